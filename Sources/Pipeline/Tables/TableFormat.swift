/// A form in which tables and streams of points are written.
package enum TableFormat: String, Sendable, CaseIterable {
  /// Delimited text with commas.
  case csv
  /// One flat JSON object a line.
  case jsonl
  /// A feature collection of GeoJSON.
  case geojson
  /// One feature of GeoJSON a line, each behind a record separator (RFC 8142).
  case geojsonseq

  /// The form that the extension of a file names; nothing where it names none.
  package init?(fileName: String) {
    guard let point = fileName.lastIndex(of: "."), !fileName[point...].contains("/") else { return nil }
    switch fileName[fileName.index(after: point)...].lowercased() {
    case "csv": self = .csv
    case "jsonl", "ndjson": self = .jsonl
    case "geojson", "json": self = .geojson
    case "geojsonseq", "geojsons", "geojsonl": self = .geojsonseq
    default: return nil
    }
  }

  /// All of them, for messages.
  package static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// What stands in front of the first record.
  package var beginning: StaticString { self == .geojson ? "{\"type\":\"FeatureCollection\",\"features\":[" : "" }

  /// What stands behind the last.
  package var end: StaticString { self == .geojson ? "\n]}\n" : "" }
}
