/// A closed line without a beginning: the border of an area.
///
/// It has at least four coordinates, and the last repeats the first.
public struct LinearRing: Sendable, Hashable {
  /// The corners in order; the last equals the first.
  public let coordinates: [Coordinate]

  /// Makes a ring, or nothing where there are fewer than four coordinates or the ends differ.
  public init?(_ coordinates: [Coordinate]) {
    guard coordinates.count >= 4, coordinates.first == coordinates.last else { return nil }
    self.coordinates = coordinates
  }

  /// Twice the ring's area in square degrees: positive where the corners run counter-clockwise.
  public var signedDoubleArea: Double {
    var sum = 0.0
    for (start, end) in zip(coordinates, coordinates.dropFirst()) {
      sum += start.longitude * end.latitude - end.longitude * start.latitude
    }
    return sum
  }

  /// The same ring, running counter-clockwise.
  public var counterClockwise: LinearRing { signedDoubleArea < 0 ? reversed : self }

  /// The same ring, running clockwise.
  public var clockwise: LinearRing { signedDoubleArea > 0 ? reversed : self }

  private var reversed: LinearRing { LinearRing(unchecked: coordinates.reversed()) }

  private init(unchecked coordinates: [Coordinate]) { self.coordinates = coordinates }
}
