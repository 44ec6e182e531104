/// What became of a sentence of a report.
public enum SentenceRole: String, Sendable, CaseIterable {
  /// It tells of an incident.
  case incident
  /// It gives totals of many attacks that cannot be told apart.
  case aggregateClaim = "aggregate_claim"
  /// Somebody says, asks, threatens or promises something.
  case statement
  /// It adds to an incident told of nearby without a fact of its own.
  case context
  /// It tells of history, habits or the general situation.
  case background
}

/// One line of the ledger: a sentence, its role, why, and the mentions it went into.
public struct LedgerEntry: Sendable, Hashable {
  /// The sentence's bytes in the report's file.
  public let bytes: Range<Int>
  /// Its bytes in the repaired text.
  public let text: Range<Int>
  /// What became of it.
  public let role: SentenceRole
  /// The rule that decided, in a few words.
  public let reason: String
  /// The ordinals of the mentions that use it.
  public let mentions: [Int]

  /// Makes a line.
  public init(bytes: Range<Int>, text: Range<Int>, role: SentenceRole, reason: String, mentions: [Int]) {
    self.bytes = bytes
    self.text = text
    self.role = role
    self.reason = reason
    self.mentions = mentions
  }
}
