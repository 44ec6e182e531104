/// A position on the WGS 84 ellipsoid, in degrees.
///
/// Longitude comes first everywhere, as in GeoJSON. A coordinate is always finite, with a longitude from -180 to
/// 180 and a latitude from -90 to 90, both ends included.
public struct Coordinate: Sendable, Hashable {
  /// Degrees east of Greenwich, negative to the west.
  public let longitude: Double
  /// Degrees north of the equator, negative to the south.
  public let latitude: Double

  /// Makes a coordinate, or nothing where a value is not finite or out of range.
  public init?(longitude: Double, latitude: Double) {
    guard longitude.isFinite, latitude.isFinite, abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// A position on a map projection's plane, in metres.
///
/// A type of its own, so that a forgotten projection does not compile.
public struct ProjectedPoint: Sendable, Hashable {
  /// Metres to the east of the projection's origin.
  public let easting: Double
  /// Metres to the north of the projection's origin.
  public let northing: Double

  /// Makes a point from metres.
  public init(easting: Double, northing: Double) {
    self.easting = easting
    self.northing = northing
  }
}
