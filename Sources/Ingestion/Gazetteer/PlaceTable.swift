import DelimitedText
import IncidentModel
import SimpleFeatures

/// A table of places with the gazetteer's own columns.
struct PlaceTable {
  private let reader: DelimitedReader
  private let columns: PlaceColumns
  private let faults: [DelimitedReader.Fault]
  private let file: String

  /// Reads the file.
  init(_ file: String) throws(IngestionError) {
    reader = try Self.reader(file)
    columns = try PlaceColumns(reader, file: file)
    faults = reader.faults
    self.file = file
  }

  /// The rows, each made when it is asked for.
  var rows: some Sequence<PlaceRow> { reader.rows.lazy.map { PlaceRow(row: $0, columns: columns, file: file) } }

  func reportFaults(to diagnostics: any DiagnosticCollector) {
    for fault in faults {
      diagnostics.emit(
        Diagnostic(
          "gazetteer.bad-row", .refusal, fault.message, at: SourceLocation(file: file, line: fault.line)))
    }
  }

  static func reader(_ file: String) throws(IngestionError) -> DelimitedReader {
    let bytes = try FileBytes.read(file, remedy: "run script/gazetteer or correct gazetteer.yml")
    do {
      return try DelimitedReader(bytes)
    } catch {
      throw IngestionError(.broken, file: file, line: error.line, error.message)
    }
  }
}

/// The columns of a table of places; shared by all its rows.
final class PlaceColumns {
  let id, name, names, kind, longitude, latitude, precision, uncertainty, source, note: Int
  /// Only in tables of places.
  let district, province, population: Int?
  /// Only in tables written by hand.
  let within, sameAs: Int?

  init(_ reader: DelimitedReader, file: String) throws(IngestionError) {
    func column(_ name: String) throws(IngestionError) -> Int {
      do { return try reader.requiredColumn(name) } catch {
        throw IngestionError(.broken, file: file, line: 1, error.message)
      }
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

/// A row of a table of places.
struct PlaceRow {
  /// The radius around a place that its name may mean, in metres, where the table does not say.
  static let defaultUncertainty = 2000

  let row: DelimitedReader.Row
  let columns: PlaceColumns
  let file: String

  /// The entry, or nothing where something that is needed is missing or no number.
  func entry(district: String? = nil, province: String? = nil) -> GazetteerEntry? {
    guard let longitude = row.number(columns.longitude), let latitude = row.number(columns.latitude),
      let coordinate = Coordinate(longitude: longitude, latitude: latitude), let precision
    else { return nil }
    return entry(at: coordinate, precision, uncertainty ?? Self.defaultUncertainty, district, province)
  }

  /// The entry of a row without a position, which lies somewhere in a district: at the district's label point, as
  /// uncertain as the district is large.
  func entry(somewhereIn district: District) -> GazetteerEntry? {
    entry(
      at: district.label, .district, UnitEntries.radius(squareKilometres: district.areaKm2), district.code,
      district.province)
  }

  /// Whether neither a longitude nor a latitude is given.
  var hasNoPosition: Bool { row.bytes(columns.longitude).isEmpty && row.bytes(columns.latitude).isEmpty }

  private func entry(
    at coordinate: Coordinate, _ precision: GeoPrecision, _ uncertainty: Int, _ district: String?, _ province: String?
  ) -> GazetteerEntry? {
    guard let id = row[Optional(columns.id)], let name = row[Optional(columns.name)],
      let kind = PlaceKind(rawValue: row[columns.kind])
    else { return nil }
    return GazetteerEntry(
      id: id, name: name, names: names, kind: kind, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district ?? row[columns.district],
      province: province ?? row[columns.province], population: columns.population.flatMap { row.integer($0) },
      source: row[columns.source], note: note)
  }

  /// The other names, which are joined by bars.
  var names: [String] {
    let field = row.bytes(columns.names)
    if field.isEmpty { return [] }
    return row[columns.names].utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }

  /// The precision; exact where the field is empty, nothing where it is no precision.
  var precision: GeoPrecision? {
    let field = row.bytes(columns.precision)
    if field.isEmpty { return .exact }
    return row.integer(columns.precision).flatMap(GeoPrecision.init(rawValue:))
  }

  var uncertainty: Int? { row.integer(columns.uncertainty).flatMap { $0 > 0 ? $0 : nil } }
  var note: String? { row[Optional(columns.note)] }

  func refusal(_ message: String) -> Diagnostic {
    Diagnostic("gazetteer.bad-row", .refusal, message, at: SourceLocation(file: file, line: row.line))
  }
}
