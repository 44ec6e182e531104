/// The shapes of RFC 7946 that this program reads and writes.
public enum Geometry: Sendable, Hashable {
  /// One position.
  case point(Coordinate)
  /// Several positions.
  case multiPoint([Coordinate])
  /// One line.
  case lineString(LineString)
  /// Several lines.
  case multiLineString([LineString])
  /// One area.
  case polygon(Polygon)
  /// An area of several parts.
  case multiPolygon(MultiPolygon)

  /// The area of a polygon or multipolygon, nothing for points and lines.
  public var area: MultiPolygon? {
    switch self {
    case .polygon(let polygon): MultiPolygon(polygon)
    case .multiPolygon(let area): area
    case .point, .multiPoint, .lineString, .multiLineString: nil
    }
  }

  /// The lines of a line string or of several, nothing for points and areas.
  public var lines: [LineString]? {
    switch self {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    case .point, .multiPoint, .polygon, .multiPolygon: nil
    }
  }
}
