/// A unit of time by which incidents are counted.
public enum PeriodUnit: String, Sendable, CaseIterable {
  /// A day.
  case day
  /// A week of ISO 8601, from Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// A year of the calendar.
  case year
}

/// A day, week, month or year of the Gregorian calendar.
public struct CalendarPeriod: Sendable, Hashable, Comparable {
  /// What it is.
  public let unit: PeriodUnit
  /// Its first day.
  public let start: CalendarDate
  /// Its last day; at the end of the year 9999 the last one that there is.
  public let end: CalendarDate

  /// The period in which a day lies.
  public init(_ unit: PeriodUnit, containing day: CalendarDate) {
    self.unit = unit
    switch unit {
    case .day: (start, end) = (day, day)
    case .week:
      start = day.adding(days: 1 - day.weekday) ?? day
      end = day.adding(days: 7 - day.weekday) ?? day
    case .month:
      start = CalendarDate(year: day.year, month: day.month, day: 1) ?? day
      let last = CalendarDate.days(inMonth: day.month, of: day.year)
      end = CalendarDate(year: day.year, month: day.month, day: last) ?? day
    case .year:
      start = CalendarDate(year: day.year, month: 1, day: 1) ?? day
      end = CalendarDate(year: day.year, month: 12, day: 31) ?? day
    }
  }

  /// Its name as ISO 8601 has it: `2025-03-11`, `2025-W11`, `2025-03`, `2025`.
  ///
  /// A week belongs to the year in which its Thursday lies.
  public var name: String {
    switch unit {
    case .day: return start.description
    case .month: return String(start.description.prefix(7))
    case .year: return String(start.description.prefix(4))
    case .week:
      let thursday = start.adding(days: 3) ?? start
      let newYear = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
      let number = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
      return "\(newYear.description.prefix(4))-W\(number < 10 ? "0" : "")\(number)"
    }
  }

  /// The one after it; nothing where the calendar ends.
  public var next: CalendarPeriod? { end.adding(days: 1).map { CalendarPeriod(unit, containing: $0) } }

  /// Whether all days of an extent lie in it.
  public func contains(_ extent: DateExtent) -> Bool { extent.start >= start && extent.end <= end }

  /// Orders periods by their first day.
  public static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool { left.start < right.start }
}
