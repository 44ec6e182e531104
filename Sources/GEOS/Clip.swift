import CGEOS
package import SimpleFeatures

/// Parts of areas.
package enum Clip {
  /// What of a valid area lies in a box, or nothing where none does.
  package static func rectangle(_ area: MultiPolygon, _ bounds: Bounds) throws(GEOSError) -> MultiPolygon? {
    let context = try GEOSContext()
    let corners = [
      (bounds.west, bounds.south), (bounds.east, bounds.south), (bounds.east, bounds.north),
      (bounds.west, bounds.north), (bounds.west, bounds.south),
    ]
    guard let ring = LinearRing(corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }) else {
      throw GEOSError(.unusableResult, operation: "clip", reason: "the box leaves the world")
    }
    let box = try context.geometry(Polygon(exterior: ring))
    let geometry = try context.geometry(area)
    let common = try context.own("clip", GEOSIntersection_r(context.handle, geometry.pointer, box.pointer))
    return MultiPolygon(try context.polygons(of: common.pointer))
  }
}
