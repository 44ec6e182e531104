/// How exactly a time is known, as UCDP's `date_prec`.
public enum DatePrecision: Int, Sendable, CaseIterable {
  /// The day.
  case day = 1
  /// A span of two to six days.
  case days = 2
  /// A week.
  case week = 3
  /// A month.
  case month = 4
  /// A year or longer.
  case year = 5
}

/// Where a date comes from.
public enum DateBasis: String, Sendable, CaseIterable {
  /// It stands in the text.
  case stated
  /// It is reckoned from the publication date.
  case relative
}

/// The days on which something happened, both ends included.
public struct DateExtent: Sendable, Hashable {
  /// The first day.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// How exact it is.
  public let precision: DatePrecision
  /// Where it comes from.
  public let basis: DateBasis

  /// Makes an extent; a bug stops the program where the end lies before the start.
  public init(start: CalendarDate, end: CalendarDate, precision: DatePrecision, basis: DateBasis) {
    precondition(start <= end, "a date extent ends before it starts")
    self.start = start
    self.end = end
    self.precision = precision
    self.basis = basis
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DateExtent) -> Bool { start <= other.end && other.start <= end }
}
