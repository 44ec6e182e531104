import SimpleFeatures

/// Cuts rings at a box of longitudes and latitudes, after Sutherland and Hodgman.
///
/// Where a ring leaves the box and comes back, the pieces stay joined along the box's border. The box is larger than
/// what can be seen, so that is out of sight.
struct BoundsClipping {
  let bounds: Bounds

  /// The rings of an area inside the box; rings that lie outside are dropped.
  func rings(of area: MultiPolygon) -> [[Coordinate]] {
    area.polygons.flatMap(\.rings).compactMap { ring in
      let clipped = clip(ring.coordinates)
      return clipped.count >= 3 ? clipped : nil
    }
  }

  private func clip(_ ring: [Coordinate]) -> [Coordinate] {
    // Most rings lie wholly inside or wholly beyond one side, which a look at each corner tells.
    var beyond = (west: true, east: true, south: true, north: true)
    var isInside = true
    for corner in ring {
      let (west, east) = (corner.longitude < bounds.west, corner.longitude > bounds.east)
      let (south, north) = (corner.latitude < bounds.south, corner.latitude > bounds.north)
      beyond = (beyond.west && west, beyond.east && east, beyond.south && south, beyond.north && north)
      if west || east || south || north { isInside = false }
    }
    if isInside { return ring }
    if beyond.west || beyond.east || beyond.south || beyond.north { return [] }
    var corners = ring
    corners = cut(corners, at: bounds.west, isLongitude: true) { $0.longitude - bounds.west }
    corners = cut(corners, at: bounds.east, isLongitude: true) { bounds.east - $0.longitude }
    corners = cut(corners, at: bounds.south, isLongitude: false) { $0.latitude - bounds.south }
    return cut(corners, at: bounds.north, isLongitude: false) { bounds.north - $0.latitude }
  }

  /// Keeps what lies at a non-negative depth behind one side of the box.
  private func cut(
    _ corners: [Coordinate], at side: Double, isLongitude: Bool, _ depth: (Coordinate) -> Double
  ) -> [Coordinate] {
    guard var previous = corners.last else { return [] }
    var previousDepth = depth(previous)
    var kept: [Coordinate] = []
    for corner in corners {
      let cornerDepth = depth(corner)
      if (previousDepth < 0) != (cornerDepth < 0) {
        let share = previousDepth / (previousDepth - cornerDepth)
        let longitude = previous.longitude + share * (corner.longitude - previous.longitude)
        let latitude = previous.latitude + share * (corner.latitude - previous.latitude)
        let crossing = Coordinate(
          longitude: isLongitude ? side : longitude, latitude: isLongitude ? latitude : side)
        if let crossing { kept.append(crossing) }
      }
      if cornerDepth >= 0 { kept.append(corner) }
      (previous, previousDepth) = (corner, cornerDepth)
    }
    return kept
  }
}
