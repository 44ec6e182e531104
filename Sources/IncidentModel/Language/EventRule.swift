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
///
/// Rules are shared: every match of one refers to it.
public final class EventRule: Sendable {
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
