import DelimitedText
import IncidentModel

/// Places that were written by hand, and names and remarks for places of other tables.
struct Additions {
  /// The places that no other table has, with their rows.
  private(set) var places: [(entry: GazetteerEntry, row: PlaceRow)] = []
  private var amendments: [String: Amendment] = [:]

  private struct Amendment {
    var name: String?
    var kind: PlaceKind?
    var names: [String] = []
    var precision: GeoPrecision?
    var uncertainty: Int?
    var note: String?
    var codes = Concordance()
    /// Whether there is such a place.
    var isUsed = false
    /// What is told of each row where there is no such place.
    var unused: [Diagnostic] = []
  }

  /// Reads a table and gives the number of its rows.
  mutating func read(
    _ file: String, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> Int {
    let table = try PlaceTable(file)
    table.reportFaults(to: diagnostics)
    for row in table.rows {
      if let id = row.row[row.columns.sameAs] {
        amend(id, row, diagnostics)
      } else if let entry = entry(row, atlas, diagnostics) {
        places.append((entry, row))
      }
    }
    return table.rowCount
  }

  /// Keeps what a row says of a place of another table.
  private mutating func amend(_ id: String, _ row: PlaceRow, _ diagnostics: any DiagnosticCollector) {
    let faults = row.amendmentFaults
    guard faults.isEmpty else { return diagnostics.emit(row.refusal(faults.joined(separator: "; "))) }
    if !row.hasNoPosition {
      diagnostics.emit(
        row.warning(
          "gazetteer.unused-position", "the position is passed over, as \"same_as\" names a place that has one",
          remedy: "empty lon and lat, or empty same_as and give an id"))
    }
    row.reportOmissions(diagnostics)
    var amendment = amendments[id] ?? Amendment()
    amendment.name = row.name ?? amendment.name
    amendment.kind = PlaceKind(rawValue: row.row[row.columns.kind]) ?? amendment.kind
    amendment.names += row.names
    amendment.precision = row.precision ?? amendment.precision
    amendment.uncertainty = row.uncertainty ?? amendment.uncertainty
    amendment.note = row.note ?? amendment.note
    amendment.codes = row.codes.completed(by: amendment.codes)
    amendment.unused.append(row.refusal("\"same_as\" names \(id), which is no place of the gazetteer"))
    amendments[id] = amendment
  }

  /// The entry with the names and remarks that were written for it.
  mutating func amended(_ entry: GazetteerEntry) -> GazetteerEntry {
    guard let amendment = amendments[entry.id] else { return entry }
    amendments[entry.id]?.isUsed = true
    return amended(entry, amendment)
  }

  /// Tells of what was written for no entry.
  func reportUnused(_ diagnostics: any DiagnosticCollector) {
    for amendment in amendments.values where !amendment.isUsed {
      for diagnostic in amendment.unused { diagnostics.emit(diagnostic) }
    }
  }

  /// The entry with what was written for it; its first name is kept among its names.
  private func amended(_ entry: GazetteerEntry, _ amendment: Amendment) -> GazetteerEntry {
    let name = amendment.name ?? entry.name
    var names = name == entry.name ? [] : [entry.name]
    for other in entry.names + amendment.names where other != name && !names.contains(other) { names.append(other) }
    return GazetteerEntry(
      id: entry.id, name: name, names: names, kind: amendment.kind ?? entry.kind, coordinate: entry.coordinate,
      precision: amendment.precision ?? entry.precision,
      uncertainty: amendment.uncertainty ?? entry.uncertainty, district: entry.district, province: entry.province,
      population: entry.population, source: entry.source, note: amendment.note ?? entry.note,
      codes: amendment.codes.completed(by: entry.otherCodes))
  }

  /// The entry of a row; where it cannot be used, that is told of.
  private func entry(
    _ row: PlaceRow, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) -> GazetteerEntry? {
    let within = row.row[row.columns.within]
    let district = within.flatMap(atlas.district)
    let unit = within.flatMap(atlas.unit)
    if let within, district == nil, unit == nil {
      diagnostics.emit(
        row.refusal("\"within\" is \"\(within.prefix(40))\", no district, province or country of \(atlas.id)"))
      return nil
    }
    let isSomewhere = district != nil && row.hasNoPosition
    let entry =
      isSomewhere
      ? district.flatMap(row.entry(somewhereIn:))
      : row.entry(district: district?.code, province: district?.province ?? (unit?.level == .province ? within : nil))
    if entry == nil { diagnostics.emit(row.refusal(needingPosition: !isSomewhere)) }
    return entry
  }
}
