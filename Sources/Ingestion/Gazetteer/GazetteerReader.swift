import DelimitedText
package import IncidentModel
import SimpleFeatures

/// Reads all named places of a gazetteer.
package struct GazetteerReader: Sendable {
  private let manifest: GazetteerManifest

  /// Makes a reader of a gazetteer's names.
  package init(_ manifest: GazetteerManifest) { self.manifest = manifest }

  /// The named places: the districts, provinces and countries of the atlas, then the tables in the manifest's order.
  ///
  /// A row that cannot be used, and a row for a place or unit that does not exist, becomes a diagnostic; the rest is
  /// read. An id that occurs again is told of and left out.
  ///
  /// - Throws: Where a file is missing or is no table.
  package func entries(
    _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> [GazetteerEntry] {
    var names = UnitNames()
    for file in manifest.unitNames { try names.read(file, diagnostics) }
    var additions = Additions()
    for file in manifest.additions { try additions.read(file, atlas, diagnostics) }
    var checks = PlaceChecks(atlas, diagnostics)
    var entries = UnitEntries(atlas).entries(names, diagnostics)
    entries.reserveCapacity(24_000)
    var positions = [String: Int](minimumCapacity: 24_000)
    for (position, entry) in entries.enumerated() { positions[entry.id] = position }
    for file in manifest.places {
      let table = try PlaceTable(file, diagnostics)
      let before = entries.count
      for row in table.rows {
        guard let entry = row.entry() else {
          diagnostics.emit(row.refusal(row.fault()))
          continue
        }
        guard add(entry, row, &entries, &positions, diagnostics) else { continue }
        checks.check(entry, row)
      }
      table.reportCount(used: entries.count - before, diagnostics)
    }
    checks.reportUnknownDistricts()
    additions.amend(&entries, at: positions, diagnostics)
    for (entry, row) in zip(additions.entries, additions.rows) {
      _ = add(entry, row, &entries, &positions, diagnostics)
    }
    return entries
  }

  /// Adds an entry whose id is new; another is told of, as the first keeps the id.
  private func add(
    _ entry: GazetteerEntry, _ row: PlaceRow, _ entries: inout [GazetteerEntry], _ positions: inout [String: Int],
    _ diagnostics: any DiagnosticCollector
  ) -> Bool {
    if let first = positions.updateValue(entries.count, forKey: entry.id) {
      positions[entry.id] = first
      let name = entries[first].name
      diagnostics.emit(
        row.refusal("the id \(entry.id) occurs again; \(name), which has it first, keeps it; give this place another"))
      return false
    }
    entries.append(entry)
    return true
  }
}
