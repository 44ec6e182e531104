import DelimitedText
import IncidentModel
import SimpleFeatures

/// What was written by hand for a place that has a row of its own; of several rows a later one wins.
struct Amendment {
  private var name: String?
  private var kind: PlaceKind?
  private var names: [String] = []
  private var precision: GeoPrecision?
  private var uncertainty: Int?
  private var note: String?
  private var codes = Concordance()
  private var district: District?
  /// The position, who says so, and the row that says so.
  private(set) var position: (coordinate: Coordinate, source: String, row: PlaceRow)?
  /// Whether there is such a place.
  var isUsed = false
  /// What is told of each row where there is no such place.
  var unused: [Diagnostic] = []

  /// Takes a row without faults.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - district: The district that the row states.
  mutating func take(_ row: PlaceRow, _ district: District?) {
    name = row.name ?? name
    kind = PlaceKind(rawValue: row.row[row.columns.kind]) ?? kind
    names += row.names
    precision = row.precision ?? precision
    uncertainty = row.uncertainty ?? uncertainty
    note = row.note ?? note
    codes = row.codes.completed(by: codes)
    self.district = district ?? self.district
    if let coordinate = row.coordinate { position = (coordinate, row.row[row.columns.source], row) }
  }

  /// The entry with all that was written for it.
  func applied(to entry: GazetteerEntry) -> GazetteerEntry {
    let named = names(of: entry)
    return GazetteerEntry(
      id: named.id, name: named.name, names: named.names, kind: named.kind,
      coordinate: position?.coordinate ?? named.coordinate, precision: named.precision,
      uncertainty: named.uncertainty, district: district?.code ?? named.district,
      province: district?.province ?? named.province, population: named.population,
      source: position.map { "\($0.source) (position); \(named.source)" } ?? named.source,
      note: position.map {
        [named.note, "position corrected by \($0.source)"].compactMap(\.self).joined(separator: "; ")
      }
        ?? named.note, codes: named.otherCodes)
  }

  /// The entry with the names and remarks; its first name is kept among its names.
  func names(of entry: GazetteerEntry) -> GazetteerEntry {
    let name = name ?? entry.name
    var names = name == entry.name ? [] : [entry.name]
    for other in entry.names + self.names where other != name && !names.contains(other) { names.append(other) }
    return GazetteerEntry(
      id: entry.id, name: name, names: names, kind: kind ?? entry.kind, coordinate: entry.coordinate,
      precision: precision ?? entry.precision, uncertainty: uncertainty ?? entry.uncertainty,
      district: entry.district, province: entry.province, population: entry.population, source: entry.source,
      note: note ?? entry.note, codes: codes.completed(by: entry.otherCodes))
  }
}
