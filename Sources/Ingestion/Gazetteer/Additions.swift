import DelimitedText
import IncidentModel

/// Places that were written by hand, and names and remarks for places of other tables.
struct Additions {
  /// The places that no other table has.
  private(set) var entries: [GazetteerEntry] = []
  private var amendments: [String: Amendment] = [:]
  private var repeated: [String: Diagnostic] = [:]

  private struct Amendment {
    var name: String?
    var kind: PlaceKind?
    var names: [String]
    var precision: GeoPrecision?
    var uncertainty: Int?
    var note: String?
    let unused: Diagnostic
  }

  mutating func read(
    _ file: String, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) {
    let table = try PlaceTable(file)
    table.reportFaults(to: diagnostics)
    for row in table.rows {
      if let id = row.row[row.columns.sameAs] {
        amendments[id] = merged(amendments[id], row, id)
      } else if let entry = entry(row, atlas) {
        entries.append(entry)
        repeated[entry.id] = row.refusal("the id \(entry.id) occurs again")
      } else {
        diagnostics.emit(row.refusal("no id, name, kind, position or precision, or \"within\" is no unit"))
      }
    }
  }

  /// Gives entries the names and remarks that were written for them, and tells of those for no entry.
  ///
  /// - Parameter positions: The entries' positions by their ids.
  func amend(
    _ entries: inout [GazetteerEntry], at positions: [String: Int], _ diagnostics: any DiagnosticCollector
  ) {
    for (id, amendment) in amendments {
      if let position = positions[id] {
        entries[position] = amended(entries[position], amendment)
      } else {
        diagnostics.emit(amendment.unused)
      }
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
      population: entry.population, source: entry.source, note: amendment.note ?? entry.note)
  }

  func reportRepeated(_ id: String, _ diagnostics: any DiagnosticCollector) {
    if let diagnostic = repeated[id] { diagnostics.emit(diagnostic) }
  }

  private func entry(_ row: PlaceRow, _ atlas: DistrictAtlas) -> GazetteerEntry? {
    guard let within = row.row[row.columns.within] else { return row.entry() }
    if let district = atlas.district(within), row.hasNoPosition { return row.entry(somewhereIn: district) }
    if let district = atlas.district(within) { return row.entry(district: within, province: district.province) }
    guard let unit = atlas.unit(within) else { return nil }
    return unit.level == .province ? row.entry(province: within) : row.entry()
  }

  /// What the row says, added to what was written for the same entry before.
  private func merged(_ before: Amendment?, _ row: PlaceRow, _ id: String) -> Amendment {
    let hasPrecision = !row.row.bytes(row.columns.precision).isEmpty
    return Amendment(
      name: row.row[Optional(row.columns.name)] ?? before?.name,
      kind: PlaceKind(rawValue: row.row[row.columns.kind]) ?? before?.kind, names: (before?.names ?? []) + row.names,
      precision: hasPrecision ? row.precision : before?.precision,
      uncertainty: row.uncertainty ?? before?.uncertainty, note: row.note ?? before?.note,
      unused: row.refusal("\"same_as\" names \(id), which is no place of the gazetteer"))
  }
}
