/// Words of the calendar and the clock.
public struct CalendarWords: Sendable, Hashable {
  /// The months, short forms included: `march` is 3.
  public let months: [String: Int]
  /// The weekdays, Monday being 1.
  public let weekdays: [String: Int]
  /// Phrases for days counted from the publication date: `yesterday` is -1.
  public let relativeDays: [String: Int]
  /// Phrases for days counted from the day named before: `the next day` is 1.
  public let anchoredDays: [String: Int]
  /// Words for days behind a number: `days`.
  public let dayWords: [String]
  /// Words behind a number of days before the publication date: `ago`.
  public let ago: [String]
  /// Words behind a number of days before the day named before: `earlier`.
  public let earlier: [String]
  /// Words behind a number of days after the day named before: `later`.
  public let later: [String]
  /// Words behind a number of days that tie them to another happening: `after` and `since`.
  public let after: [String]
  /// Phrases for the days since Monday: `this week`.
  public let thisWeek: [String]
  /// Phrases for the last Saturday and Sunday.
  public let weekend: [String]
  /// Phrases for the night before the publication date and that day: `overnight`.
  public let overnight: [String]
  /// Phrases for the month before the publication date.
  public let lastMonth: [String]
  /// Phrases for the month of the publication date.
  public let thisMonth: [String]
  /// Phrases for the year before the publication date: `last year`.
  public let lastYear: [String]
  /// Words before a month for its first ten days: `early`.
  public let early: [String]
  /// Words before a month for its middle: `mid`.
  public let middle: [String]
  /// Words before a month for what is behind its middle: `late`.
  public let late: [String]
  /// Phrases before a month for one of its weeks: `the first week of` is 1.
  public let weeksOf: [String: Int]
  /// Words before a weekday of the week before: `last`.
  public let lastLeads: [String]
  /// Words before a day to come, which is no day of the news: `next`.
  public let nextLeads: [String]
  /// Words before a day that is not known exactly: `around`.
  public let hedges: [String]
  /// Words between the two days of a span: `to`.
  public let spanMiddles: [String]
  /// Words behind a time in four figures: `hrs`.
  public let clockWords: [String]
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
    months: [String: Int], weekdays: [String: Int], relativeDays: [String: Int], anchoredDays: [String: Int],
    dayWords: [String], ago: [String], earlier: [String], later: [String], after: [String], thisWeek: [String],
    weekend: [String], overnight: [String], lastMonth: [String], thisMonth: [String], lastYear: [String],
    early: [String], middle: [String], late: [String], weeksOf: [String: Int], lastLeads: [String],
    nextLeads: [String], hedges: [String], spanMiddles: [String], clockWords: [String], lastWeek: [String],
    sameDay: [String], monthLeads: [String], sayingLeads: [String], ordinalEndings: [String], morning: [String],
    afternoon: [String]
  ) {
    self.months = months
    self.weekdays = weekdays
    self.relativeDays = relativeDays
    self.anchoredDays = anchoredDays
    self.dayWords = dayWords
    self.ago = ago
    self.earlier = earlier
    self.later = later
    self.after = after
    self.thisWeek = thisWeek
    self.weekend = weekend
    self.overnight = overnight
    self.lastMonth = lastMonth
    self.thisMonth = thisMonth
    self.lastYear = lastYear
    self.early = early
    self.middle = middle
    self.late = late
    self.weeksOf = weeksOf
    self.lastLeads = lastLeads
    self.nextLeads = nextLeads
    self.hedges = hedges
    self.spanMiddles = spanMiddles
    self.clockWords = clockWords
    self.lastWeek = lastWeek
    self.sameDay = sameDay
    self.monthLeads = monthLeads
    self.sayingLeads = sayingLeads
    self.ordinalEndings = ordinalEndings
    self.morning = morning
    self.afternoon = afternoon
  }
}
