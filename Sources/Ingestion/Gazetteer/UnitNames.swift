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
    let reader = try PlaceTable.reader(file)
    func column(_ name: String) throws(IngestionError) -> Int {
      do { return try reader.requiredColumn(name) } catch {
        throw IngestionError(.broken, file: file, line: 1, error.message)
      }
    }
    let (name, code, relation) = (try column("name"), try column("unit_code"), try column("relation"))
    let note = try column("note")
    for fault in reader.faults { diagnostics.emit(Self.refusal(fault.message, file, fault.line)) }
    for row in reader.rows {
      guard let name = row[Optional(name)], let code = row[Optional(code)], Relation(rawValue: row[relation]) != nil
      else {
        let relations = Relation.allCases.map(\.rawValue).joined(separator: ", ")
        diagnostics.emit(Self.refusal("no name, no unit_code, or a relation other than \(relations)", file, row.line))
        continue
      }
      names[code, default: []].append(name)
      places[code] = places[code] ?? SourceLocation(file: file, line: row.line)
      if let note = row[Optional(note)], notes[code]?.contains(note) != true { notes[code, default: []].append(note) }
    }
  }

  /// Tells of names for units that the atlas does not have.
  func reportUnknown(besides codes: Set<String>, _ diagnostics: any DiagnosticCollector) {
    for (code, place) in places where !codes.contains(code) {
      diagnostics.emit(
        Diagnostic(
          "gazetteer.unknown-unit", .refusal, "the names of \(code) are for no unit of the atlas", at: place,
          remedy: "correct the unit_code"))
    }
  }

  private static func refusal(_ message: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic("gazetteer.bad-row", .refusal, message, at: SourceLocation(file: file, line: line))
  }
}
