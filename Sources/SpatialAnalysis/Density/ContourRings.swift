import SimpleFeatures

/// The borders of what is at least as high as a level in a raster, by marching squares.
///
/// Where two opposite corners of a square are high, the mean of all four tells whether they are joined. A border crosses
/// the sides of squares where the number would reach the level on a straight line, but keeps a fiftieth of the side away
/// from their ends: so no border touches itself or another, also where a number is the level itself.
struct ContourRings {
  /// For each part its border, counter-clockwise, and then its holes; in the order of the raster.
  let polygons: [[[ProjectedPoint]]]

  init(_ raster: DensityRaster, level: Double) {
    let rings = Self.rings(raster, level)
    let exteriors = rings.filter { $0.area > 0 }
    var parts = exteriors.map { [$0.points] }
    let order = exteriors.indices.sorted { (exteriors[$0].area, $0) < (exteriors[$1].area, $1) }
    for hole in rings where hole.area < 0 {
      // The smallest border around a hole is that of its part.
      guard let owner = order.first(where: { exteriors[$0].contains(hole.points[0]) }) else { continue }
      parts[owner].append(hole.points)
    }
    polygons = parts
  }

  private struct Ring {
    let points: [ProjectedPoint]
    /// Twice the area; negative where it runs clockwise.
    let area: Double
    private let (west, south, east, north): (Double, Double, Double, Double)

    init(_ points: [ProjectedPoint]) {
      self.points = points
      area = zip(points, points.dropFirst()).reduce(0) { sum, side in
        // From the first point on, as products of large numbers lose what is small.
        let (x1, y1) = (side.0.easting - points[0].easting, side.0.northing - points[0].northing)
        let (x2, y2) = (side.1.easting - points[0].easting, side.1.northing - points[0].northing)
        return sum + x1 * y2 - x2 * y1
      }
      let box = PlaneExtent(points)
      (west, south, east, north) = (box?.west ?? 0, box?.south ?? 0, box?.east ?? 0, box?.north ?? 0)
    }

    func contains(_ point: ProjectedPoint) -> Bool {
      guard point.easting > west, point.easting < east, point.northing > south, point.northing < north else {
        return false
      }
      var isInside = false
      for (start, end) in zip(points, points.dropFirst())
      where (start.northing > point.northing)
        != (end.northing > point.northing)
      {
        let share = (point.northing - start.northing) / (end.northing - start.northing)
        if point.easting < start.easting + share * (end.easting - start.easting) { isInside.toggle() }
      }
      return isInside
    }
  }

  /// The sides of a square at which borders cross it.
  private enum Side {
    case bottom
    case right
    case top
    case left
  }

  /// The ways of borders through a square, with what is high on their left, by which corners are high: 1 the south-west,
  /// 2 the south-east, 4 the north-east, 8 the north-west.
  private static func ways(_ corners: Int, isJoined: Bool) -> [(Side, Side)] {
    switch corners {
    case 1: [(.bottom, .left)]
    case 2: [(.right, .bottom)]
    case 3: [(.right, .left)]
    case 4: [(.top, .right)]
    case 5: isJoined ? [(.bottom, .right), (.top, .left)] : [(.bottom, .left), (.top, .right)]
    case 6: [(.top, .bottom)]
    case 7: [(.top, .left)]
    case 8: [(.left, .top)]
    case 9: [(.bottom, .top)]
    case 10: isJoined ? [(.left, .bottom), (.right, .top)] : [(.right, .bottom), (.left, .top)]
    case 11: [(.right, .top)]
    case 12: [(.left, .right)]
    case 13: [(.bottom, .right)]
    case 14: [(.left, .bottom)]
    default: []
    }
  }

  private static func rings(_ raster: DensityRaster, _ level: Double) -> [Ring] {
    guard raster.columns > 1, raster.rows > 1 else { return [] }
    // Each crossing leads to one other; sides are numbered by the corner at their south-western end.
    var next: [Int: Int] = [:]
    var starts: [Int] = []
    for row in 0..<raster.rows - 1 {
      for column in 0..<raster.columns - 1 {
        let values = [
          raster[column, row], raster[column + 1, row], raster[column + 1, row + 1], raster[column, row + 1],
        ]
        let corners = values.indices.reduce(0) { values[$1] >= level ? $0 | 1 << $1 : $0 }
        guard corners != 0, corners != 15 else { continue }
        let isJoined = (values[0] + values[1] + values[2] + values[3]) / 4 >= level
        let corner = row * raster.columns + column
        func number(_ side: Side) -> Int {
          switch side {
          case .bottom: 2 * corner
          case .right: 2 * (corner + 1) + 1
          case .top: 2 * (corner + raster.columns)
          case .left: 2 * corner + 1
          }
        }
        for (from, to) in ways(corners, isJoined: isJoined) {
          next[number(from)] = number(to)
          starts.append(number(from))
        }
      }
    }
    var rings: [Ring] = []
    for start in starts {
      var points: [ProjectedPoint] = []
      var crossing = start
      while let following = next.removeValue(forKey: crossing) {
        points.append(point(crossing, raster, level))
        crossing = following
      }
      guard points.count >= 3 else { continue }
      rings.append(Ring(points + [points[0]]))
    }
    return rings
  }

  /// Where a border crosses a side.
  private static func point(_ crossing: Int, _ raster: DensityRaster, _ level: Double) -> ProjectedPoint {
    let (column, row) = (crossing / 2 % raster.columns, crossing / 2 / raster.columns)
    let isUpright = crossing % 2 == 1
    let (endColumn, endRow) = isUpright ? (column, row + 1) : (column + 1, row)
    let (first, second) = (raster[column, row], raster[endColumn, endRow])
    let share = min(0.98, max(0.02, (level - first) / (second - first)))
    let (x, y) = (raster.easting(column), raster.northing(row))
    return ProjectedPoint(
      easting: x + share * (raster.easting(endColumn) - x), northing: y + share * (raster.northing(endRow) - y))
  }
}
