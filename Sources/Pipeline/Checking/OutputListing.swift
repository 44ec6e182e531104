import DelimitedText
import GeoJSON
import SimpleFeatures

/// The records of a file that a build wrote, one line each; none for a document that is no list.
struct OutputListing {
  let records: [String]

  /// Lists JSON lines, tables and layers.
  init(_ path: String, _ bytes: [UInt8]) throws {
    if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") {
      records = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
        guard let record = try? JSONText.decode(Array($0.element)) else { return nil }
        return "line \($0.offset + 1): \(OutputListing.words(record["id"], record["kind"], record["title"]))"
      }
    } else if path.hasSuffix(".csv") {
      let table = try DelimitedReader(bytes)
      records = table.rows.map { row in
        "line \(row.line): \(table.header.indices.prefix(3).map { row[$0] }.joined(separator: ", "))"
      }
    } else {
      let features = path.hasSuffix(".geojson") ? (try? JSONText.decode(bytes))?["features"].elements ?? [] : []
      records = features.enumerated().map { index, feature in
        let properties = feature["properties"]
        let name = properties["title"].string == nil ? properties["name"] : properties["title"]
        return "feature \(index): \(OutputListing.words(feature["id"], properties["kind"], name))"
      }
    }
  }

  private static func words(_ values: PropertyValue...) -> String {
    values.compactMap(\.string).joined(separator: ", ")
  }
}
