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
