/// What kind of record a passage gives.
public enum IncidentKind: String, Sendable, CaseIterable {
  /// One happening; the only kind that is ever counted.
  case incident
  /// A total of many happenings, asserted by somebody.
  case aggregateClaim = "aggregate_claim"
  /// Words, not deeds.
  case statement
}

/// The plain type of an incident that is shown to people.
public enum IncidentType: String, Sendable, CaseIterable {
  /// Armed sides fight, or one attacks the forces of the other.
  case armedClash = "armed_clash"
  /// An attack from hiding on people on the move.
  case ambush
  /// An explosive device goes off or is set off.
  case bombing
  /// People are shot at by somebody who is not fought back.
  case shooting
  /// People are taken away.
  case abduction
  /// People are held where they are, such as the passengers of a train.
  case hostageTaking = "hostage_taking"
  /// A place or a post is entered by force, taken or looted.
  case raidOrSeizure = "raid_or_seizure"
  /// A road or railway is held or closed.
  case roadBlock = "road_block"
  /// Things are burned or broken on purpose.
  case arsonOrSabotage = "arson_or_sabotage"
  /// Something is hit from the air.
  case airOrDroneStrike = "air_or_drone_strike"
  /// People demonstrate.
  case protest
  /// Forces of the state search, arrest or raid.
  case arrestOrRaidByState = "arrest_or_raid_by_state"
  /// Captives are killed.
  case execution
  /// Violence whose manner is not stated.
  case other

  /// The type in plain words: `road block`.
  public var plainName: String {
    switch self {
    case .raidOrSeizure: "raid or seizure"
    case .arsonOrSabotage: "arson or sabotage"
    case .airOrDroneStrike: "air or drone strike"
    case .arrestOrRaidByState: "arrest or raid by the state"
    case .other: "other violence"
    default: rawValue.split(separator: "_").joined(separator: " ")
    }
  }
}
