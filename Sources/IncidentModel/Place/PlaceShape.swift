public import SimpleFeatures

/// Where a relative place such as `12 km north of X` or `between A and B` can lie.
public enum PlaceShape: Sendable, Hashable {
  /// Anywhere in a ring or a sector of one.
  case area(Polygon)
  /// Anywhere along lines, and up to so many metres to each side.
  case lines([LineString], within: Int)

  /// It as GeoJSON has it.
  public var geometry: Geometry {
    switch self {
    case .area(let polygon): .polygon(polygon)
    case .lines(let lines, _): lines.count == 1 ? .lineString(lines[0]) : .multiLineString(lines)
    }
  }
}
