/// Words that take a sentence, or a part of it, out of the news; every match refers to the one rule.
public final class FrameRule: Sendable {
  /// How far the words reach.
  public enum Scope: String, Sendable, CaseIterable {
    /// The whole sentence.
    case sentence
    /// The clause in which they stand; the whole sentence where no deed stands outside of it.
    case clause
    /// The deed that follows within five words.
    case next
    /// Every deed that follows in the sentence.
    case rest
    /// Everything from the words to the end of their clause: `two days after gunmen had attacked a post`.
    case tail
    /// Every deed that follows a protest, an arrest or a road block, whose reason it is, or that follows none.
    case reason
    /// The deeds within the words themselves: `a heart attack`.
    case idiom
  }

  /// The rule's name, as in `history`.
  public let id: String
  /// The role of the sentence.
  public let role: SentenceRole
  /// How far it reaches.
  public let scope: Scope
  /// The rank of deeds beside which the words take nothing out; nothing where no deed outweighs them.
  public let yieldsTo: Int?
  /// Whether sentences behind, without a place or a day of their own, go on with it.
  public let carries: Bool
  /// The phrases.
  public let phrases: [String]
  /// Sentences that the rule must take out; run as tests.
  public let examples: [String]

  /// Makes a rule.
  public init(
    id: String, role: SentenceRole, scope: Scope, yieldsTo: Int? = nil, carries: Bool = false, phrases: [String],
    examples: [String]
  ) {
    self.id = id
    self.role = role
    self.scope = scope
    self.yieldsTo = yieldsTo
    self.carries = carries
    self.phrases = phrases
    self.examples = examples
  }
}
