/// A name of a district, province or country, with the dates between which it stood for the unit.
public struct UnitName: Sendable, Hashable {
  /// How a name is related to the unit it stands for.
  public enum Relation: String, Sendable, CaseIterable {
    /// Another spelling.
    case variant
    /// A name or unit of the past.
    case former
    /// A unit that is newer than the boundary set, which draws it as a part of the unit.
    case later
    /// The chief town, whose name is used for the unit.
    case seat
    /// The chief town, whose name is not used for the unit.
    case headquarters
    /// The unit itself, where the days on which it was made or ended are known.
    case unit
  }

  /// The name.
  public let name: String
  /// The code of the unit that the boundary set draws.
  public let code: String
  /// How the name is related to it.
  public let relation: Relation
  /// The days on one of which the name came into force; nothing where that is not known.
  public let begin: DaySpan?
  /// The days on one of which it went out of force; nothing where it has not, or that is not known.
  public let end: DaySpan?
  /// The codes of the units that the unit was cut out of.
  public let predecessors: [String]

  /// Makes a name.
  public init(
    name: String, code: String, relation: Relation, begin: DaySpan? = nil, end: DaySpan? = nil,
    predecessors: [String] = []
  ) {
    self.name = name
    self.code = code
    self.relation = relation
    self.begin = begin
    self.end = end
    self.predecessors = predecessors
  }

  /// Whether the name may have been in force on a day: a year alone counts with all its days.
  public func isInForce(on day: CalendarDate) -> Bool { !begins(after: day) && !ends(before: day) }

  /// Whether the name came into force only after a day.
  public func begins(after day: CalendarDate) -> Bool { begin.map { day < $0.first } ?? false }

  /// Whether the name was out of force before a day.
  public func ends(before day: CalendarDate) -> Bool { end.map { $0.last < day } ?? false }
}

/// A day, month or year as it is written: `2022-09-01`, `2022-09`, `2022`.
public struct DaySpan: Sendable, Hashable, CustomStringConvertible {
  /// Its first day.
  public let first: CalendarDate
  /// Its last day.
  public let last: CalendarDate
  /// As it is written.
  public let description: String

  /// Reads a day, month or year in ISO 8601, nothing else.
  public init?(iso8601 text: String) {
    let shape = text.utf8.count
    guard shape == 4 || shape == 7 || shape == 10 else { return nil }
    guard let first = CalendarDate(iso8601: text + "-01-01".dropFirst(shape - 4)) else { return nil }
    let month = shape == 4 ? 12 : first.month
    let day = shape == 10 ? first.day : CalendarDate.days(inMonth: month, of: first.year)
    guard let last = CalendarDate(year: first.year, month: month, day: day) else { return nil }
    self.first = first
    self.last = last
    description = text
  }
}
