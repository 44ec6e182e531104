import PROJ
import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Positions in blocks of space about the middle of the earth, in which neither a pole nor the 180th meridian is special,
/// for the question which of them lie within a geodesic distance of one another.
///
/// The straight way through the earth is never longer than the geodesic, and by Schur's theorem never shorter than the
/// chord of an arc as long that is bent as strongly as the ellipsoid is anywhere. Between the two bounds PROJ measures, so
/// that the answer is always that of PROJ. Blocks are so small that all positions in one are near one another.
struct GeodesicBlocks {
  /// The positions of each block by their indices, ascending; blocks in the order of their first position.
  let members: [[Int]]
  /// The block of each position.
  let blockOf: [Int]
  /// The blocks that may hold a neighbour of a block's positions, itself left out.
  let around: [[Int]]
  private let positions: [Coordinate]
  private let points: [Point]
  private let radius: Double
  /// The squares of the chords below which a distance is certainly within the radius, and above which it is not.
  private let (surelyNear, surelyFar): (Double, Double)
  private let geodesic = Geodesic()

  private struct Point {
    let (x, y, z): (Double, Double, Double)
  }

  private struct Place: Hashable {
    let (x, y, z): (Int32, Int32, Int32)
  }

  /// The least radius by which WGS 84 is bent anywhere, in metres: b² / a, along the meridian at the equator.
  private static let leastBend = 6_335_439.0
  /// What chords may be wrong by, in metres.
  private static let slack = 0.001

  /// Takes positions and a radius from a metre to a thousand kilometres, in metres.
  init(_ positions: [Coordinate], radius: Double) {
    precondition(radius >= 1 && radius <= 1_000_000, "a radius is from a metre to a thousand kilometres")
    (self.positions, self.radius) = (positions, radius)
    let near = 2 * Self.leastBend * sin(radius / (2 * Self.leastBend)) - Self.slack
    (surelyNear, surelyFar) = (near * near, (radius + Self.slack) * (radius + Self.slack))
    points = positions.map(Self.point)
    // The longest way in a block is its diagonal.
    let width = near / 3.0.squareRoot() * 0.999_999
    var (members, blockOf, places, numbers) = ([[Int]](), [Int](), [Place](), [Place: Int]())
    for (index, point) in points.enumerated() {
      func number(_ value: Double) -> Int32 { Int32((value / width).rounded(.down)) }
      let place = Place(x: number(point.x), y: number(point.y), z: number(point.z))
      if let block = numbers[place] {
        members[block].append(index)
        blockOf.append(block)
      } else {
        numbers[place] = members.count
        blockOf.append(members.count)
        members.append([index])
        places.append(place)
      }
    }
    // The radius is a little longer than a diagonal, which is less than twice a side.
    let reach = Int32(((radius + Self.slack) / width).rounded(.up))
    around = places.map { Self.blocks(around: $0, reach, numbers) }
    (self.members, self.blockOf) = (members, blockOf)
  }

  private static func blocks(around place: Place, _ reach: Int32, _ numbers: [Place: Int]) -> [Int] {
    var found: [Int] = []
    for x in place.x - reach...place.x + reach {
      for y in place.y - reach...place.y + reach {
        for z in place.z - reach...place.z + reach {
          let other = Place(x: x, y: y, z: z)
          if other != place, let block = numbers[other] { found.append(block) }
        }
      }
    }
    return found
  }

  /// Whether the distance between two positions is at most the radius.
  func areNear(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (points[first], points[second])
    let (dx, dy, dz) = (other.x - one.x, other.y - one.y, other.z - one.z)
    let chord = dx * dx + dy * dy + dz * dz
    if chord > surelyFar { return false }
    return chord < surelyNear || distance(first, second) <= radius
  }

  /// The distance between two positions in metres.
  func distance(_ first: Int, _ second: Int) -> Double {
    geodesic.distance(from: positions[first], to: positions[second])
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
}
