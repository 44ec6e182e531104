import DelimitedText
import IncidentModel

/// Names of districts, provinces and countries beside the ones in the atlas.
struct UnitNames {
  private(set) var names: [String: [String]] = [:]
  private(set) var notes: [String: [String]] = [:]
  /// The names with their dates, in the order of the tables.
  private(set) var dated: [UnitName] = []
  private var rows: [String: [SourceLocation]] = [:]

  private static let known: Set = [
    "name", "unit_code", "relation", "note", "valid_from", "valid_to", "predecessors", "source",
  ]

  /// Reads a table and gives the number of its rows.
  mutating func read(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> Int {
    let table = try GazetteerTable(file, known: Self.known)
    table.reportFaults(to: diagnostics)
    if table.isEmpty { return 0 }
    let columns = try UnitNameColumns(table)
    let note = try table.requiredColumn("note")
    for row in table.reader.rows {
      guard let name = columns.name(in: row) else {
        diagnostics.emit(.badRow(columns.faults(of: row).joined(separator: "; "), file: file, line: row.line))
        continue
      }
      let place = SourceLocation(file: file, line: row.line)
      dated.append(name)
      names[name.code, default: []].append(name.name)
      for code in [name.code] + name.predecessors { rows[code, default: []].append(place) }
      if let note = row[Optional(note)], notes[name.code]?.contains(note) != true {
        notes[name.code, default: []].append(note)
      }
    }
    return table.rowCount
  }

  /// Tells of names for units that the atlas does not have.
  func reportUnknown(besides codes: Set<String>, _ diagnostics: any DiagnosticCollector) {
    for (code, places) in rows where !codes.contains(code) {
      for place in places {
        diagnostics.emit(
          Diagnostic(
            "gazetteer.unknown-unit", .refusal, "\(code.prefix(40)) is no unit of the atlas", at: place,
            remedy: "correct the unit_code"))
      }
    }
  }
}
