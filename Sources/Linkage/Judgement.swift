import IncidentModel

/// What is needed beside the mentions to compare them.
struct Judgement: Sendable {
  /// Which actor belongs to which.
  let parents: ActorParents
  /// The distance between two placements in metres.
  let distance: @Sendable (Placement, Placement) -> Double?
  /// The groups of the reports that are copies of one text, by their ids.
  var copies: [String: String] = [:]

  /// The distance within which two points are one place, in metres.
  static let reach = 10_000.0

  /// Whether two sets of initiators can be of one happening: one is not known, or they share an actor.
  func agree(initiators first: Set<String>, _ second: Set<String>) -> Bool {
    first.isEmpty || second.isEmpty || share(first, second)
  }

  /// Whether two sets of actors have one in common, a unit standing for its group.
  func share(_ first: Set<String>, _ second: Set<String>) -> Bool {
    first.contains { left in second.contains { parents.agree(left, $0) } }
  }

  /// Whether two placements cannot be of one happening.
  ///
  /// Points contradict each other where they lie further apart than both of them may be off; units where they are
  /// different districts.
  func contradict(_ first: Placement, _ second: Placement) -> Bool {
    if first.hasPoint, second.hasPoint {
      if first.entry == second.entry { return false }
      if let metres = distance(first, second) {
        return metres > max(Judgement.reach, Double((first.uncertainty ?? 0) + (second.uncertainty ?? 0)))
      }
    }
    guard first.isPlaced, second.isPlaced, let left = first.district, let right = second.district else { return false }
    return left != right
  }
}

extension Placement {
  /// Whether it is near a point or at one.
  var hasPoint: Bool { precision?.hasPoint ?? false }

  /// Whether at least the district is known.
  var isPlaced: Bool { precision?.isLocal ?? false }
}

extension IncidentMention {
  /// Who did it and who says that it did, as far as somebody is named.
  var authors: Set<String> {
    Set(
      participants.filter { $0.role == .initiator || $0.role == .claimant }.map(\.actor)
        .filter { !$0.hasPrefix("unknown") })
  }

  /// Whether its day is known, or a span of less than a week.
  var isDated: Bool { date.map { $0.precision.rawValue <= DatePrecision.days.rawValue } ?? false }
}
