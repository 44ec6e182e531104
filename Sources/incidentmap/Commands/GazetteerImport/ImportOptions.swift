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

/// What a table of places is made against, and where it goes.
struct PlaceTableOptions: ParsableArguments {
  @Option(help: "The imported full districts.")
  var districts: String

  @Option(help: "The imported provinces.")
  var provinces: String

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
    for file in files where !force && access(file.path, F_OK) == 0 {
      throw ExitStatus.failure(.cannotCreateOutput, "\(file.path): exists; give --force to replace it")
    }
    for file in files {
      let log = DiagnosticLog()
      defer { report(log.diagnostics) }
      try ExitStatus.translating { try AtomicWrite.write(file.bytes, to: file.path, diagnostics: log) }
      StandardError.writeLines(["\(file.path): \(file.read) read, \(file.used) used, \(file.refused) refused"])
      report(file.diagnostics)
    }
    if files.contains(where: { $0.diagnostics.contains { $0.severity == .refusal } }) { throw ExitStatus.leftOut.code }
  }

  private func report(_ diagnostics: [Diagnostic]) {
    StandardError.writeLines(
      diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0): " } ?? ""
        return "\(diagnostic.severity.rawValue): \(place)\(diagnostic.message) [\(diagnostic.identifier)]"
      })
  }
}

extension SourceFile {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws -> SourceFile {
    try ExitStatus.translating {
      SourceFile(name: path == "-" ? "standard input" : path, bytes: try FileBytes.read(path))
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

extension [Pair] {
  var words: [String: String] { Dictionary(map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) }
}
