import CGEOS
package import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The place for a label in an area.
package enum LabelPoint {
  /// The middle of the largest circle in the area, to about a thousandth of its size.
  ///
  /// Longitudes are shortened by the cosine of the middle latitude first, so that the circle is one on the ground.
  /// The point always lies inside the area.
  package static func of(_ area: MultiPolygon) throws(GEOSError) -> Coordinate {
    let box = area.bounds
    let shortening = max(cos(box.center.latitude * .pi / 180), 0.01)
    let context = try GEOSContext()
    let geometry = try context.geometry(area.scaled(by: shortening))
    let tolerance = max((box.east - box.west) * shortening, box.north - box.south) / 1000
    let radius = try context.own(
      "find the largest circle", GEOSMaximumInscribedCircle_r(context.handle, geometry.pointer, tolerance))
    guard let center = try context.coordinates(of: radius.pointer).first,
      let label = Coordinate(longitude: center.longitude / shortening, latitude: center.latitude)
    else {
      throw GEOSError(.unusableResult, operation: "find the largest circle", reason: "the area is empty")
    }
    return label
  }
}
