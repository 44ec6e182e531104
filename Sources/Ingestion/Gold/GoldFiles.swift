import GeoJSON
package import IncidentModel
package import SimpleFeatures

/// Gold files that are named on a command line, and those in folders: JSON, or JSON Lines with an object a line.
package struct GoldFiles {
  /// The JSON value of one gold report, with where it stands.
  package struct Entry: Sendable {
    /// The file as the user named it.
    package let file: String
    /// The line, where the file has one object a line.
    package let line: Int?
    /// What stands there.
    package let value: PropertyValue

    package init(file: String, line: Int?, value: PropertyValue) {
      self.file = file
      self.line = line
      self.value = value
    }

    /// The path of a file that the entry names, relative to the gold file.
    package func path(of name: String) -> String {
      guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
      return file[...slash] + name
    }
  }

  private let paths: [String]

  package init(_ paths: [String]) { self.paths = paths }

  /// Hands over every gold report: the inputs in their order, the files of a folder by their names, its folders too.
  ///
  /// What cannot be read gives a refusal, as does an `IngestionError` that the body throws; the rest goes on.
  ///
  /// - Throws: What else the body throws.
  package func forEach(
    _ diagnostics: any DiagnosticCollector, _ body: (Entry) throws -> Void
  ) throws -> InputCount {
    var count = InputCount()
    for path in paths {
      for file in files(path, &count, diagnostics) {
        if GoldFiles.hasLines(file) {
          try readLines(file, &count, diagnostics, body)
        } else {
          try count.read(diagnostics) { try body(GoldFiles.entry(FileBytes.read(file), file, line: nil)) }
        }
      }
    }
    return count
  }

  /// The gold files of a folder and the folders in it, or the path itself where it is none.
  private func files(
    _ path: String, _ count: inout InputCount, _ diagnostics: any DiagnosticCollector
  ) -> [String] {
    guard EntryKind(at: path) == .folder else { return [path] }
    var (rest, files) = ([path.hasSuffix("/") ? String(path.dropLast()) : path], [String]())
    while let next = rest.popLast() {
      do throws(IngestionError) {
        let entries = try Folder(next, remedy: "check its permissions").entries
        let found = entries.filter { $0.kind == .file && ($0.name.hasSuffix(".json") || GoldFiles.hasLines($0.name)) }
        files += found.map { "\(next)/\($0.name)" }
        // Links to folders may lead in a circle.
        rest += entries.filter { $0.kind == .folder && !$0.isLink }.map { "\(next)/\($0.name)" }.reversed()
      } catch {
        count.refuse(error, diagnostics)
      }
    }
    if files.isEmpty {
      diagnostics.emit(
        Diagnostic(
          "ingestion.no-gold", .warning, "no gold files in this folder", at: SourceLocation(file: path),
          remedy: "put files there that end in .json or .jsonl"))
    }
    return files
  }

  private func readLines(
    _ file: String, _ count: inout InputCount, _ diagnostics: any DiagnosticCollector, _ body: (Entry) throws -> Void
  ) throws {
    do {
      var stream = try LineStream(file, limit: FileBytes.limit)
      while let line = try stream.next() {
        if line.bytes?.allSatisfy({ $0 == 32 || $0 == 9 }) == true { continue }
        try count.read(diagnostics) {
          guard let bytes = line.bytes else {
            throw IngestionError(.broken, file: file, line: line.number, "the line is too long; give one object a line")
          }
          try body(GoldFiles.entry(bytes, file, line: line.number))
        }
      }
    } catch let error as IngestionError {
      count.refuse(error, diagnostics)
    }
  }

  private static func entry(_ bytes: [UInt8], _ file: String, line: Int?) throws(IngestionError) -> Entry {
    do { return Entry(file: file, line: line, value: try JSONText.decode(bytes)) } catch {
      throw IngestionError(
        .broken, file: file, line: line ?? error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
  }

  private static func hasLines(_ name: String) -> Bool { name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") }
}
