import GEOS
import SimpleFeatures

/// The meridian from which longitudes are counted, so that what lies on both sides of the 180th lies side by side.
struct Meridian {
  /// Its longitude; 0 where nothing has to be moved.
  let longitude: Double

  /// Finds it for some positions: 0, unless the widest gap between them lies elsewhere than at the 180th meridian and
  /// they reach over more than half of the world.
  init(of positions: some Sequence<Coordinate>) {
    let sorted = positions.map(\.longitude).sorted()
    guard let west = sorted.first, let east = sorted.last, east - west > 180 else {
      longitude = 0
      return
    }
    let gaps = zip(sorted, sorted.dropFirst()).map { (width: $1 - $0, end: $1, start: $0) }
    guard let widest = gaps.max(by: { $0.width < $1.width }), widest.width > west + 360 - east else {
      longitude = 0
      return
    }
    // The middle of what is left of the world beside the gap.
    let middle = (widest.end + (widest.start + 360)) / 2
    longitude = (middle > 180 ? middle - 360 : middle).rounded()
  }

  /// Makes a geometry of positions that are counted from the meridian, and counts it from Greenwich again.
  ///
  /// What crosses the 180th meridian is parted there, as RFC 7946 asks.
  func unrolling(_ positions: [Coordinate], _ make: ([Coordinate]) throws -> Geometry) throws -> Geometry {
    guard longitude != 0 else { return try make(positions) }
    switch try make(positions.map(relative)) {
    case .point(let position): return .point(absolute(position, isBeyond: isBeyond(position)))
    case .lineString(let line): return .multiLineString(parted(line))
    case .polygon(let polygon): return try .multiPolygon(parted(MultiPolygon(polygon)))
    case .multiPolygon(let area): return try .multiPolygon(parted(area))
    case .multiPoint, .multiLineString: preconditionFailure("no hull has several parts")
    }
  }

  /// Makes an area of positions that are counted from the meridian, and counts it from Greenwich again.
  func unrolling(_ polygons: [[[Coordinate]]]) throws -> MultiPolygon? {
    let parts: [Polygon] = polygons.compactMap { rings in
      let rings = rings.compactMap { LinearRing(longitude == 0 ? $0 : $0.map(relative)) }
      return rings.first.map { Polygon(exterior: $0, holes: Array(rings.dropFirst())) }
    }
    guard let area = MultiPolygon(parts) else { return nil }
    return longitude == 0 ? area : try parted(area)
  }

  /// The longitude, counted from the meridian, at which the 180th lies.
  private var cut: Double { longitude > 0 ? 180 - longitude : -180 - longitude }

  private func isBeyond(_ position: Coordinate) -> Bool {
    longitude > 0 ? position.longitude > cut : position.longitude < cut
  }

  private func relative(_ position: Coordinate) -> Coordinate {
    let shifted = position.longitude - longitude
    return coordinate(shifted > 180 ? shifted - 360 : shifted < -180 ? shifted + 360 : shifted, position.latitude)
  }

  private func absolute(_ position: Coordinate, isBeyond: Bool) -> Coordinate {
    let turn = isBeyond ? (longitude > 0 ? -360.0 : 360) : 0
    return coordinate(min(180, max(-180, position.longitude + longitude + turn)), position.latitude)
  }

  private func coordinate(_ longitude: Double, _ latitude: Double) -> Coordinate {
    guard let coordinate = Coordinate(longitude: longitude, latitude: latitude) else {
      preconditionFailure("a longitude was turned by too much")
    }
    return coordinate
  }

  private func parted(_ area: MultiPolygon) throws -> MultiPolygon {
    let halves = [
      (Bounds(west: -180, south: -90, east: cut, north: 90), longitude < 0),
      (Bounds(west: cut, south: -90, east: 180, north: 90), longitude > 0),
    ]
    var polygons: [Polygon] = []
    for (half, isBeyond) in halves {
      guard let part = try Clip.rectangle(area, half) else { continue }
      polygons += part.polygons.compactMap { polygon in
        let rings = polygon.rings.compactMap { ring in
          LinearRing(ring.coordinates.map { absolute($0, isBeyond: isBeyond) })
        }
        return rings.first.map { Polygon(exterior: $0, holes: Array(rings.dropFirst())) }
      }
    }
    return MultiPolygon(polygons) ?? area
  }

  private func parted(_ line: LineString) -> [LineString] {
    zip(line.coordinates, line.coordinates.dropFirst()).flatMap { start, end in
      let (first, second) = (isBeyond(start), isBeyond(end))
      guard first != second else {
        return [LineString([absolute(start, isBeyond: first), absolute(end, isBeyond: second)])].compactMap(\.self)
      }
      let share = (cut - start.longitude) / (end.longitude - start.longitude)
      let middle = coordinate(cut, start.latitude + share * (end.latitude - start.latitude))
      return [
        LineString([absolute(start, isBeyond: first), absolute(middle, isBeyond: first)]),
        LineString([absolute(middle, isBeyond: second), absolute(end, isBeyond: second)]),
      ].compactMap(\.self)
    }
  }
}
