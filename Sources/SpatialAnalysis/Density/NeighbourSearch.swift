import PROJ
import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the positions within a geodesic distance of one of them.
///
/// Candidates come from cells of space about the middle of the earth, in which neither a pole nor the 180th meridian is
/// special. The straight way through the earth is never longer than the geodesic, and by Schur's theorem never shorter
/// than the chord of an arc as long that is bent as strongly as the ellipsoid is anywhere. Between the two bounds PROJ
/// measures, so that the answer is always that of PROJ.
struct NeighbourSearch {
  private let positions: [Coordinate]
  private let points: [Point]
  private let radius: Double
  /// The squares of the chords below which a distance is certainly within the radius, and above which it is not.
  private let (surelyNear, surelyFar): (Double, Double)
  private let geodesic = Geodesic()
  private let cells: [Cell: [Int]]

  private struct Point {
    let (x, y, z): (Double, Double, Double)
  }

  private struct Cell: Hashable {
    let (x, y, z): (Int32, Int32, Int32)
  }

  /// The least radius by which WGS 84 is bent anywhere, in metres: b² / a, along the meridian at the equator.
  private static let leastBend = 6_335_439.0
  /// What chords may be wrong by, in metres.
  private static let slack = 0.001

  /// Takes positions and a radius in metres, up to a thousand kilometres.
  init(_ positions: [Coordinate], radius: Double) {
    precondition(radius > 0 && radius <= 1_000_000, "a radius is up to a thousand kilometres")
    (self.positions, self.radius) = (positions, radius)
    let near = max(0, 2 * Self.leastBend * sin(radius / (2 * Self.leastBend)) - Self.slack)
    (surelyNear, surelyFar) = (near * near, (radius + Self.slack) * (radius + Self.slack))
    points = positions.map(Self.point)
    var cells: [Cell: [Int]] = [:]
    for (index, point) in points.enumerated() { cells[Self.cell(of: point, radius), default: []].append(index) }
    self.cells = cells
  }

  /// The indices of the positions whose distance is at most the radius, itself among them, ascending.
  func neighbours(of index: Int) -> [Int] {
    let (point, cell) = (points[index], Self.cell(of: points[index], radius))
    var found: [Int] = []
    for x in cell.x - 1...cell.x + 1 {
      for y in cell.y - 1...cell.y + 1 {
        for z in cell.z - 1...cell.z + 1 {
          for other in cells[Cell(x: x, y: y, z: z)] ?? [] where isNear(index, point, other) { found.append(other) }
        }
      }
    }
    return found.sorted()
  }

  /// The distance between two positions in metres.
  func distance(_ first: Int, _ second: Int) -> Double {
    geodesic.distance(from: positions[first], to: positions[second])
  }

  private func isNear(_ index: Int, _ point: Point, _ other: Int) -> Bool {
    let (dx, dy, dz) = (points[other].x - point.x, points[other].y - point.y, points[other].z - point.z)
    let chord = dx * dx + dy * dy + dz * dz
    if chord > surelyFar { return false }
    return chord < surelyNear || distance(index, other) <= radius
  }

  /// The point on the ellipsoid in metres from the middle of the earth.
  private static func point(_ position: Coordinate) -> Point {
    let (latitude, longitude) = (position.latitude * .pi / 180, position.longitude * .pi / 180)
    let flattening = 1 / 298.257_223_563
    let eccentricity = flattening * (2 - flattening)
    let bend = 6_378_137 / (1 - eccentricity * sin(latitude) * sin(latitude)).squareRoot()
    return Point(
      x: bend * cos(latitude) * cos(longitude), y: bend * cos(latitude) * sin(longitude),
      z: bend * (1 - eccentricity) * sin(latitude))
  }

  /// Cells are a little wider than the radius, so that no neighbour lies beyond the next.
  private static func cell(of point: Point, _ radius: Double) -> Cell {
    let width = max(radius, 1) + 1
    func number(_ value: Double) -> Int32 { Int32((value / width).rounded(.down)) }
    return Cell(x: number(point.x), y: number(point.y), z: number(point.z))
  }
}
