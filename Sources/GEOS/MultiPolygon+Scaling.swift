import SimpleFeatures

extension MultiPolygon {
  /// The area with all longitudes made smaller.
  func scaled(by factor: Double) -> MultiPolygon {
    func scaled(_ ring: LinearRing) -> LinearRing {
      let corners = ring.coordinates.compactMap {
        Coordinate(longitude: $0.longitude * factor, latitude: $0.latitude)
      }
      guard let ring = LinearRing(corners) else { preconditionFailure("a smaller ring is still a ring") }
      return ring
    }
    let parts = polygons.map { Polygon(exterior: scaled($0.exterior), holes: $0.holes.map(scaled)) }
    guard let area = MultiPolygon(parts) else { preconditionFailure("a smaller area still has parts") }
    return area
  }
}
