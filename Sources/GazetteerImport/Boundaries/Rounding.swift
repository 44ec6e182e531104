import SimpleFeatures

extension MultiPolygon {
  /// The area with coordinates of fixed decimals.
  ///
  /// Corners that fall together are kept once, and a ring that shrinks to a line is left out. Corners that two areas
  /// share stay shared.
  func rounded(decimals: Int) -> MultiPolygon? {
    MultiPolygon(
      polygons.compactMap { polygon in
        guard let exterior = polygon.exterior.rounded(decimals: decimals) else { return nil }
        return Polygon(exterior: exterior, holes: polygon.holes.compactMap { $0.rounded(decimals: decimals) })
      })
  }

  /// The number of corners of all rings.
  var cornerCount: Int { polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.coordinates.count } } }
}

extension LinearRing {
  fileprivate func rounded(decimals: Int) -> LinearRing? {
    var corners: [Coordinate] = []
    for coordinate in coordinates {
      guard let corner = coordinate.rounded(decimals: decimals), corner != corners.last else { continue }
      corners.append(corner)
    }
    return LinearRing(corners)
  }
}

extension Coordinate {
  /// The coordinate with fixed decimals, halves rounded away from zero.
  func rounded(decimals: Int) -> Coordinate? {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return Coordinate(
      longitude: (longitude * scale).rounded() / scale, latitude: (latitude * scale).rounded() / scale)
  }
}
