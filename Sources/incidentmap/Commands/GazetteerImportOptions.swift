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

/// Whether a file may be replaced.
struct ReplacementOptions: ParsableArguments {
  @Flag(help: "Replace files that exist.")
  var force = false

  /// Writes the files and tells what became of the records.
  func write(_ files: [ImportedFile]) throws {
    for file in files where !force && access(file.path, F_OK) == 0 {
      throw ImportFailure.fail(73, "\(file.path): exists; give --force to replace it")
    }
    for file in files {
      try ImportFailure.translating { try AtomicWrite.write(file.bytes, to: file.path) }
      report(file)
    }
    if files.contains(where: { $0.diagnostics.contains { $0.severity == .refusal } }) { throw ExitCode(1) }
  }

  private func report(_ file: ImportedFile) {
    var lines = ["\(file.path): \(file.read) read, \(file.used) used, \(file.refused) refused"]
    for diagnostic in file.diagnostics {
      let place = diagnostic.location.map { "\($0): " } ?? ""
      lines.append("\(diagnostic.severity.rawValue): \(place)\(diagnostic.message) [\(diagnostic.identifier)]")
    }
    StandardError.write(lines.map { $0 + "\n" }.joined())
  }
}

/// Failures of an import and their exit status.
enum ImportFailure {
  /// Runs the body and gives what it throws an exit status.
  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as GazetteerError {
      throw fail(error.code == .missing || error.code == .unreadable ? 66 : 65, error.description)
    } catch let error as GazetteerImportError {
      throw fail(error.code == .missingName ? 64 : 65, error.description)
    } catch let error as AtomicWriteError {
      throw fail(error.code == .cannotCreate ? 73 : 74, error.description)
    }
  }

  /// Tells what failed; the exit status is to be thrown.
  static func fail(_ status: Int32, _ message: String) -> ExitCode {
    StandardError.write("error: \(message)\n")
    return ExitCode(status)
  }
}

/// Standard error, of which a failure is of no interest: there is nowhere left to tell it.
enum StandardError {
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      #if canImport(Glibc)
        let count = bytes[start...].withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      #else
        let count = bytes[start...].withUnsafeBytes { Darwin.write(2, $0.baseAddress, $0.count) }
      #endif
      guard count > 0 else { return }
      start += count
    }
  }
}

extension SourceFile {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws -> SourceFile {
    try ImportFailure.translating {
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
