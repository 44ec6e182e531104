import IncidentModel
import PROJ
import PlaceNames

/// A name that one tehsil bears means the town of that name in it, else the tehsil.
enum ChiefPlacePass: ResolutionPass {
  static let name = "chief-place"
  /// How far apart entries of the chief place may lie, in metres.
  static let reach = 15_000.0

  static func decide(_ question: Question) -> Decision? {
    let tehsils = question.candidates.filter { $0.entry.kind == .tehsil }
    guard question.toponym.sense != .tehsil, tehsils.count == 1, let tehsil = tehsils.first,
      let district = tehsil.entry.district
    else { return nil }
    if let largest = LargestPlacePass.largest(of: question.candidates), largest.entry.district != district {
      return nil
    }
    let towns = question.candidates.filter { $0.entry.kind.isSettled && $0.entry.district == district }
    let inside = towns.filter { lies($0.entry, in: tehsil.entry) }
    let primary = inside.filter(\.isPrimary)
    if let decision = town(among: primary.isEmpty ? inside : primary, of: tehsil.entry) { return decision }
    // Some tehsils are drawn away from their chief place.
    let named = towns.filter(\.isPrimary)
    if named.count == 1, let town = town(among: named, of: tehsil.entry) { return town }
    return Decision(tehsil, reason: "the tehsil \(tehsil.entry.name)")
  }

  /// Whether a place may lie in a tehsil, of which a point and the size are known.
  private static func lies(_ entry: GazetteerEntry, in tehsil: GazetteerEntry) -> Bool {
    Geodesic().distance(from: entry.coordinate, to: tehsil.coordinate) <= 2 * Double(tehsil.uncertainty)
  }

  /// The town, or one of several entries for it: the largest, else one with a remark.
  private static func town(among places: [NameMatch], of tehsil: GazetteerEntry) -> Decision? {
    let ranked = places.sorted { left, right in
      (left.entry.population ?? 0, left.entry.note == nil ? 0 : 1, right.entry.id)
        > (right.entry.population ?? 0, right.entry.note == nil ? 0 : 1, left.entry.id)
    }
    guard let best = ranked.first else { return nil }
    let naming = "the town of that name in the tehsil \(tehsil.name)"
    if ranked.count == 1 { return Decision(best, reason: naming) }
    let geodesic = Geodesic()
    let spread = ranked.map { geodesic.distance(from: best.entry.coordinate, to: $0.entry.coordinate) }.max() ?? 0
    guard spread <= reach else { return nil }
    let kilometres = Int((spread / 1000).rounded(.up))
    return Decision(
      best, precision: .near, uncertainty: max(Int(NeighbouringEntriesPass.reach), kilometres * 1000),
      reason: "\(naming); \(ranked.count) entries of that name lie within \(kilometres) km of it")
  }
}
