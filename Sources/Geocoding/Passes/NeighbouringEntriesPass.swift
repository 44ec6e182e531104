import IncidentModel
import PROJ
import PlaceNames

/// Several entries close together are one place that was entered twice: near it, but not at a point.
enum NeighbouringEntriesPass: ResolutionPass {
  static let name = "neighbouring-entries"
  /// The greatest distance between two of them, in metres.
  static let reach = 10_000.0

  static func decide(_ question: Question) -> Decision? {
    let pool = question.preferred
    guard pool.count > 1, pool.allSatisfy(\.entry.kind.isSettled), let first = pool.first else { return nil }
    let best = pool.dropFirst().reduce(first) {
      ($1.entry.population ?? 0) > ($0.entry.population ?? 0) ? $1 : $0
    }
    guard let spread = spread(pool), spread <= reach, pool.allSatisfy({ $0.entry.district == best.entry.district })
    else { return nil }
    let kilometres = max(1, Int((spread / 1000).rounded()))
    return Decision(
      best, precision: .near, uncertainty: Int(reach),
      reason: "\(pool.count) entries of that name lie within \(kilometres) km of each other")
  }

  /// The greatest distance between two candidates in metres; nothing where one look shows that it is too great.
  private static func spread(_ pool: [NameMatch]) -> Double? {
    let geodesic = Geodesic()
    var spread = 0.0
    for (index, match) in pool.enumerated() {
      for other in pool.dropFirst(index + 1) {
        spread = max(spread, geodesic.distance(from: match.entry.coordinate, to: other.entry.coordinate))
        if spread > reach { return nil }
      }
    }
    return spread
  }
}
