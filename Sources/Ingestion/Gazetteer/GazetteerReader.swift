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
    var entries = UnitEntries(atlas).entries(names, diagnostics)
    entries.reserveCapacity(24_000)
    var positions = [String: Int](minimumCapacity: 24_000)
    for (position, entry) in entries.enumerated() { positions[entry.id] = position }
    for file in manifest.places {
      let table = try PlaceTable(file)
      table.reportFaults(to: diagnostics)
      for row in table.rows {
        guard let entry = row.entry() else {
          diagnostics.emit(row.refusal("no id, name, kind, position or precision"))
          continue
        }
        if let first = positions.updateValue(entries.count, forKey: entry.id) {
          positions[entry.id] = first
          diagnostics.emit(row.refusal("the id \(entry.id) occurs again"))
          continue
        }
        entries.append(entry)
      }
    }
    additions.amend(&entries, at: positions, diagnostics)
    for entry in additions.entries {
      if positions.updateValue(entries.count, forKey: entry.id) == nil {
        entries.append(entry)
      } else {
        additions.reportRepeated(entry.id, diagnostics)
      }
    }
    return entries
  }
}
