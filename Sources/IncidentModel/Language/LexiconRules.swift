/// How a word of a deed is used.
public enum EventForm: String, Sendable, CaseIterable {
  /// A verb that somebody does: `ambushed`.
  case active
  /// A verb of what happens without a doer: `exploded`.
  case happening
  /// A noun: `ambush`.
  case noun
}

/// A deed or a happening and the type that it gives.
public struct EventRule: Sendable, Hashable {
  /// The rule's name, as in `bombing.device`.
  public let id: String
  /// The type, or nothing where the word says only that there was violence.
  public let type: IncidentType?
  /// The tactics that it names.
  public let tactics: [String]
  /// Among several rules in one incident the greatest rank gives the type.
  public let rank: Int
  /// How the words are used.
  public let form: EventForm
  /// The phrases.
  public let phrases: [String]
  /// Sentences in which the rule must fire; run as tests.
  public let examples: [String]
  /// Sentences in which the rule must not fire; run as tests.
  public let counterexamples: [String]

  /// Makes a rule.
  public init(
    id: String, type: IncidentType?, tactics: [String], rank: Int, form: EventForm, phrases: [String],
    examples: [String], counterexamples: [String]
  ) {
    self.id = id
    self.type = type
    self.tactics = tactics
    self.rank = rank
    self.form = form
    self.phrases = phrases
    self.examples = examples
    self.counterexamples = counterexamples
  }
}

/// What happened to people, before their number (`killing three`) or behind it (`three were killed`).
public struct OutcomeRule: Sendable, Hashable {
  /// The rule's name.
  public let id: String
  /// What it counts.
  public let measure: Measure
  /// Phrases that stand before the people.
  public let before: [String]
  /// Phrases that stand behind the people.
  public let behind: [String]
  /// Sentences in which the rule must give a figure; run as tests.
  public let examples: [String]

  /// Makes a rule.
  public init(id: String, measure: Measure, before: [String], behind: [String], examples: [String]) {
    self.id = id
    self.measure = measure
    self.before = before
    self.behind = behind
    self.examples = examples
  }
}

/// Nouns for people of one class.
public struct PeopleRule: Sendable, Hashable {
  /// The class.
  public let victim: VictimClass
  /// The role of an actor that such people are without a name: `unknown-gunmen` for gunmen.
  public let actor: String?
  /// The phrases.
  public let phrases: [String]

  /// Makes a rule.
  public init(victim: VictimClass, actor: String?, phrases: [String]) {
    self.victim = victim
    self.actor = actor
    self.phrases = phrases
  }
}

/// Nouns for one kind of thing that is attacked.
public struct TargetRule: Sendable, Hashable {
  /// The kind: `train`.
  public let id: String
  /// Whether an attack on one is rare enough to know it again in another report.
  public let isDistinctive: Bool
  /// The phrases.
  public let phrases: [String]
  /// Last words of proper names of such things: `Express` for trains.
  public let nameEndings: [String]

  /// Makes a rule.
  public init(id: String, isDistinctive: Bool, phrases: [String], nameEndings: [String]) {
    self.id = id
    self.isDistinctive = isDistinctive
    self.phrases = phrases
    self.nameEndings = nameEndings
  }
}

/// What an utterance does to what it is about.
public enum SpeechAct: String, Sendable, CaseIterable {
  /// Somebody says so: `said`.
  case say
  /// A party takes responsibility: `claimed responsibility for`.
  case claim
  /// Somebody names another as the doer: `blamed`.
  case blame
  /// Somebody confirms it: `confirmed`.
  case confirm
  /// Somebody contradicts it: `denied`.
  case deny
  /// It is said without a name: `reportedly`.
  case hearsay
}

/// Words of one speech act.
public struct SpeechRule: Sendable, Hashable {
  /// The act.
  public let act: SpeechAct
  /// Phrases behind the speaker: `said`, `has claimed responsibility for`.
  public let behindSpeaker: [String]
  /// Phrases before the speaker: `according to`, `claimed by`.
  public let beforeSpeaker: [String]
  /// Phrases without a speaker: `reportedly`.
  public let alone: [String]

  /// Makes a rule.
  public init(act: SpeechAct, behindSpeaker: [String], beforeSpeaker: [String], alone: [String]) {
    self.act = act
    self.behindSpeaker = behindSpeaker
    self.beforeSpeaker = beforeSpeaker
    self.alone = alone
  }
}

/// Words that take a sentence, or what follows them, out of the news.
public struct FrameRule: Sendable, Hashable {
  /// How far the words reach.
  public enum Scope: String, Sendable, CaseIterable {
    /// The whole sentence.
    case sentence
    /// The deed that follows within five words.
    case next
    /// Every deed that follows in the sentence.
    case rest
  }

  /// The rule's name, as in `history`.
  public let id: String
  /// The role of the sentence.
  public let role: SentenceRole
  /// How far it reaches.
  public let scope: Scope
  /// The phrases.
  public let phrases: [String]
  /// Sentences that the rule must take out; run as tests.
  public let examples: [String]

  /// Makes a rule.
  public init(id: String, role: SentenceRole, scope: Scope, phrases: [String], examples: [String]) {
    self.id = id
    self.role = role
    self.scope = scope
    self.phrases = phrases
    self.examples = examples
  }
}
