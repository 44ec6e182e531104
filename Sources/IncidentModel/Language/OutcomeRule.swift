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
  /// Of these phrases, those that are only said of what lives, so that an unknown noun beside them is one for people.
  public let living: [String]
  /// Phrases that say that it happened to nobody.
  public let nobody: [String]
  /// Sentences in which the rule must give a figure; run as tests.
  public let examples: [String]

  /// Makes a rule.
  public init(
    id: String, measure: Measure, before: [String], behind: [String], living: [String] = [], nobody: [String] = [],
    examples: [String]
  ) {
    self.id = id
    self.measure = measure
    self.before = before
    self.behind = behind
    self.living = living
    self.nobody = nobody
    self.examples = examples
  }
}

/// Nouns for people of one class; every match refers to the one rule.
public final class PeopleRule: Sendable {
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
