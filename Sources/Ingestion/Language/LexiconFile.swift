/// The files of a language's words, by their names without the ending.
enum LexiconFile: String, CaseIterable {
  case events, outcomes, people, targets, speech, frames
  case quantities, places, calendar, discourse, grammar, sources

  /// The file of a name such as `events.yml`; nothing where there is none.
  init?(name: String) {
    guard name.hasSuffix(".yml") else { return nil }
    self.init(rawValue: String(name.dropLast(4)))
  }

  /// Whether the file is a list of rules and not keys with words.
  var isList: Bool {
    switch self {
    case .events, .outcomes, .people, .targets, .speech, .frames: true
    case .quantities, .places, .calendar, .discourse, .grammar, .sources: false
    }
  }

  /// An entry of the file, or a line of one that has keys, for messages.
  var example: String {
    switch self {
    case .events: "{id: bombing, rank: 80, form: active, phrases: [bombed]}"
    case .outcomes: "{id: killed, measure: killed, before: [killed]}"
    case .people: "{victim: civilians, phrases: [villagers]}"
    case .targets: "{id: railway, phrases: [railway track]}"
    case .speech: "{act: claim, behind_speaker: [claimed]}"
    case .frames: "{id: history, role: background, scope: sentence, phrases: [last year]}"
    case .quantities: "numbers: {one: 1, two: 2}"
    case .places: "at: [in, at]"
    case .calendar: "months: {january: 1, february: 2}"
    case .discourse: "many: [several]"
    case .grammar: "articles: [the]"
    case .sources: "published: [published on]"
    }
  }
}
