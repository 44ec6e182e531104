import IncidentModel

/// The words of the calendar as phrases that can be looked up.
struct CompiledCalendar: Sendable {
  let months: [String: Int]
  let weekdays: [String: Int]
  /// Days counted from the publication date.
  let relative: PhraseIndex<Int>
  /// Days counted from the day named before.
  let anchored: PhraseIndex<Int>
  /// Stretches of days that are counted from the publication date.
  let stretches: PhraseIndex<Stretch>
  /// Parts of a month, in front of its name.
  let parts: [String: Part]
  let weeksOf: PhraseIndex<Int>
  let lastYear: PhraseIndex<Bool>
  let dayWords: Set<String>
  let ago: Set<String>
  let earlier: Set<String>
  let later: Set<String>
  let after: Set<String>
  let lastLeads: Set<String>
  let nextLeads: Set<String>
  let hedges: Set<String>
  let spanMiddles: Set<String>
  let clockWords: Set<String>

  /// A stretch of days.
  enum Stretch: Sendable { case thisWeek, lastWeek, weekend, overnight, thisMonth, lastMonth }

  /// A part of a month.
  enum Part: Sendable { case early, middle, late }

  init(_ words: CalendarWords) {
    months = words.months
    weekdays = words.weekdays
    relative = PhraseIndex(words.relativeDays.sorted { $0.key < $1.key })
    anchored = PhraseIndex(words.anchoredDays.sorted { $0.key < $1.key })
    let named: [(Stretch, [String])] = [
      (.thisWeek, words.thisWeek), (.lastWeek, words.lastWeek), (.weekend, words.weekend),
      (.overnight, words.overnight), (.thisMonth, words.thisMonth), (.lastMonth, words.lastMonth),
    ]
    stretches = PhraseIndex(named.flatMap { stretch, phrases in phrases.map { ($0, stretch) } })
    let parted: [(Part, [String])] = [(.early, words.early), (.middle, words.middle), (.late, words.late)]
    parts = Dictionary(
      parted.flatMap { part, words in words.map { ($0, part) } }, uniquingKeysWith: { first, _ in first })
    weeksOf = PhraseIndex(words.weeksOf.sorted { $0.key < $1.key })
    lastYear = PhraseIndex(words.lastYear.map { ($0, true) })
    dayWords = Set(words.dayWords)
    ago = Set(words.ago)
    earlier = Set(words.earlier)
    later = Set(words.later)
    after = Set(words.after)
    lastLeads = Set(words.lastLeads)
    nextLeads = Set(words.nextLeads)
    hedges = Set(words.hedges)
    spanMiddles = Set(words.spanMiddles)
    clockWords = Set(words.clockWords)
  }
}
