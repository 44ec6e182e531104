import DelimitedText
import IncidentModel

/// Places that were written by hand, and names and remarks for places of other tables.
struct Additions {
  /// The places that no other table has.
  private(set) var entries: [GazetteerEntry] = []
  private var amendments: [String: Amendment] = [:]
  /// The row of each entry.
  private(set) var rows: [PlaceRow] = []

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
    let table = try PlaceTable(file, diagnostics)
    var checks = PlaceChecks(atlas, diagnostics)
    var used = 0
    for row in table.rows {
      if let id = row.row[row.columns.sameAs] {
        if let fault = row.amendmentFault {
          diagnostics.emit(row.refusal(fault))
          continue
        }
        amendments[id] = merged(amendments[id], row, id)
      } else if let entry = entry(row, atlas) {
        checks.check(entry, row)
        entries.append(entry)
        rows.append(row)
      } else {
        diagnostics.emit(row.refusal(fault(row, atlas)))
        continue
      }
      used += 1
    }
    checks.reportUnknownDistricts()
    table.reportCount(used: used, diagnostics)
  }

  private func fault(_ row: PlaceRow, _ atlas: DistrictAtlas) -> String {
    guard let within = row.row[row.columns.within] else { return row.fault() }
    if atlas.district(within) != nil { return row.fault(needsPosition: !row.hasNoPosition) }
    if atlas.unit(within) != nil { return row.fault() }
    let codes = atlas.districts.map(\.code) + atlas.units.map(\.code)
    let guess = Spelling.nearest(to: within, among: codes).map { "; did you mean \"\($0)\"?" } ?? "; correct the code"
    return "\"within\" is no unit: the boundaries have no \(within)\(guess)"
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

  private func entry(_ row: PlaceRow, _ atlas: DistrictAtlas) -> GazetteerEntry? {
    guard let within = row.row[row.columns.within] else { return row.entry() }
    if let district = atlas.district(within), row.hasNoPosition { return row.entry(somewhereIn: district) }
    if let district = atlas.district(within) { return row.entry(district: within, province: district.province) }
    guard let unit = atlas.unit(within) else { return nil }
    return unit.level == .province ? row.entry(province: within) : row.entry()
  }

  /// What the row says, added to what was written for the same entry before.
  private func merged(_ before: Amendment?, _ row: PlaceRow, _ id: String) -> Amendment {
    Amendment(
      name: row.row[Optional(row.columns.name)] ?? before?.name,
      kind: row.kind ?? before?.kind, names: (before?.names ?? []) + row.names,
      precision: row.precision ?? before?.precision,
      uncertainty: row.uncertainty ?? before?.uncertainty, note: row.note ?? before?.note,
      unused: row.refusal("\"same_as\" names \(id), which is no place of the gazetteer; correct the id"))
  }
}
