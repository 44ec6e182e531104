import IncidentModel
import PlaceNames

/// Which names units had when, and which units came out of which.
struct DatedUnits: Sendable {
  private let names: [String: [UnitName]]
  private let successors: [String: [UnitName]]

  init(_ rows: [UnitName]) {
    names = Dictionary(grouping: rows) { NameNormalizer.normalized($0.name) }
    var successors: [String: [UnitName]] = [:]
    for row in rows where row.relation == .unit {
      for code in row.predecessors { successors[code, default: []].append(row) }
    }
    self.successors = successors
  }

  /// What a normalised name is to the unit of a code; nothing where that is not dated.
  ///
  /// Of several rows for one name the one in force on the day is taken, else the first.
  func row(_ name: String, of code: String, on day: CalendarDate?) -> UnitName? {
    let rows = (names[name] ?? []).filter { $0.code == code && $0.relation != .variant }
    return day.flatMap { day in rows.first { $0.isInForce(on: day) } } ?? rows.first
  }

  /// The units that were cut out of a unit, or out of one that was, the oldest first.
  ///
  /// - Parameter day: Only those that were cut out after this day, which on it still belonged to the unit.
  func parts(cutOutOf code: String, after day: CalendarDate?) -> [UnitName] {
    var (parts, open, seen): ([UnitName], [String], Set<String>) = ([], [code], [code])
    while let next = open.popLast() {
      for part in successors[next] ?? [] where day.map(part.begins(after:)) ?? true && seen.insert(part.code).inserted {
        parts.append(part)
        open.append(part.code)
      }
    }
    return parts.sorted { ($0.begin?.first.dayNumber ?? 0, $0.code) < ($1.begin?.first.dayNumber ?? 0, $1.code) }
  }
}
