import IncidentModel
import PlaceNames

/// Which names units had when, and which units came out of which.
struct DatedUnits: Sendable {
  private let names: [String: [UnitName]]
  private let seats: [String: Set<String>]
  private let successors: [String: [UnitName]]

  init(_ rows: [UnitName]) {
    names = Dictionary(grouping: rows) { NameNormalizer.normalized($0.name) }
    seats = Dictionary(grouping: rows.filter { $0.relation == .seat || $0.relation == .headquarters }, by: \.code)
      .mapValues { Set($0.map { NameNormalizer.normalized($0.name) }) }
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

  /// Whether a normalised name of a unit is its name in some spelling, and not one that it had or will have at a time,
  /// or that of its seat.
  func isSpelling(_ name: String, of code: String) -> Bool {
    !(names[name] ?? []).contains { $0.code == code && $0.relation != .variant && $0.relation != .unit }
  }

  /// Whether the seat of a unit is known, and is a place of another name.
  func hasSeat(elsewhereThan name: String, in code: String) -> Bool {
    guard let seats = seats[code], isSpelling(name, of: code) else { return false }
    return !seats.contains(name)
  }

  /// A unit that was once a part of another one.
  struct Part {
    let code: String
    /// The days on one of which it left the other, by itself or with a larger part; nothing where that is not known.
    let left: DaySpan?
  }

  /// The units that were cut out of a unit, or out of one that was, in the order in which they left it.
  ///
  /// - Parameter day: Only those that left it after this day, and on it still belonged to the unit.
  func parts(cutOutOf code: String, after day: CalendarDate?) -> [Part] {
    var (parts, open, seen): ([Part], [Part], Set<String>) = ([], [Part(code: code, left: nil)], [code])
    while let whole = open.popLast() {
      for row in successors[whole.code] ?? []
      where day.map(row.begins(after:)) ?? true && seen.insert(row.code).inserted {
        let part = Part(code: row.code, left: whole.left ?? row.begin)
        parts.append(part)
        open.append(part)
      }
    }
    return parts.sorted { ($0.left?.first.dayNumber ?? 0, $0.code) < ($1.left?.first.dayNumber ?? 0, $1.code) }
  }
}
