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
