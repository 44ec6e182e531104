import DelimitedText
import IncidentModel

/// Names of districts, provinces and countries beside the ones in the atlas.
struct UnitNames {
  private(set) var names: [String: [String]] = [:]
  private(set) var notes: [String: [String]] = [:]
  /// The names with their dates, in the order of the tables.
  private(set) var dated: [UnitName] = []
  /// Where each of them stands.
  private(set) var locations: [SourceLocation] = []
  private var rows: [String: [SourceLocation]] = [:]

  /// The columns that every table of names of units has.
  static let required = ["name", "unit_code", "relation", "note"]

  private static let known: Set = [
    "name", "unit_code", "relation", "note", "valid_from", "valid_to", "predecessors", "source", "licence",
  ]

  /// Reads a table and gives the number of its rows.
  mutating func read(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> Int {
    let table = try GazetteerTable(file, known: Self.known)
    table.reportFaults(to: diagnostics)
    if table.isEmpty { return 0 }
    try table.require(Self.required)
    let columns = try UnitNameColumns(table)
    let note = try table.requiredColumn("note")
    for row in table.reader.rows {
      guard let name = columns.name(in: row) else {
        diagnostics.emit(.badRow(columns.faults(of: row).joined(separator: "; "), file: file, line: row.line))
        continue
      }
      let place = SourceLocation(file: file, line: row.line)
      let note = ShownText(row[note])
      for (key, text) in [("\"name\"", columns.shownName(in: row)), ("\"note\"", note)] {
        if let warning = text.warning(from: key, at: place) { diagnostics.emit(warning) }
      }
      dated.append(name)
      locations.append(place)
      if name.relation != .headquarters { names[name.code, default: []].append(name.name) }
      for code in [name.code] + name.predecessors { rows[code, default: []].append(place) }
      if !note.text.isEmpty, notes[name.code]?.contains(note.text) != true {
        notes[name.code, default: []].append(note.text)
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
            "gazetteer.unknown-unit", .refusal,
            "\(code.prefix(40)) is no district, province or country of the boundary set", at: place,
            remedy: "correct the unit_code"))
      }
    }
  }
}
