/// Nouns for one kind of thing that is attacked; every match refers to the one rule.
public final class TargetRule: Sendable {
  /// The kind: `train`.
  public let id: String
  /// Whether an attack on one is rare enough to know it again in another report.
  public let isDistinctive: Bool
  /// Whether armed forces use it, so that an attack on it is one on them.
  public let isOfForces: Bool
  /// The phrases.
  public let phrases: [String]
  /// Last words of proper names of such things: `Express` for trains.
  public let nameEndings: [String]

  /// Makes a rule.
  public init(id: String, isDistinctive: Bool, isOfForces: Bool, phrases: [String], nameEndings: [String]) {
    self.id = id
    self.isDistinctive = isDistinctive
    self.isOfForces = isOfForces
    self.phrases = phrases
    self.nameEndings = nameEndings
  }
}
