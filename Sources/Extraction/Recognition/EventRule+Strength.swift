import IncidentModel

/// How much a rule says, by its rank.
extension EventRule {
  /// Whether its words tell of an attack or of something done with one, and not only of harm.
  var isAttack: Bool { rank >= 20 }

  /// Whether its words tell of a killing or more; below are nouns such as `deaths`, which may sum up many.
  var isKilling: Bool { rank >= 10 }

  /// Whether its words tell at least of harm; below are words such as `operation`.
  var isHarm: Bool { rank >= EventRule.harm }

  /// The least rank of a rule whose words tell of harm.
  static let harm = 8
}
