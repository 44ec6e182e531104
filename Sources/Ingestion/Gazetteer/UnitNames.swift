import DelimitedText
import IncidentModel

/// Names of districts, provinces and countries beside the ones in the atlas.
struct UnitNames {
  /// How a name is related to the unit it stands for.
  enum Relation: String, CaseIterable {
    /// Another spelling.
    case variant
    /// A name or unit of the past.
    case former
    /// A unit that is newer than the boundary set.
    case later
    /// The chief town, whose name is used for the unit.
    case seat
  }

  private(set) var names: [String: [String]] = [:]
  private(set) var notes: [String: [String]] = [:]
  private var rows: [String: [SourceLocation]] = [:]

  /// The columns that every table of names of units has.
  static let required = ["name", "unit_code", "relation", "note"]

  private static let known: Set = ["name", "unit_code", "relation", "note", "valid_from", "valid_to", "source"]

  /// Reads a table and gives the number of its rows.
  mutating func read(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> Int {
    let table = try GazetteerTable(file, known: Self.known)
    table.reportFaults(to: diagnostics)
    if table.isEmpty { return 0 }
    try table.require(Self.required)
    let (name, code) = (try table.requiredColumn("name"), try table.requiredColumn("unit_code"))
    let (relation, note) = (try table.requiredColumn("relation"), try table.requiredColumn("note"))
    for row in table.reader.rows {
      guard let name = row[Optional(name)], let code = row[Optional(code)], Relation(rawValue: row[relation]) != nil
      else {
        let fault = Self.fault(name: row[name], code: row[code], relation: row[relation])
        diagnostics.emit(.badRow(fault, file: file, line: row.line))
        continue
      }
      let shown = Self.shown([("\"name\"", name), ("\"note\"", row[note])], at: row.line, of: file, diagnostics)
      guard !shown[0].isEmpty else {
        diagnostics.emit(.badRow("\"name\" has nothing that can be shown", file: file, line: row.line))
        continue
      }
      names[code, default: []].append(shown[0])
      rows[code, default: []].append(SourceLocation(file: file, line: row.line))
      if !shown[1].isEmpty, notes[code]?.contains(shown[1]) != true { notes[code, default: []].append(shown[1]) }
    }
    return table.rowCount
  }

  /// Texts as they are shown; what is left out of them is told of.
  private static func shown(
    _ texts: [(key: String, text: String)], at line: Int, of file: String, _ diagnostics: any DiagnosticCollector
  ) -> [String] {
    texts.map { key, text in
      let shown = ShownText(text)
      if let warning = shown.warning(from: key, at: SourceLocation(file: file, line: line)) {
        diagnostics.emit(warning)
      }
      return shown.text
    }
  }

  private static func fault(name: String, code: String, relation: String) -> String {
    var faults: [String] = []
    if name.isEmpty { faults.append("\"name\" is empty") }
    if code.isEmpty { faults.append("\"unit_code\" is empty") }
    if Relation(rawValue: relation) == nil {
      let relations = Relation.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append("\"relation\" is \"\(relation.prefix(40))\", none of \(relations)")
    }
    return faults.joined(separator: "; ")
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
