/// What is counted in one district, or in none.
public struct DistrictTally: Sendable, Hashable {
  /// The district's code; nothing for the incidents that count in no district.
  public let district: String?
  /// The incidents that the mode of counting lets in.
  public let incidents: Int
  /// Those of them for which there is nothing but a party's claim.
  public let incidentsClaimed: Int
  /// The killed of those incidents whose figures are at least reported.
  public let killed: Quantity
  /// The injured of those incidents whose figures are at least reported.
  public let injured: Quantity
  /// The killed of those incidents whose figures are only claimed; never added to `killed`.
  public let killedClaimed: Quantity
  /// The injured of those incidents whose figures are only claimed; never added to `injured`.
  public let injuredClaimed: Quantity

  /// Makes a tally.
  public init(
    district: String?, incidents: Int, incidentsClaimed: Int = 0, killed: Quantity, injured: Quantity,
    killedClaimed: Quantity, injuredClaimed: Quantity = .notStated
  ) {
    self.district = district
    self.incidents = incidents
    self.incidentsClaimed = incidentsClaimed
    self.killed = killed
    self.injured = injured
    self.killedClaimed = killedClaimed
    self.injuredClaimed = injuredClaimed
  }
}
