public import IncidentModel
public import PlaceNames

/// A place that bears a name of the text, with what became of it.
public struct Candidate: Sendable, Hashable {
  /// The place, which of its names matched, and how.
  public let match: NameMatch
  /// What became of it.
  public let fate: Fate
  /// Why, in plain words.
  public let reason: String

  /// The place.
  public var entry: GazetteerEntry { match.entry }

  /// What can become of a candidate.
  public enum Fate: String, Sendable, CaseIterable {
    /// It is the place that is meant.
    case chosen
    /// It fits, but another one was chosen or none could be told from the rest.
    case kept
    /// It does not fit the text.
    case dropped
  }

  /// Makes a candidate.
  public init(_ match: NameMatch, fate: Fate, reason: String) {
    self.match = match
    self.fate = fate
    self.reason = reason
  }
}

/// How one name of a text was resolved.
public struct ToponymExplanation: Sendable, Hashable {
  /// The name in the text.
  public let toponym: Toponym
  /// The places that bear it, by id.
  public let candidates: [Candidate]
  /// The name of the pass that decided, or nothing where none did.
  public let pass: String?
  /// What was decided and why, in plain words.
  public let reason: String
  /// In what way the name is not there, where it is not.
  public let absence: Placement.Absence?

  /// Makes an explanation.
  public init(
    toponym: Toponym, candidates: [Candidate], pass: String?, reason: String, absence: Placement.Absence? = nil
  ) {
    self.toponym = toponym
    self.candidates = candidates
    self.pass = pass
    self.reason = reason
    self.absence = absence
  }
}
