import IncidentModel
import PROJ
import SimpleFeatures

/// Rings, sectors and lines around and between places, by geodesics on the WGS 84 ellipsoid.
struct RelativeShape {
  /// Half of the angle that a point of the compass stands for, in degrees: an eighth of the circle, also for the finer
  /// points, which are told no more exactly.
  static let halfAngle = 22.5
  /// How far a road may lie beside the straight line, in metres, where nothing is known of it.
  static let greatestSide = 25_000.0
  /// The angle between two corners of a ring, in degrees.
  private static let step = 5.0

  private let geodesic = Geodesic()

  /// How much a stated distance may be off, in metres: a quarter of it, for it is a round number, and at least 2 km;
  /// on both ends of a range as much.
  static func tolerance(of distance: StatedDistance) -> Double {
    max(2000, Double(distance.metres) / 4) + Double(distance.spread)
  }

  /// All positions about a distance away.
  func ring(around center: Coordinate, distance: StatedDistance) -> PlaceShape? {
    let tolerance = RelativeShape.tolerance(of: distance)
    let turns = stride(from: 0.0, to: 360, by: RelativeShape.step)
    func circle(_ radius: Double) -> LinearRing? {
      let corners = turns.map { geodesic.destination(from: center, azimuth: $0, distance: radius) }
      return LinearRing(corners + corners.prefix(1))
    }
    guard let exterior = circle(Double(distance.metres) + tolerance) else { return nil }
    let inner = Double(distance.metres) - tolerance
    return .area(Polygon(exterior: exterior, holes: inner > 0 ? [circle(inner)].compactMap { $0 } : []))
  }

  /// All positions towards a point of the compass: about a distance away, or up to 25 km where none is stated.
  func sector(from center: Coordinate, toward point: CompassPoint, distance: StatedDistance?) -> Polygon? {
    let tolerance = distance.map(RelativeShape.tolerance) ?? 0
    let outer = distance.map { Double($0.metres) + tolerance } ?? Double(Uncertainty.near)
    let inner = max(0, Double(distance?.metres ?? 0) - tolerance)
    let turns = stride(from: -RelativeShape.halfAngle, through: RelativeShape.halfAngle, by: RelativeShape.step / 2)
    func arc(_ radius: Double) -> [Coordinate] {
      turns.map { geodesic.destination(from: center, azimuth: point.azimuth + $0, distance: radius) }
    }
    let corners = arc(outer) + (inner > 0 ? arc(inner).reversed() : [center])
    return LinearRing(corners + corners.prefix(1)).map { Polygon(exterior: $0) }
  }

  /// The straight way between two positions, in steps of at most 10 km.
  func line(from start: Coordinate, to end: Coordinate) -> LineString? {
    let length = geodesic.distance(from: start, to: end)
    let azimuth = geodesic.azimuth(from: start, to: end)
    let steps = max(1, Int((length / 10_000).rounded(.up)))
    let between = (1..<max(1, steps)).map {
      geodesic.destination(from: start, azimuth: azimuth, distance: length * Double($0) / Double(steps))
    }
    return LineString([start] + between + [end])
  }

  /// How far the corners of a shape lie from a position at most, in whole metres.
  func reach(of shape: PlaceShape, from position: Coordinate) -> Int {
    let (corners, side): ([Coordinate], Int) =
      switch shape {
      case .area(let polygon): (polygon.exterior.coordinates, 0)
      case .lines(let lines, let within): (lines.flatMap(\.coordinates), within)
      }
    let furthest = corners.map { geodesic.distance(from: position, to: $0) }.max() ?? 0
    return Int(furthest.rounded(.up)) + side
  }
}
