import CPROJ
package import SimpleFeatures

/// Measures on the WGS 84 ellipsoid, by Karney's method.
package struct Geodesic: Sendable {
  private let ellipsoid: geod_geodesic

  /// Makes the measures of WGS 84.
  package init() {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
    self.ellipsoid = ellipsoid
  }

  /// The area in square metres; holes are subtracted, and parts are taken not to overlap.
  package func area(of area: MultiPolygon) -> Double {
    area.polygons.reduce(0) { sum, polygon in
      sum + polygon.holes.reduce(self.area(of: polygon.exterior)) { $0 - self.area(of: $1) }
    }
  }

  /// The length of the shortest way in metres.
  package func distance(from start: Coordinate, to end: Coordinate) -> Double {
    var distance = 0.0
    withUnsafePointer(to: ellipsoid) {
      geod_inverse($0, start.latitude, start.longitude, end.latitude, end.longitude, &distance, nil, nil)
    }
    return distance
  }

  /// The direction in which the shortest way to another coordinate begins, in degrees clockwise from north.
  package func azimuth(from start: Coordinate, to end: Coordinate) -> Double {
    var azimuth = 0.0
    withUnsafePointer(to: ellipsoid) {
      geod_inverse($0, start.latitude, start.longitude, end.latitude, end.longitude, nil, &azimuth, nil)
    }
    return azimuth
  }

  /// Where one comes to from a coordinate on a straight way.
  ///
  /// The azimuth is in degrees clockwise from north, the distance in metres; both must be finite.
  package func destination(from start: Coordinate, azimuth: Double, distance: Double) -> Coordinate {
    var (latitude, longitude) = (0.0, 0.0)
    withUnsafePointer(to: ellipsoid) {
      geod_direct($0, start.latitude, start.longitude, azimuth, distance, &latitude, &longitude, nil)
    }
    guard let end = Coordinate(longitude: longitude, latitude: latitude) else {
      preconditionFailure("an azimuth and a distance must be finite")
    }
    return end
  }

  private func area(of ring: LinearRing) -> Double {
    withUnsafePointer(to: ellipsoid) { ellipsoid in
      var polygon = geod_polygon()
      geod_polygon_init(&polygon, 0)
      for coordinate in ring.coordinates.dropLast() {
        geod_polygon_addpoint(ellipsoid, &polygon, coordinate.latitude, coordinate.longitude)
      }
      var area = 0.0
      geod_polygon_compute(ellipsoid, &polygon, 0, 1, &area, nil)
      return abs(area)
    }
  }
}
