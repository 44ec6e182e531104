import CGEOS
package import SimpleFeatures

/// Several areas made one.
package enum Dissolve {
  /// The union of valid areas, without the borders between them.
  package static func union(_ areas: [MultiPolygon]) throws(GEOSError) -> MultiPolygon {
    let context = try GEOSContext()
    var parts: [GeometryHandle] = []
    for area in areas { parts.append(try context.geometry(area)) }
    let all = try context.collection(GEOS_GEOMETRYCOLLECTION, of: parts)
    let union = try context.own("union", GEOSUnaryUnion_r(context.handle, all.pointer))
    guard let area = MultiPolygon(try context.polygons(of: union.pointer)) else {
      throw GEOSError(.unusableResult, operation: "union", reason: "there is no area")
    }
    return area
  }
}
