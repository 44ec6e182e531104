import IncidentModel

/// Groups of types that reporters use for one happening.
enum TypeCompatibility {
  private static let groups: [Set<IncidentType>] = [
    [.armedClash, .ambush, .shooting, .raidOrSeizure],
    [.abduction, .hostageTaking],
    [.raidOrSeizure, .roadBlock, .arsonOrSabotage],
    [.shooting, .execution],
    [.bombing, .ambush, .arsonOrSabotage],
    [.abduction, .execution],
    [.armedClash, .arrestOrRaidByState, .airOrDroneStrike],
  ]

  /// Whether two types can be words for one happening; an unknown type goes with any.
  static func areCompatible(_ first: IncidentType?, _ second: IncidentType?) -> Bool {
    guard let first, let second, first != second else { return true }
    return groups.contains { $0.contains(first) && $0.contains(second) }
  }
}
