import ArgumentParser
import GazetteerImport
import IncidentModel
import Ingestion
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where an imported file comes from.
struct ProvenanceOptions: ParsableArguments {
  @Option(help: "What the file holds; written into it.")
  var title: String

  @Option(help: "Who made the source, and which edition it is.")
  var source: String

  @Option(help: "The source's licence.")
  var licence: String

  @Option(help: "The date or edition that the contents describe.")
  var vintage: String

  @Option(help: "The line that every product has to show.")
  var attribution: String

  var provenance: Provenance {
    Provenance(title: title, source: source, licence: licence, vintage: vintage, attribution: attribution)
  }
}

/// Where boundaries come from beside the file.
struct BoundaryOptions: ParsableArguments {
  @Option(help: "The reference system of the positions, such as EPSG:32642; wins over the one that the file states.")
  var crs: String?

  @Option(help: "The layer of a GeoPackage, where it has several.")
  var layer: String?

  @Option(help: "Only features whose property has this value: ADM1_PCODE=PK2; may be repeated.")
  var only: [Pair] = []

  /// Reads a GeoPackage, by its name, or GeoJSON.
  func read(_ path: String) throws -> SourceFile {
    let source = BoundarySource(referenceSystem: crs, layer: layer, only: only.map { ($0.key, $0.value) })
    return try ExitStatus.translating {
      if path.lowercased().hasSuffix(".gpkg") {
        try FileBytes.requireFile(path)
        return try source.geoPackage(path)
      }
      let file = try SourceFile.read(path)
      return try source.geoJSON(name: file.name, bytes: file.bytes)
    }
  }
}

/// What a table of places is made against, and where it goes.
struct PlaceTableOptions: ParsableArguments {
  @Option(help: "The imported full districts.")
  var districts: String?

  @Option(help: "The imported provinces.")
  var provinces: String?

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var provenance: ProvenanceOptions
}

/// Whether a file may be replaced.
struct ReplacementOptions: ParsableArguments {
  @Flag(help: "Replace files that exist.")
  var force = false

  /// Writes the files and tells what became of the records.
  func write(_ files: [ImportedFile]) throws {
    try requireFree(files.map(\.path))
    for file in files {
      let log = DiagnosticLog()
      defer { report(log.diagnostics) }
      try ExitStatus.translating { try AtomicWrite.write(file.bytes, to: file.path, diagnostics: log) }
      StandardError.writeLines(["\(file.path): \(file.read) read, \(file.used) used, \(file.refused) refused"])
      report(file.diagnostics)
    }
    if files.contains(where: { $0.diagnostics.contains { $0.severity == .refusal } }) { throw ExitStatus.leftOut.code }
  }

  /// Refuses to replace files that exist, unless that is asked for.
  func requireFree(_ paths: [String]) throws {
    for path in paths where !force && access(path, F_OK) == 0 {
      throw ExitStatus.failure(.cannotCreateOutput, "\(path): exists; give --force to replace it")
    }
  }

  private func report(_ diagnostics: [Diagnostic]) {
    StandardError.writeLines(diagnostics.map(\.line))
  }
}

extension SourceFile {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws -> SourceFile {
    try ExitStatus.translating {
      let file = SourceFile(name: path == "-" ? "standard input" : path, bytes: try FileBytes.read(path))
      try FileSignature.requireText(file.bytes, file: file.name)
      return file
    }
  }
}

/// A pair that is written with an equals sign: `geonameid=gn`.
struct Pair: ExpressibleByArgument {
  let key: String
  let value: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    (key, value) = (parts[0], parts[1])
  }
}

/// A property with the code of a unit: of the unit itself, `ADM1_PCODE`, or in a register, `iso_3166_1=iso_a2`.
enum UnitCodeOption: ExpressibleByArgument {
  case own(String)
  case registered(RegisterProperty)

  init?(argument: String) {
    guard let pair = Pair(argument: argument) else {
      guard !argument.isEmpty, !argument.contains("=") else { return nil }
      self = .own(argument)
      return
    }
    guard let register = Register(rawValue: pair.key) else { return nil }
    self = .registered(RegisterProperty(register, pair.value))
  }
}

extension [UnitCodeOption] {
  /// The properties with the unit's own code.
  var own: [String] { compactMap { if case .own(let property) = $0 { property } else { nil } } }

  /// The properties with codes in registers.
  var registered: [RegisterProperty] {
    compactMap { if case .registered(let property) = $0 { property } else { nil } }
  }
}

extension Pair {
  /// Refuses pairs whose key is no register, or that name one twice.
  static func requireRegisters(_ pairs: [Pair]) throws {
    for pair in pairs where Register(rawValue: pair.key) == nil {
      throw ValidationError("\(pair.key) is no register; the registers are \(Register.names)")
    }
    guard Set(pairs.map(\.key)).count == pairs.count else {
      throw ValidationError("--code names a register twice; a place has one code in each")
    }
  }
}

extension Pair {
  /// Refuses pairs whose value is no kind of place.
  static func requireKinds(_ pairs: [Pair]) throws {
    for pair in pairs where PlaceKind(rawValue: pair.value) == nil {
      let kinds = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(pair.value) is no kind of place; the kinds are \(kinds)")
    }
  }
}

extension [Pair] {
  var words: [String: String] { Dictionary(map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) }
}
