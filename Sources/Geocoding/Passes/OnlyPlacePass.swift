import IncidentModel
import PlaceNames

/// One place is left; a main name counts before other spellings.
enum OnlyPlacePass: ResolutionPass {
  static let name = "only-place"

  static func decide(_ question: Question) -> Decision? {
    let pool = question.preferred
    guard let match = only(of: pool) else { return nil }
    let kind = match.entry.kind.rawValue
    if question.toponym.sense == .facility, match.entry.kind != .facility {
      return Decision(
        match, precision: .near, uncertainty: Uncertainty.near,
        reason: "the place itself has no entry; it is taken to lie near the \(kind) of its name")
    }
    let naming =
      match.isPrimary ? "the only \(kind) of that name" : "another spelling of the \(kind) \(match.entry.name)"
    let rest = question.candidates.count - pool.count
    let others = rest == 0 ? "" : "; \(rest) more \(rest == 1 ? "has" : "have") it as another spelling"
    return Decision(match, reason: naming + others)
  }

  /// The only place, or the only town where everything else lies in its district.
  private static func only(of pool: [NameMatch]) -> NameMatch? {
    if pool.count == 1 { return pool.first }
    let settled = pool.filter(\.entry.kind.isSettled)
    guard settled.count == 1, let town = settled.first, let district = town.entry.district,
      pool.allSatisfy({ $0.entry.district == district })
    else { return nil }
    return town
  }
}
