import DelimitedText
import IncidentModel
import SimpleFeatures

/// A table of places with the gazetteer's own columns.
struct PlaceTable {
  private let reader: DelimitedReader
  private let columns: PlaceColumns
  private let file: String

  /// Reads the file and tells of the lines that are no rows.
  init(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
    reader = try GazetteerTable.reader(file, diagnostics)
    columns = try PlaceColumns(reader, file: file)
    self.file = file
    GazetteerTable.reportUnread(reader.header, known: PlaceColumns.names, file, diagnostics)
  }

  /// The number of lines that are rows or should be.
  var readCount: Int { reader.rows.count + reader.faults.count }

  /// The rows, each made when it is asked for.
  var rows: some Sequence<PlaceRow> { reader.rows.lazy.map { PlaceRow(row: $0, columns: columns, file: file) } }

  /// Tells how many rows were used, where it is not all of them.
  func reportCount(used: Int, _ diagnostics: any DiagnosticCollector) {
    GazetteerTable.reportCount(read: readCount, used: used, file, diagnostics)
  }
}

/// The columns of a table of places; shared by all its rows.
final class PlaceColumns {
  /// All columns that a table of places may have, the ones for readers only included.
  static let names: Set<String> = [
    "id", "name", "names", "kind", "lon", "lat", "precision", "uncertainty_m", "source", "note", "district_code",
    "district", "province_code", "population", "within", "same_as", "licence", "vintage", "flags",
  ]

  let id, name, names, kind, longitude, latitude, precision, uncertainty, source, note: Int
  /// Only in tables of places.
  let district, province, population: Int?
  /// Only in tables written by hand.
  let within, sameAs: Int?

  init(_ reader: DelimitedReader, file: String) throws(IngestionError) {
    func column(_ name: String) throws(IngestionError) -> Int {
      try GazetteerTable.column(name, of: reader, file: file)
    }
    id = try column("id")
    name = try column("name")
    names = try column("names")
    kind = try column("kind")
    longitude = try column("lon")
    latitude = try column("lat")
    precision = try column("precision")
    uncertainty = try column("uncertainty_m")
    source = try column("source")
    note = try column("note")
    district = reader.column("district_code")
    province = reader.column("province_code")
    population = reader.column("population")
    within = reader.column("within")
    sameAs = reader.column("same_as")
  }
}
