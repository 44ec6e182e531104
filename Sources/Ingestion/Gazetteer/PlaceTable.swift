import DelimitedText
import IncidentModel

/// A table of places with the gazetteer's own columns.
struct PlaceTable {
  /// Tables that are longer, in bytes, are read piece by piece.
  private static let longestWhole = 64 << 20
  private static let pieceLength = 8 << 20

  private let table: GazetteerTable
  private let columns: PlaceColumns?

  /// Reads the file.
  init(_ file: String) throws(IngestionError) {
    table = try GazetteerTable(file, known: PlaceColumns.known)
    columns = table.isEmpty ? nil : try PlaceColumns(table)
  }

  /// The rows, each made when it is asked for.
  var rows: some Sequence<PlaceRow> { table.rows(columns) }

  /// The rows of the file, those that cannot be read included.
  var rowCount: Int { table.rowCount }

  func reportFaults(to diagnostics: any DiagnosticCollector) { table.reportFaults(to: diagnostics) }

  /// Gives each row that can be read, tells of the others, and gives the number of all.
  ///
  /// A long table is read piece by piece, and after each piece its length is told.
  ///
  /// - Throws: Where the file is missing or no table; rows before that may have been given.
  static func forEachRow(
    of file: String, _ diagnostics: any DiagnosticCollector, afterPiece progress: (Int) -> Void,
    _ body: (PlaceRow) throws -> Void
  ) throws -> Int {
    guard let size = FileBytes.size(of: file), size > longestWhole, !GazetteerTable.isOfPoints(file) else {
      let table = try PlaceTable(file)
      table.reportFaults(to: diagnostics)
      for row in table.rows { try body(row) }
      return table.rowCount
    }
    var (count, columns) = (0, PlaceColumns?.none)
    try GazetteerTable.forEachPiece(of: file, known: PlaceColumns.known, length: pieceLength) { piece in
      if columns == nil { columns = try PlaceColumns(piece) }
      piece.reportFaults(to: diagnostics, isFirst: count == 0)
      for row in piece.rows(columns) { try body(row) }
      count += piece.rowCount
      progress(pieceLength)
    }
    return count
  }
}

extension GazetteerTable {
  /// The rows as those of a table of places, each made when it is asked for.
  fileprivate func rows(_ columns: PlaceColumns?) -> some Sequence<PlaceRow> {
    reader.rows.lazy.compactMap { row in columns.map { PlaceRow(row: row, columns: $0, file: file) } }
  }
}

/// The columns of a table of places; shared by all its rows.
final class PlaceColumns {
  let id, name, names, kind, longitude, latitude, precision, uncertainty, source, note: Int
  /// Only in tables of places.
  let district, province, population: Int?
  /// Only in tables written by hand.
  let within, sameAs: Int?
  /// Codes in published registers, in any table.
  let codes: Int?

  /// All columns that a table of places may have; some are there for readers only.
  static let known: Set = [
    "id", "name", "names", "kind", "lon", "lat", "precision", "uncertainty_m", "source", "note", "district_code",
    "district", "province_code", "population", "within", "same_as", "licence", "vintage", "flags",
    "codes",
  ]

  /// The columns that every table of places has.
  static let required = [
    "id", "name", "names", "kind", "lon", "lat", "precision", "uncertainty_m", "source", "note",
  ]

  init(_ table: GazetteerTable) throws(IngestionError) {
    try table.require(Self.required)
    id = try table.requiredColumn("id")
    name = try table.requiredColumn("name")
    names = try table.requiredColumn("names")
    kind = try table.requiredColumn("kind")
    longitude = try table.requiredColumn("lon")
    latitude = try table.requiredColumn("lat")
    precision = try table.requiredColumn("precision")
    uncertainty = try table.requiredColumn("uncertainty_m")
    source = try table.requiredColumn("source")
    note = try table.requiredColumn("note")
    district = table.reader.column("district_code")
    province = table.reader.column("province_code")
    population = table.reader.column("population")
    within = table.reader.column("within")
    sameAs = table.reader.column("same_as")
    codes = table.reader.column("codes")
  }
}
