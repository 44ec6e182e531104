import IncidentModel
import SimpleFeatures

/// The circle in which a happening took place.
struct Extent {
  private let center: Coordinate
  /// The radius in metres.
  private let radius: Double

  /// The circle that the words of a placement give, or nothing where they leave its size open.
  init?(_ placement: Placement) {
    guard let center = placement.coordinate, let radius = placement.uncertainty else { return nil }
    self.center = center
    self.radius = Double(radius)
  }

  /// Whether an area around the circle's centre also holds its edge: no border lies within the radius.
  ///
  /// Distances are reckoned on a plane about the centre. Up to a hundred kilometres, and up to 60 degrees of latitude,
  /// this is right to three hundredths; the circle is widened by more, so that none which crosses a border is taken to
  /// lie inside. A larger circle is never clear of borders.
  func isClear(of area: MultiPolygon) -> Bool {
    guard radius <= 100_000, abs(center.latitude) <= 60 else { return false }
    let reach = radius * 1.05
    return area.polygons.allSatisfy { polygon in
      polygon.rings.allSatisfy { ring in
        zip(ring.coordinates, ring.coordinates.dropFirst()).allSatisfy {
          squaredDistance(from: $0, to: $1) > reach * reach
        }
      }
    }
  }

  /// The square of the distance in metres between the centre and a line between two coordinates.
  private func squaredDistance(from start: Coordinate, to end: Coordinate) -> Double {
    let (first, second) = (offset(of: start), offset(of: end))
    let (dx, dy) = (second.x - first.x, second.y - first.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(1, max(0, -(first.x * dx + first.y * dy) / length)) : 0
    let (x, y) = (first.x + share * dx, first.y + share * dy)
    return x * x + y * y
  }

  /// The length of a degree of longitude as a share of a degree of latitude: the cosine as a series.
  private var shrink: Double {
    let square = (center.latitude * .pi / 180) * (center.latitude * .pi / 180)
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }

  private func offset(of coordinate: Coordinate) -> (x: Double, y: Double) {
    let metresPerDegree = 111_195.0
    return (
      (coordinate.longitude - center.longitude) * metresPerDegree * shrink,
      (coordinate.latitude - center.latitude) * metresPerDegree
    )
  }
}
