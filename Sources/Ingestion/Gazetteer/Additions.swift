import DelimitedText
import IncidentModel

/// Places that were written by hand, and names and remarks for places of other tables.
struct Additions {
  /// The places that no other table has.
  private(set) var entries: [GazetteerEntry] = []
  private var amendments: [String: Amendment] = [:]
  private var repeated: [String: Diagnostic] = [:]

  private struct Amendment {
    var names: [String]
    var precision: GeoPrecision?
    var uncertainty: Int?
    var note: String?
    var isUsed = false
    let unused: Diagnostic
  }

  mutating func read(
    _ file: String, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(GazetteerError) {
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

  /// The entry with the names and remarks that were written for it.
  mutating func amend(_ entry: GazetteerEntry) -> GazetteerEntry {
    guard let amendment = amendments[entry.id] else { return entry }
    amendments[entry.id]?.isUsed = true
    return GazetteerEntry(
      id: entry.id, name: entry.name, names: entry.names + amendment.names.filter { !entry.names.contains($0) },
      kind: entry.kind, coordinate: entry.coordinate, precision: amendment.precision ?? entry.precision,
      uncertainty: amendment.uncertainty ?? entry.uncertainty, district: entry.district, province: entry.province,
      population: entry.population, source: entry.source, note: amendment.note ?? entry.note)
  }

  func reportRepeated(_ id: String, _ diagnostics: any DiagnosticCollector) {
    if let diagnostic = repeated[id] { diagnostics.emit(diagnostic) }
  }

  func reportUnused(_ diagnostics: any DiagnosticCollector) {
    for amendment in amendments.values where !amendment.isUsed { diagnostics.emit(amendment.unused) }
  }

  private func entry(_ row: PlaceRow, _ atlas: DistrictAtlas) -> GazetteerEntry? {
    guard let within = row.row[row.columns.within] else { return row.entry() }
    if let district = atlas.district(within) { return row.entry(district: within, province: district.province) }
    return atlas.unit(within) == nil ? nil : row.entry(province: within)
  }

  /// The names of the row, its own first, added to what was written for the same entry before.
  private func merged(_ before: Amendment?, _ row: PlaceRow, _ id: String) -> Amendment {
    let names = [row.row[Optional(row.columns.name)]].compactMap { $0 } + row.names
    let hasPrecision = !row.row.bytes(row.columns.precision).isEmpty
    return Amendment(
      names: (before?.names ?? []) + names, precision: hasPrecision ? row.precision : before?.precision,
      uncertainty: row.uncertainty ?? before?.uncertainty, note: row.note ?? before?.note,
      unused: row.refusal("\"same_as\" names \(id), which is no place of the gazetteer"))
  }
}
