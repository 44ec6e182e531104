import CGEOS
package import SimpleFeatures

/// Cuts many small areas to one large one, which is prepared once.
///
/// The type is not `Sendable`: make one where it is used.
package final class AreaClipper {
  private let context: GEOSContext
  private let region: GeometryHandle
  private let prepared: PreparedHandle

  /// Takes the valid area to which others are cut.
  package init(_ region: MultiPolygon) throws(GEOSError) {
    context = try GEOSContext()
    self.region = try context.geometry(region)
    prepared = try PreparedHandle(try context.geometry(region))
  }

  /// What of a valid area lies in the region: the area itself where all does, nothing where no area does.
  package func clip(_ area: MultiPolygon) throws(GEOSError) -> MultiPolygon? {
    let geometry = try context.geometry(area)
    if try prepared.contains(geometry) { return area }
    let common = try context.own("clip", GEOSIntersection_r(context.handle, region.pointer, geometry.pointer))
    return MultiPolygon(try context.polygons(of: common.pointer))
  }
}
