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
  private var places: [String: SourceLocation] = [:]

  mutating func read(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
    let reader = try GazetteerTable.reader(file, diagnostics)
    let (name, code) = (
      try GazetteerTable.column("name", of: reader, file: file),
      try GazetteerTable.column("unit_code", of: reader, file: file)
    )
    let (relation, note) = (
      try GazetteerTable.column("relation", of: reader, file: file),
      try GazetteerTable.column("note", of: reader, file: file)
    )
    GazetteerTable.reportUnread(reader.header, known: Self.columns, file, diagnostics)
    var used = 0
    for row in reader.rows {
      if let fault = Self.fault(name: row[name], code: row[code], relation: row[relation]) {
        diagnostics.emit(GazetteerTable.refusal(fault, file, row.line))
        continue
      }
      used += 1
      let code = row[code]
      names[code, default: []].append(row[name])
      places[code] = places[code] ?? SourceLocation(file: file, line: row.line)
      if let note = row[Optional(note)], notes[code]?.contains(note) != true { notes[code, default: []].append(note) }
    }
    GazetteerTable.reportCount(read: reader.rows.count + reader.faults.count, used: used, file, diagnostics)
  }

  private static let columns: Set<String> = [
    "name", "unit_code", "relation", "valid_from", "valid_to", "source", "note",
  ]

  /// What is wrong with a row, or nothing.
  private static func fault(name: String, code: String, relation: String) -> String? {
    if !PlaceRow.isName(name) { return "the name \"\(name)\" is none; give the unit a name with letters" }
    if code.isEmpty { return "there is no unit_code; write that of the unit" }
    if Relation(rawValue: relation) != nil { return nil }
    let relations = Relation.allCases.map(\.rawValue).joined(separator: ", ")
    return "the relation \"\(relation)\" is none of \(relations); correct it"
  }

  /// Tells of names for units that the atlas does not have.
  func reportUnknown(besides codes: Set<String>, _ diagnostics: any DiagnosticCollector) {
    for (code, place) in places where !codes.contains(code) {
      let guess = Spelling.nearest(to: code, among: codes).map { "; did you mean \"\($0)\"?" } ?? ""
      diagnostics.emit(
        Diagnostic(
          "gazetteer.unknown-unit", .refusal, "the names of \(code) are for no unit of the atlas\(guess)", at: place,
          remedy: "correct the unit_code"))
    }
  }
}
