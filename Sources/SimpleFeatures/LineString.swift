/// An open or closed line of at least two coordinates.
public struct LineString: Sendable, Hashable {
  /// The corners in order.
  public let coordinates: [Coordinate]

  /// Makes a line, or nothing where there are fewer than two coordinates.
  public init?(_ coordinates: [Coordinate]) {
    guard coordinates.count >= 2 else { return nil }
    self.coordinates = coordinates
  }
}
