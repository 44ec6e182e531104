import DelimitedText
import IncidentModel
import SimpleFeatures

/// A row of a table of places.
struct PlaceRow {
  /// The radius around a place that its name may mean, in metres, where the table does not say.
  static let defaultUncertainty = 2000
  /// The largest radius that means anything: half of the way around the earth, in metres.
  private static let largestUncertainty = 20_037_508

  let row: DelimitedReader.Row
  let columns: PlaceColumns
  let file: String

  /// The entry, or nothing where something that is needed is missing or no number; then there is a `fault`.
  func entry(district: String? = nil, province: String? = nil) -> GazetteerEntry? {
    guard let longitude = row.number(columns.longitude), let latitude = row.number(columns.latitude),
      let coordinate = Coordinate(longitude: longitude, latitude: latitude), let precision, hasGoodUncertainty
    else { return nil }
    return entry(at: coordinate, precision, uncertainty ?? Self.defaultUncertainty, district, province)
  }

  /// The entry of a row without a position, which lies somewhere in a district: at the district's label point, as
  /// uncertain as the district is large.
  func entry(somewhereIn district: District) -> GazetteerEntry? {
    guard row.bytes(columns.precision).isEmpty || precision != nil, hasGoodUncertainty else { return nil }
    return entry(
      at: district.label, .district, UnitEntries.radius(squareKilometres: district.areaKm2), district.code,
      district.province)
  }

  /// Whether neither a longitude nor a latitude is given.
  var hasNoPosition: Bool { row.bytes(columns.longitude).isEmpty && row.bytes(columns.latitude).isEmpty }

  private func entry(
    at coordinate: Coordinate, _ precision: GeoPrecision, _ uncertainty: Int, _ district: String?, _ province: String?
  ) -> GazetteerEntry? {
    guard let id = row[Optional(columns.id)], let name = row[Optional(columns.name)], Self.isName(name),
      let kind, hasGoodPopulation
    else { return nil }
    return GazetteerEntry(
      id: id, name: name, names: names, kind: kind, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district ?? row[columns.district],
      province: province ?? row[columns.province], population: population, source: row[columns.source], note: note)
  }

  /// Whether a name has anything by which it could be found in a text.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    if (first | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    return name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The other names, which are joined by bars.
  var names: [String] {
    let field = row.bytes(columns.names)
    if field.isEmpty { return [] }
    return row[columns.names].utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }.filter(Self.isName)
  }

  var kind: PlaceKind? { PlaceKind(rawValue: row[columns.kind]) }

  /// The precision; nothing where the field is empty or is no precision.
  var precision: GeoPrecision? { row.integer(columns.precision).flatMap(GeoPrecision.init(rawValue:)) }

  /// The radius in metres; nothing where the field is empty or is no radius.
  var uncertainty: Int? {
    row.integer(columns.uncertainty).flatMap { $0 > 0 && $0 <= Self.largestUncertainty ? $0 : nil }
  }

  /// Whether the field is empty or a radius.
  var hasGoodUncertainty: Bool { row.bytes(columns.uncertainty).isEmpty || uncertainty != nil }

  private var population: Int? { columns.population.flatMap { row.integer($0) } }

  private var hasGoodPopulation: Bool {
    guard let column = columns.population, !row.bytes(column).isEmpty else { return true }
    return population.map { $0 >= 0 } ?? false
  }

  var note: String? { row[Optional(columns.note)] }

  func refusal(_ message: String) -> Diagnostic { GazetteerTable.refusal(message, file, row.line) }

  func warning(_ message: String) -> Diagnostic { GazetteerTable.warning(message, file, row.line) }
}
