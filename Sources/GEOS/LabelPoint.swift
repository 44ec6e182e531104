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
  /// The point always lies inside the area.
  package static func of(_ area: MultiPolygon) throws(GEOSError) -> Coordinate { try largestCircle(in: area).center }

  /// The largest circle in the area, to about a thousandth of its size: its middle, and a place on it.
  ///
  /// Longitudes are shortened by the cosine of the middle latitude first, so that the circle is one on the ground.
  package static func largestCircle(
    in area: MultiPolygon
  ) throws(GEOSError) -> (center: Coordinate, edge: Coordinate) {
    let box = area.bounds
    let shortening = max(cos(box.center.latitude * .pi / 180), 0.01)
    let context = try GEOSContext()
    let geometry = try context.geometry(area.scaled(by: shortening))
    let tolerance = max((box.east - box.west) * shortening, box.north - box.south) / 1000
    let radius = try context.own(
      "find the largest circle", GEOSMaximumInscribedCircle_r(context.handle, geometry.pointer, tolerance))
    let ends = try context.coordinates(of: radius.pointer).compactMap {
      Coordinate(longitude: $0.longitude / shortening, latitude: $0.latitude)
    }
    guard let center = ends.first, let edge = ends.last else {
      throw GEOSError(.unusableResult, operation: "find the largest circle", reason: "the area is empty")
    }
    return (center, edge)
  }
}
