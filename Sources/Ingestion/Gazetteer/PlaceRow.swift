import DelimitedText
import IncidentModel
import SimpleFeatures

/// A row of a table of places.
struct PlaceRow {
  /// The radius around a place that its name may mean, in metres, where the table does not say.
  static let defaultUncertainty = 2000

  let row: DelimitedReader.Row
  let columns: PlaceColumns
  let file: String

  /// The entry, or nothing where something that is needed is missing or wrong; `faults` tells what.
  func entry(district: String? = nil, province: String? = nil) -> GazetteerEntry? {
    guard let coordinate, let precision,
      let uncertainty = hasUncertainty ? uncertainty : Self.defaultUncertainty
    else { return nil }
    return entry(at: coordinate, precision, uncertainty, district, province)
  }

  /// The entry of a row without a position, which lies somewhere in a district: at the district's label point, as
  /// uncertain as the district is large.
  func entry(somewhereIn district: District) -> GazetteerEntry? {
    entry(
      at: district.label, .district, UnitEntries.radius(squareKilometres: district.areaKm2), district.code,
      district.province)
  }

  private func entry(
    at coordinate: Coordinate, _ precision: GeoPrecision, _ uncertainty: Int, _ district: String?, _ province: String?
  ) -> GazetteerEntry? {
    guard let id = row[Optional(columns.id)], let name,
      let kind = PlaceKind(rawValue: row[columns.kind])
    else { return nil }
    let population = columns.population.flatMap { row.integer($0) }
    guard population != nil || !isFilled(columns.population) else { return nil }
    return GazetteerEntry(
      id: id, name: name, names: names, kind: kind, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district ?? row[columns.district],
      province: province ?? row[columns.province], population: population, source: row[columns.source], note: note,
      codes: codes)
  }

  func isFilled(_ column: Int?) -> Bool { column.map { !row.bytes($0).isEmpty } ?? false }

  /// Whether neither a longitude nor a latitude is given.
  var hasNoPosition: Bool { !isFilled(columns.longitude) && !isFilled(columns.latitude) }

  /// The position; nothing where a field is empty or no number of degrees.
  var coordinate: Coordinate? {
    guard let longitude = row.number(columns.longitude), let latitude = row.number(columns.latitude) else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  /// The name as it is shown; nothing where the field is empty.
  var name: String? { shown(columns.name) }

  /// The other names, which are joined by bars, as they are shown.
  var names: [String] {
    guard isFilled(columns.names) else { return [] }
    return ShownText(row[columns.names]).text.utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }

  var hasPrecision: Bool { isFilled(columns.precision) }

  /// The precision; nothing where the field is empty or no precision.
  var precision: GeoPrecision? { row.integer(columns.precision).flatMap(GeoPrecision.init(rawValue:)) }

  var hasUncertainty: Bool { isFilled(columns.uncertainty) }

  /// The radius in metres; nothing where the field is empty or no number of metres.
  var uncertainty: Int? {
    row.integer(columns.uncertainty).flatMap { (1...Self.greatestUncertainty).contains($0) ? $0 : nil }
  }

  /// Half the way round the world, in metres.
  static let greatestUncertainty = 20_000_000

  var note: String? { shown(columns.note) }

  /// The codes in published registers that can be taken.
  var codes: Concordance { readCodes.codes }

  /// The codes in published registers, and what is wrong with those that are not taken.
  private var readCodes: (codes: Concordance, faults: [String]) {
    guard isFilled(columns.codes) else { return (Concordance(), []) }
    return Concordance.read(row[columns.codes] ?? "", id: row[Optional(columns.id)] ?? row[columns.sameAs] ?? "")
  }

  /// Tells of codes that are not taken; the row is used without them.
  func reportCodes(_ diagnostics: any DiagnosticCollector) {
    for fault in readCodes.faults {
      diagnostics.emit(
        warning(
          "gazetteer.malformed-code", "the code is not taken: \(fault)",
          remedy: "write registers and codes such as wikidata=Q163239|osm=r307573"))
    }
  }

  /// A text as it is shown; nothing where the field is empty.
  private func shown(_ column: Int) -> String? {
    row[Optional(column)].map { ShownText($0).text }.flatMap { $0.isEmpty ? nil : $0 }
  }

  func refusal(_ message: String) -> Diagnostic { .badRow(message, file: file, line: row.line) }

  func warning(_ identifier: String, _ message: String, remedy: String) -> Diagnostic {
    Diagnostic(identifier, .warning, message, at: SourceLocation(file: file, line: row.line), remedy: remedy)
  }
}
