/// Words of the calendar and the clock.
public struct CalendarWords: Sendable, Hashable {
  /// The months, short forms included: `march` is 3.
  public let months: [String: Int]
  /// The weekdays, Monday being 1.
  public let weekdays: [String: Int]
  /// Days counted from the publication date: `yesterday` is -1.
  public let relativeDays: [String: Int]
  /// Phrases that stand for the week before the publication date.
  public let lastWeek: [String]
  /// Phrases that put an incident on the day of the one before.
  public let sameDay: [String]
  /// Words in front of a month without a year: `in March`.
  public let monthLeads: [String]
  /// Words between a saying and its own date: `on`, `late`.
  public let sayingLeads: [String]
  /// Endings of a day of the month: `th`.
  public let ordinalEndings: [String]
  /// Marks of the hours before noon: `am`.
  public let morning: [String]
  /// Marks of the hours after noon: `pm`.
  public let afternoon: [String]

  /// Makes the words.
  public init(
    months: [String: Int], weekdays: [String: Int], relativeDays: [String: Int], lastWeek: [String],
    sameDay: [String], monthLeads: [String], sayingLeads: [String], ordinalEndings: [String], morning: [String],
    afternoon: [String]
  ) {
    self.months = months
    self.weekdays = weekdays
    self.relativeDays = relativeDays
    self.lastWeek = lastWeek
    self.sameDay = sameDay
    self.monthLeads = monthLeads
    self.sayingLeads = sayingLeads
    self.ordinalEndings = ordinalEndings
    self.morning = morning
    self.afternoon = afternoon
  }
}
