/// What is judged of an incident that was found.
package enum Field: String, Sendable, CaseIterable {
  /// What happened.
  case type
  /// The place.
  case place
  /// The district.
  case district
  /// The first day.
  case date
  /// How many died.
  case killed
  /// How many were hurt.
  case injured
  /// Who did it.
  case actor
  /// Who says that they did it.
  case claim
}

/// What became of one field of an incident that was found.
package enum Verdict: Sendable {
  /// It is what the gold states.
  case right
  /// It is not what the gold states.
  case wrong
  /// The gold states nothing, and nothing was made up.
  case kept
  /// The gold states nothing, and something was made up.
  case invented

  /// From whether the gold states a value, and whether the answer is accepted.
  init(isStated: Bool, isAccepted: Bool) {
    self = isStated ? (isAccepted ? .right : .wrong) : (isAccepted ? .kept : .invented)
  }
}
