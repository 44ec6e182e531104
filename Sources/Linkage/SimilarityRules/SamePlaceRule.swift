import IncidentModel

/// One place and nothing that tells the happenings apart.
///
/// Where not both days are known, the types must be equal too.
enum SamePlaceRule: SimilarityRule {
  static let name = "same-place"

  static func reason(for pair: MentionPair) -> String? {
    let (left, right) = (pair.first, pair.second)
    guard left.mention.kind == .incident, left.placement.hasPoint, right.placement.hasPoint,
      pair.isSameDay || left.mention.type == right.mention.type, isSamePlace(pair)
    else { return nil }
    let place = left.placement.name ?? "the same place"
    return pair.isSameDay
      ? "both are at \(place) on the same day"
      : "both are a \(left.mention.type.plainName) at \(place), and nothing tells them apart"
  }

  private static func isSamePlace(_ pair: MentionPair) -> Bool {
    let (left, right) = (pair.first.placement, pair.second.placement)
    // Two unknown villages of one town are two places.
    let open = [left, right].map { Set($0.unresolved.map { $0.name.lowercased() }) }
    if !open[0].isEmpty, !open[1].isEmpty, open[0].isDisjoint(with: open[1]) { return false }
    if left.entry == right.entry { return true }
    return pair.judgement.distance(left, right).map { $0 <= Judgement.reach } ?? false
  }
}
