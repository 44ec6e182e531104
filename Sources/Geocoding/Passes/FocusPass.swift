import IncidentModel
import PROJ
import PlaceNames

/// Of places that bear one name, the one that is by far the nearest to a position.
enum FocusPass: ResolutionPass {
  static let name = "nearest"
  /// The greatest distance from the position, in metres.
  static let reach = 100_000.0
  /// How many times further away the next one must be.
  static let factor = 2.0

  static func decide(_ question: Question) -> Decision? {
    guard let focus = question.circumstances.focus, question.candidates.count > 1 else { return nil }
    let geodesic = Geodesic()
    let ranked = question.preferred.map {
      (match: $0, distance: geodesic.distance(from: focus, to: $0.entry.coordinate))
    }
    .sorted { ($0.distance, $0.match.entry.id) < ($1.distance, $1.match.entry.id) }
    guard ranked.count > 1, ranked[0].distance <= reach, ranked[1].distance >= factor * ranked[0].distance else {
      return nil
    }
    let kilometres = Int((ranked[0].distance / 1000).rounded())
    return Decision(
      ranked[0].match, reason: "\(kilometres) km from the position that is asked about, and by far the nearest")
  }
}
