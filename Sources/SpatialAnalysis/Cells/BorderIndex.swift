public import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells how far positions lie from the nearest border, where one is near.
///
/// A grid knows for each cell which pieces of border come near it, so that a position far from all of them costs one
/// look. Distances are measured on the ellipsoid's tangent plane at the position, in which the nearest point is that of
/// GEOS; over 10 km they differ from the geodesic by less than a metre. Across the 180th meridian nothing is near. It is
/// made once and shared by threads.
public struct BorderIndex: Sendable {
  /// How far a border may be away to be near, in metres.
  public let reach: Double
  private let grid: CellGrid
  /// Where the pieces near each cell begin, and where those of the last end.
  private let starts: [Int32]
  private let pieces: [Int32]
  /// Both ends of each piece: longitude and latitude, longitude and latitude.
  private let ends: [SIMD4<Double>]

  /// The farthest that can be asked for, in metres.
  public static let farthest = 50_000.0

  /// Makes the index.
  ///
  /// - Parameters:
  ///   - areas: The areas whose borders are meant.
  ///   - reach: How far a border may be away to be near, in metres; at most ``farthest``.
  public init(_ areas: [MultiPolygon], reach: Double) {
    self.reach = min(max(reach, 0), Self.farthest)
    let height = self.reach / Self.leastDegree
    let bounds = areas.dropFirst().reduce(areas.first?.bounds) { $0?.union($1.bounds) }
    let box = bounds ?? Bounds(west: 0, south: 0, east: 0, north: 0)
    // Cells much smaller than the reach would only hold the same pieces again.
    let cells = (box.east - box.west) * (box.north - box.south) / max(height * height, 1e-12)
    let width = Self.width(of: height, at: max(abs(box.south), abs(box.north)) + height)
    grid = CellGrid(
      over: Bounds(
        west: box.west - width, south: box.south - height, east: box.east + width, north: box.north + height),
      cells: Int(min(max(cells, 1), 1_000_000)))
    ends = areas.flatMap(\.polygons).flatMap(\.rings).flatMap { ring in
      zip(ring.coordinates, ring.coordinates.dropFirst()).map {
        SIMD4($0.longitude, $0.latitude, $1.longitude, $1.latitude)
      }
    }
    (starts, pieces) = Self.fill(grid, ends, reach: self.reach)
  }

  /// No degree is shorter than so many metres, of latitude anywhere and of longitude on the equator.
  private static let leastDegree = 110_500.0

  /// Degrees of longitude that are as long as some of latitude; near the poles, where there are no bounds to it, a limit.
  private static func width(of height: Double, at latitude: Double) -> Double {
    height / cos(min(latitude, 89) * .pi / 180)
  }

  /// The distances in metres of positions from the nearest border; nothing where none is near.
  public func distances(of positions: [Coordinate]) -> [Double?] {
    starts.withUnsafeBufferPointer { starts in
      pieces.withUnsafeBufferPointer { pieces in
        ends.withUnsafeBufferPointer { ends in
          positions.map { position in
            guard let cell = grid.cell(of: position), starts[cell] < starts[cell + 1] else { return nil }
            let plane = TangentPlane(at: position)
            var least = Double.infinity
            for index in Int(starts[cell])..<Int(starts[cell + 1]) {
              least = min(least, plane.squaredDistance(to: ends[Int(pieces[index])]))
            }
            return least <= reach * reach ? least.squareRoot() : nil
          }
        }
      }
    }
  }

  /// The distance in metres of one position.
  public func distance(of position: Coordinate) -> Double? { distances(of: [position])[0] }

  /// The pieces near each cell: first how many there are, then which.
  private static func fill(
    _ grid: CellGrid, _ ends: [SIMD4<Double>], reach: Double
  ) -> (starts: [Int32], pieces: [Int32]) {
    var starts = [Int32](repeating: 0, count: grid.count + 1)
    for end in ends { forEachCell(near: end, reach, grid) { starts[$0 + 1] += 1 } }
    for cell in 0..<grid.count { starts[cell + 1] += starts[cell] }
    var next = starts
    var pieces = [Int32](repeating: 0, count: Int(starts[grid.count]))
    for (index, end) in ends.enumerated() {
      forEachCell(near: end, reach, grid) { cell in
        pieces[Int(next[cell])] = Int32(index)
        next[cell] += 1
      }
    }
    return (starts, pieces)
  }

  /// Calls the body for the cells of a box around a piece of border; a long piece is divided first.
  @inline(__always)
  private static func forEachCell(
    near end: SIMD4<Double>, _ reach: Double, _ grid: CellGrid, _ body: (Int) -> Void
  ) {
    let span = max(abs(grid.x(end[2]) - grid.x(end[0])), abs(grid.y(end[3]) - grid.y(end[1])))
    let parts = max(1, Int((span / 8).rounded(.up)))
    let step = (end.highHalf - end.lowHalf) / Double(parts)
    let height = reach / leastDegree + 1e-9
    for part in 0..<parts {
      let (one, other) = (end.lowHalf + step * Double(part), end.lowHalf + step * Double(part + 1))
      let width = width(of: height, at: max(abs(one.y), abs(other.y)) + height)
      let rows = grid.rows(from: min(one.y, other.y) - height, to: max(one.y, other.y) + height)
      let columns = grid.columns(from: min(one.x, other.x) - width, to: max(one.x, other.x) + width)
      for row in rows {
        for column in columns { body(row * grid.columns + column) }
      }
    }
  }
}

extension CellGrid {
  fileprivate func rows(from south: Double, to north: Double) -> ClosedRange<Int> {
    let last = rows - 1
    return min(max(Int(y(south)), 0), last)...min(max(Int(y(north)), 0), last)
  }

  fileprivate func columns(from west: Double, to east: Double) -> ClosedRange<Int> {
    let last = columns - 1
    return min(max(Int(x(west)), 0), last)...min(max(Int(x(east)), 0), last)
  }
}

/// The plane that touches the ellipsoid of WGS 84 at a position, in metres.
struct TangentPlane {
  private let position: SIMD2<Double>
  /// Metres in a degree of longitude and in one of latitude.
  private let scale: SIMD2<Double>

  init(at position: Coordinate) {
    self.position = SIMD2(position.longitude, position.latitude)
    let (axis, flattening) = (6_378_137.0, 1 / 298.257223563)
    let eccentricity = flattening * (2 - flattening)
    let latitude = position.latitude * .pi / 180
    let sine = sin(latitude)
    let root = (1 - eccentricity * sine * sine).squareRoot()
    let meridian = axis * (1 - eccentricity) / (root * root * root)
    scale = SIMD2(axis / root * cos(latitude), meridian) * (.pi / 180)
  }

  /// The square of the distance from a line between two positions.
  @inline(__always) func squaredDistance(to ends: SIMD4<Double>) -> Double {
    let start = (ends.lowHalf - position) * scale
    let line = (ends.highHalf - ends.lowHalf) * scale
    let length = (line * line).sum()
    let share = length > 0 ? min(max(-(start * line).sum() / length, 0), 1) : 0
    let nearest = start + line * share
    return (nearest * nearest).sum()
  }
}
