import IncidentModel

extension IncidentType {
  /// Types that different reports use for one happening.
  private static let kindred: [Set<IncidentType>] = [
    [.armedClash, .ambush, .shooting, .raidOrSeizure], [.abduction, .hostageTaking], [.raidOrSeizure, .roadBlock],
    [.shooting, .execution], [.bombing, .ambush],
  ]

  /// Whether two reports may mean one happening by these types; `other` fits every type.
  func isCompatible(with other: IncidentType) -> Bool {
    self == other || self == .other || other == .other
      || IncidentType.kindred.contains { $0.contains(self) && $0.contains(other) }
  }
}
