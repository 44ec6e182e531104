import IncidentModel

/// The words of the calendar as phrases that can be looked up.
final class CompiledCalendar: Sendable {
  let months: WordTable<Int>
  let weekdays: WordTable<Int>
  /// Days counted from the publication date.
  let relative: PhraseIndex<Int>
  /// Days counted from the day named before.
  let anchored: PhraseIndex<Int>
  /// Stretches of days that are counted from the publication date.
  let stretches: PhraseIndex<Stretch>
  /// The words with which a day or a stretch begins that is counted from another day by a phrase.
  let countedStarts: WordSet
  /// Parts of a month, in front of its name.
  let parts: WordTable<Part>
  let weeksOf: PhraseIndex<Int>
  let lastYear: PhraseIndex<Bool>
  let dayWords: WordSet
  let ago: WordSet
  let earlier: WordSet
  let later: WordSet
  let after: WordSet
  let lastLeads: WordSet
  let nextLeads: WordSet
  let hedges: WordSet
  let spanMiddles: WordSet
  let clockWords: WordSet
  let sameDay: PhraseIndex<Bool>
  let monthLeads: WordSet
  let sayingLeads: WordSet
  let ordinalEndings: WordSet
  let morning: WordSet
  let afternoon: WordSet

  /// A stretch of days.
  enum Stretch: Sendable { case thisWeek, lastWeek, weekend, overnight, thisMonth, lastMonth }

  /// A part of a month.
  enum Part: Sendable { case early, middle, late }

  init(_ words: CalendarWords, _ vocabulary: inout VocabularyBuilder) {
    months = vocabulary.table(words.months)
    weekdays = vocabulary.table(words.weekdays)
    relative = vocabulary.phrases(words.relativeDays.sorted { $0.key < $1.key })
    anchored = vocabulary.phrases(words.anchoredDays.sorted { $0.key < $1.key })
    let named: [(Stretch, [String])] = [
      (.thisWeek, words.thisWeek), (.lastWeek, words.lastWeek), (.weekend, words.weekend),
      (.overnight, words.overnight), (.thisMonth, words.thisMonth), (.lastMonth, words.lastMonth),
    ]
    stretches = vocabulary.phrases(named.flatMap { stretch, phrases in phrases.map { ($0, stretch) } })
    countedStarts = relative.firstWords.union(anchored.firstWords).union(stretches.firstWords)
    let parted: [(Part, [String])] = [(.early, words.early), (.middle, words.middle), (.late, words.late)]
    parts = vocabulary.table(
      Dictionary(
        parted.flatMap { part, words in words.map { ($0, part) } }, uniquingKeysWith: { first, _ in first }))
    weeksOf = vocabulary.phrases(words.weeksOf.sorted { $0.key < $1.key })
    lastYear = vocabulary.phrases(words.lastYear)
    dayWords = vocabulary.set(words.dayWords)
    ago = vocabulary.set(words.ago)
    earlier = vocabulary.set(words.earlier)
    later = vocabulary.set(words.later)
    after = vocabulary.set(words.after)
    lastLeads = vocabulary.set(words.lastLeads)
    nextLeads = vocabulary.set(words.nextLeads)
    hedges = vocabulary.set(words.hedges)
    spanMiddles = vocabulary.set(words.spanMiddles)
    clockWords = vocabulary.set(words.clockWords)
    sameDay = vocabulary.phrases(words.sameDay)
    monthLeads = vocabulary.set(words.monthLeads)
    sayingLeads = vocabulary.set(words.sayingLeads)
    ordinalEndings = vocabulary.set(words.ordinalEndings)
    morning = vocabulary.set(words.morning)
    afternoon = vocabulary.set(words.afternoon)
  }
}
