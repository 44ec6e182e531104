import CGEOS
package import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The point of an area that lies nearest to a position.
package enum NearestPoint {
  /// The position itself where the area covers it, else the nearest point of the area's border.
  ///
  /// Longitudes are shortened by the cosine of the position's latitude first, so that near is near on the ground. The
  /// answer is good for areas within some degrees of the position; across the 180th meridian nothing is near.
  package static func of(_ area: MultiPolygon, to position: Coordinate) throws(GEOSError) -> Coordinate {
    let shortening = max(cos(position.latitude * .pi / 180), 0.01)
    guard let shortened = Coordinate(longitude: position.longitude * shortening, latitude: position.latitude) else {
      throw GEOSError(.unusableResult, operation: "find the nearest point", reason: "the position is outside the world")
    }
    let context = try GEOSContext()
    let geometry = try context.geometry(area.scaled(by: shortening))
    let point = try context.point(shortened)
    let sequence = try context.borrowed(
      "find the nearest point", GEOSNearestPoints_r(context.handle, geometry.pointer, point.pointer))
    defer { GEOSCoordSeq_destroy_r(context.handle, sequence) }
    var (x, y) = (0.0, 0.0)
    _ = try context.value(
      "read the nearest point", GEOSCoordSeq_getXY_r(context.handle, sequence, 0, &x, &y), atLeast: 1)
    guard let nearest = Coordinate(longitude: x / shortening, latitude: y) else {
      throw GEOSError(.unusableResult, operation: "find the nearest point", reason: "a position outside the world")
    }
    return nearest
  }
}
