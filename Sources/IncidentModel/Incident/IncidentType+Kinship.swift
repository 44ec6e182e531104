extension IncidentType {
  /// Types that reporters use for one happening.
  private static let kindred: [Set<IncidentType>] = [
    [.armedClash, .ambush, .shooting, .raidOrSeizure],
    [.abduction, .hostageTaking],
    [.raidOrSeizure, .roadBlock, .arsonOrSabotage],
    [.shooting, .execution],
    [.bombing, .ambush, .arsonOrSabotage],
    [.abduction, .execution],
    [.armedClash, .arrestOrRaidByState, .airOrDroneStrike],
  ]

  /// Whether two types can be words for one happening: an ambush may be told as a bombing.
  ///
  /// A type is kindred to itself. What an unstated type or ``other`` goes with is left to the reader.
  public func isKindred(to other: IncidentType) -> Bool {
    self == other || IncidentType.kindred.contains { $0.contains(self) && $0.contains(other) }
  }
}
