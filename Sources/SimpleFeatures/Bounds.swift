/// The smallest box of longitudes and latitudes around something, borders included.
///
/// A box never crosses the antimeridian: `west <= east` always holds.
public struct Bounds: Sendable, Hashable {
  /// The least longitude, in degrees.
  public let west: Double
  /// The least latitude, in degrees.
  public let south: Double
  /// The greatest longitude, in degrees.
  public let east: Double
  /// The greatest latitude, in degrees.
  public let north: Double

  /// Makes a box from its four sides; a bug stops the program where the sides are in the wrong order.
  public init(west: Double, south: Double, east: Double, north: Double) {
    precondition(west <= east && south <= north, "the sides of a box are out of order")
    (self.west, self.south, self.east, self.north) = (west, south, east, north)
  }

  /// The box around some coordinates, or nothing where there are none.
  @inlinable
  public init?(_ coordinates: some Sequence<Coordinate>) {
    var box = (west: Double.infinity, south: Double.infinity, east: -Double.infinity, north: -Double.infinity)
    for coordinate in coordinates {
      box.west = min(box.west, coordinate.longitude)
      box.east = max(box.east, coordinate.longitude)
      box.south = min(box.south, coordinate.latitude)
      box.north = max(box.north, coordinate.latitude)
    }
    guard box.west <= box.east else { return nil }
    self.init(west: box.west, south: box.south, east: box.east, north: box.north)
  }

  /// Whether the coordinate lies in the box or on its border.
  public func covers(_ coordinate: Coordinate) -> Bool {
    coordinate.longitude >= west && coordinate.longitude <= east
      && coordinate.latitude >= south && coordinate.latitude <= north
  }

  /// The smallest box around both.
  public func union(_ other: Bounds) -> Bounds {
    Bounds(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }

  /// The box made larger by a margin in degrees on each side, cut at the edges of the world.
  public func expanded(by degrees: Double) -> Bounds {
    Bounds(
      west: max(-180, west - degrees), south: max(-90, south - degrees),
      east: min(180, east + degrees), north: min(90, north + degrees))
  }

  /// The middle of the box.
  public var center: Coordinate {
    guard let center = Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2) else {
      preconditionFailure("a box lies within the world")
    }
    return center
  }
}
