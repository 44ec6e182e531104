/// What is counted in one district.
public struct DistrictTally: Sendable, Hashable {
  /// The district's code.
  public let district: String
  /// The incidents of precision 1 to 3.
  public let incidents: Int
  /// Those of them for which there is nothing but a party's claim.
  public let incidentsClaimed: Int
  /// The killed of those incidents whose figures are at least reported.
  public let killed: Quantity
  /// The injured of those incidents whose figures are at least reported.
  public let injured: Quantity
  /// The killed of those incidents whose figures are only claimed; never added to `killed`.
  public let killedClaimed: Quantity

  /// Makes a tally.
  public init(
    district: String, incidents: Int, incidentsClaimed: Int = 0, killed: Quantity, injured: Quantity,
    killedClaimed: Quantity
  ) {
    self.district = district
    self.incidents = incidents
    self.incidentsClaimed = incidentsClaimed
    self.killed = killed
    self.injured = injured
    self.killedClaimed = killedClaimed
  }
}
