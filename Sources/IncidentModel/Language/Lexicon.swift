/// Everything that ties the reading of reports to one language, as values.
///
/// A phrase is written in words separated by spaces. `take|took|taken` stands for any of these words, `(the)` for a
/// word that may be missing, `<year>` for a year and `..` for up to six words of any kind. An alternative is one word:
/// `took|taken away` is `took away` or `taken away`. Case is ignored, hyphens count as spaces.
public struct Lexicon: Sendable {
  /// The language's code, as in `en`.
  public let language: String
  /// Words of deeds and happenings.
  public let events: [EventRule]
  /// Words of what happened to people.
  public let outcomes: [OutcomeRule]
  /// Words for people.
  public let people: [PeopleRule]
  /// Words for what is attacked.
  public let targets: [TargetRule]
  /// Words of saying, claiming and denying.
  public let speech: [SpeechRule]
  /// Words that take a sentence out of the news: history, threats, courts, accidents.
  public let frames: [FrameRule]
  /// Words of number.
  public let quantities: QuantityWords
  /// Words around place names.
  public let places: PlaceWords
  /// Words of the calendar and the clock.
  public let calendar: CalendarWords
  /// Words that link sentences.
  public let discourse: DiscourseWords
  /// Small words of the grammar.
  public let grammar: GrammarWords
  /// Words of where a report comes from.
  public let sources: SourceWords

  /// Makes a lexicon.
  public init(
    language: String, events: [EventRule], outcomes: [OutcomeRule], people: [PeopleRule], targets: [TargetRule],
    speech: [SpeechRule], frames: [FrameRule], quantities: QuantityWords, places: PlaceWords,
    calendar: CalendarWords, discourse: DiscourseWords, grammar: GrammarWords, sources: SourceWords = SourceWords()
  ) {
    self.language = language
    self.events = events
    self.outcomes = outcomes
    self.people = people
    self.targets = targets
    self.speech = speech
    self.frames = frames
    self.quantities = quantities
    self.places = places
    self.calendar = calendar
    self.discourse = discourse
    self.grammar = grammar
    self.sources = sources
  }
}
