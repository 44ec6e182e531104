/// One or more polygons that make one area.
public struct MultiPolygon: Sendable, Hashable {
  /// The parts; at least one.
  public let polygons: [Polygon]

  /// Makes an area from its parts, or nothing where there are none.
  public init?(_ polygons: [Polygon]) {
    guard !polygons.isEmpty else { return nil }
    self.polygons = polygons
  }

  /// Makes an area of one part.
  public init(_ polygon: Polygon) { polygons = [polygon] }

  /// The box around all parts.
  public var bounds: Bounds {
    guard let bounds = Bounds(polygons.lazy.flatMap(\.exterior.coordinates)) else {
      preconditionFailure("an area has corners")
    }
    return bounds
  }
}
