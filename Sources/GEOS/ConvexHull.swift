import CGEOS
package import SimpleFeatures

/// The smallest area without dents around positions.
package enum ConvexHull {
  /// The hull on the plane of longitudes and latitudes: a polygon, a line where all lie on one, a point where all are one.
  ///
  /// - Throws: Where there is no position.
  package static func of(_ positions: [Coordinate]) throws(GEOSError) -> Geometry {
    let context = try GEOSContext()
    var points: [GeometryHandle] = []
    for position in positions { points.append(try context.point(position)) }
    let all = try context.collection(GEOS_MULTIPOINT, of: points)
    let hull = try context.own("find the convex hull", GEOSConvexHull_r(context.handle, all.pointer))
    switch GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context.handle, hull.pointer))) {
    case GEOS_POINT:
      if let position = try context.coordinates(of: hull.pointer).first { return .point(position) }
    case GEOS_LINESTRING:
      if let line = LineString(try context.coordinates(of: hull.pointer)) { return .lineString(line) }
    default:
      if let polygon = try context.polygons(of: hull.pointer).first { return .polygon(polygon) }
    }
    throw GEOSError(.unusableResult, operation: "find the convex hull", reason: "there is no position")
  }
}
