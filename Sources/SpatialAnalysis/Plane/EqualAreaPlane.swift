import PROJ
package import SimpleFeatures

/// A plane true to area: Lambert's azimuthal equal-area projection of the WGS 84 ellipsoid about a point.
///
/// An area on it is exactly that on the ground. Lengths are true at the point; a thousand kilometres from it they are
/// wrong by three in a thousand, at the limit of the plane by eight in a hundred. It owns a PROJ context and is not
/// `Sendable`.
package final class EqualAreaPlane {
  /// The point about which it is.
  package let origin: Coordinate
  /// How PROJ names the projection.
  package let definition: String
  private let transformation: CoordinateTransformation

  /// How far from its origin the plane reaches, in metres.
  package static let reach = 5_000_000.0
  /// How near to a pole positions may lie, in degrees of latitude.
  package static let greatestLatitude = 80.0

  /// Makes a plane about a point, which is rounded to hundredths of a degree.
  package init(about point: Coordinate) throws {
    let (longitude, latitude) = (
      (point.longitude * 100).rounded() / 100, (point.latitude * 100).rounded() / 100
    )
    origin = Coordinate(longitude: longitude, latitude: latitude) ?? point
    definition = "+proj=laea +lat_0=\(origin.latitude) +lon_0=\(origin.longitude) +ellps=WGS84"
    transformation = try CoordinateTransformation(
      pipeline: "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step \(definition)")
  }

  /// The middle of some positions, from which a plane reaches furthest; nothing where there are none.
  package static func middle(of positions: [Coordinate]) -> Coordinate? {
    let meridian = Meridian(of: positions).longitude
    let longitudes = positions.map { position in
      let shifted = position.longitude - meridian
      return shifted > 180 ? shifted - 360 : shifted < -180 ? shifted + 360 : shifted
    }
    guard let west = longitudes.min(), let east = longitudes.max(), let box = Bounds(positions) else { return nil }
    let longitude = (west + east) / 2 + meridian
    return Coordinate(
      longitude: longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
      latitude: box.center.latitude)
  }

  /// The first position that is too far away for the plane, or too near to a pole.
  package func firstBeyond(_ positions: [Coordinate]) -> Coordinate? {
    let geodesic = Geodesic()
    return positions.first {
      abs($0.latitude) > Self.greatestLatitude || geodesic.distance(from: origin, to: $0) > Self.reach
    }
  }

  /// The points of some coordinates in metres.
  package func points(of coordinates: [Coordinate]) throws -> [ProjectedPoint] {
    try transformation.forward(coordinates)
  }

  /// The area that rings on the plane make on the globe: for each part its border and then its holes.
  package func area(_ polygons: [[[ProjectedPoint]]]) throws -> MultiPolygon? {
    var parts: [[[Coordinate]]] = []
    for rings in polygons {
      var part: [[Coordinate]] = []
      for ring in rings { part.append(try transformation.inverse(ring)) }
      parts.append(part)
    }
    return try Meridian(of: parts.joined().joined()).unrolling(parts)
  }

  /// The coordinates of some points.
  package func coordinates(of points: [ProjectedPoint]) throws -> [Coordinate] { try transformation.inverse(points) }
}
