/// How well a fact is supported; ordered from the weakest to the strongest.
public enum AssertionStatus: String, Sendable, Comparable, CaseIterable {
  /// Somebody says that it did not happen.
  case denied
  /// Only a party to the conflict says so.
  case claimed
  /// A publisher states it in its own voice.
  case reported
  /// At least two independent sources state it.
  case corroborated
  /// The harmed side or an official body confirms it.
  case confirmed

  /// Orders by support.
  public static func < (left: AssertionStatus, right: AssertionStatus) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .denied: 0
    case .claimed: 1
    case .reported: 2
    case .corroborated: 3
    case .confirmed: 4
    }
  }
}

/// How firmly the initiator of an incident is known; ordered from the weakest to the firmest.
///
/// About authorship the initiator's own word is firmer than a publisher's, and that firmer than a third party's.
public enum Attribution: String, Sendable, Comparable, CaseIterable {
  /// Somebody else says so.
  case attributed
  /// The publisher says so in its own voice.
  case reported
  /// The initiator says so itself.
  case claimed
  /// An official body or the initiator's opponent confirms it.
  case confirmed

  /// Orders by firmness.
  public static func < (left: Attribution, right: Attribution) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .attributed: 0
    case .reported: 1
    case .claimed: 2
    case .confirmed: 3
    }
  }
}

/// What somebody says about an incident.
public struct Assertion: Sendable, Hashable {
  /// What an assertion is about.
  public enum Subject: String, Sendable {
    /// That it happened.
    case event
    /// Who did it.
    case authorship
    /// Something that is no incident: a demand, a threat, an appeal.
    case statement
  }

  /// What it is about.
  public let subject: Subject
  /// How it is asserted.
  public let status: AssertionStatus
  /// The id of the actor who says so, or nothing where the report says so in its own voice.
  public let by: String?
  /// The verb that carries it, as in `claimed responsibility`.
  public let verb: String
  /// Its bytes in the report's file.
  public let bytes: Range<Int>

  /// Makes an assertion.
  public init(subject: Subject, status: AssertionStatus, by: String?, verb: String, bytes: Range<Int>) {
    self.subject = subject
    self.status = status
    self.by = by
    self.verb = verb
    self.bytes = bytes
  }
}
