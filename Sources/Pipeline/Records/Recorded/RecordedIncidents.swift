import DelimitedText
import GeoJSON
package import IncidentModel
import Ingestion
import SimpleFeatures

/// Reads incidents back: records as JSON lines, and the flat features and rows that a build writes.
///
/// A line, feature or row that cannot be used is refused with file and line, and the rest goes on. Lines and tables are
/// read piece by piece, so that memory does not grow with their number; a GeoJSON collection is read at once.
package struct RecordedIncidents {
  /// How incidents stand in an input.
  package enum Form: String, CaseIterable, Sendable {
    /// Records of the schema `incident/1` or flat features, one JSON object a line.
    case jsonl
    /// The same with record separators (RFC 8142).
    case geojsonseq
    /// A feature collection.
    case geojson
    /// A table.
    case csv
  }

  /// How many lines, features or rows there were, and what became of them: read = used + refused.
  package struct Count: Sendable, Hashable {
    /// All that were there.
    package internal(set) var read = 0
    /// Those that cannot be used.
    package internal(set) var refused = 0
    /// Those that can.
    package var used: Int { read - refused }
  }

  /// How messages name the input.
  package let name: String
  private let path: String
  private let form: Form?

  /// Names an input; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - path: A file, `-` for standard input, or a folder that a build wrote, of which its records are read.
  ///   - form: How the incidents stand in it; nothing for what its name or its beginning tells.
  package init(_ path: String, form: Form? = nil) {
    let isFolder = path != "-" && Folder.exists("\(path)/.")
    self.path = isFolder ? "\(path)/incidents.jsonl" : path
    self.form = isFolder ? .jsonl : form
    name = path == "-" ? "standard input" : self.path
  }

  /// Gives the incidents one after another, in the order of the input.
  ///
  /// - Parameters:
  ///   - diagnostics: Takes the refusals.
  ///   - body: Takes an incident with the line in which it begins.
  /// - Throws: `IngestionError` where the input cannot be read at all, and what the body throws.
  package func forEach(
    _ diagnostics: any DiagnosticCollector, _ body: @escaping (RecordedIncident, Int) throws -> Void
  ) throws -> Count {
    let stream = try SourceStream(path)
    let first = try stream.next()
    var sink = RecordSink(name: name, diagnostics: diagnostics, body: body)
    switch form ?? Self.form(named: path) ?? Self.form(of: first) {
    case .csv: try RecordTableReading(name: name).read(first, stream, &sink)
    case .geojson: try RecordCollectionReading(path: path, name: name).read(first, &sink)
    case .jsonl, .geojsonseq:
      // A file is opened again; of standard input what has been read stands in front.
      try RecordLineReading(path: path).read(path == "-" ? first : [], &sink)
    }
    if sink.count.read == 0 { diagnostics.emit(.nothingRecorded(in: name)) }
    return sink.count
  }

  /// All incidents in the order of the input, and how many could not be used.
  package func all(_ diagnostics: any DiagnosticCollector) throws -> (incidents: [RecordedIncident], count: Count) {
    var incidents: [RecordedIncident] = []
    let count = try forEach(diagnostics) { incident, _ in incidents.append(incident) }
    return (incidents, count)
  }

  /// What a file's name says; nothing where it says nothing.
  private static func form(named path: String) -> Form? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return switch name.split(separator: ".").last.map(String.init) {
    case "jsonl", "ndjson": .jsonl
    case "geojsonl", "geojsons", "geojsonseq": .geojsonseq
    case "geojson": .geojson
    case "csv": .csv
    default: nil
    }
  }

  /// What a beginning says: a first line that is a whole object begins lines, another brace a collection.
  private static func form(of beginning: [UInt8]) -> Form {
    let text = beginning.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = text.first else { return .jsonl }
    if first == RecordLineReading.separator { return .geojsonseq }
    guard first == UInt8(ascii: "{") else { return .csv }
    let line = Array(text.prefix { $0 != 0x0A })
    guard let object = try? JSONText.decode(line) else { return line.count == text.count ? .jsonl : .geojson }
    return object["type"].string == "FeatureCollection" ? .geojson : .jsonl
  }
}

/// Takes the incidents of an input and counts them.
struct RecordSink {
  let name: String
  let diagnostics: any DiagnosticCollector
  let body: (RecordedIncident, Int) throws -> Void
  private(set) var count = RecordedIncidents.Count()

  init(
    name: String, diagnostics: any DiagnosticCollector, body: @escaping (RecordedIncident, Int) throws -> Void
  ) {
    (self.name, self.diagnostics, self.body) = (name, diagnostics, body)
  }

  /// Counts one line, feature or row and hands its incident on, or tells why there is none.
  ///
  /// - Parameters:
  ///   - line: Where it begins.
  ///   - column: Where in its line a field stands; nothing for a table, whose columns have names.
  ///   - make: Makes the incident.
  mutating func take(
    line: Int, column: ((String) -> Int)? = nil, _ make: () throws(RecordFault) -> RecordedIncident
  ) throws {
    let incident: RecordedIncident
    do { incident = try make() } catch {
      let place = error.field.flatMap { field in column.map { "column \($0(field)): " } } ?? ""
      return refuse(line: line, place + error.message)
    }
    count.read += 1
    try body(incident, line)
  }

  /// Counts one that cannot be used.
  mutating func refuse(line: Int, _ message: String) {
    count.read += 1
    count.refused += 1
    diagnostics.emit(
      Diagnostic("records.refused", .refusal, message, at: SourceLocation(file: name, line: line)))
  }
}

extension Diagnostic {
  fileprivate static func nothingRecorded(in name: String) -> Diagnostic {
    Diagnostic("records.none", .note, "there is no incident in it", at: SourceLocation(file: name))
  }
}
