import IncidentModel

/// Incidents that may be one happening although no rule joins them; a person decides.
///
/// They are of one type, name no different days or initiators, lie in one district or one of them nowhere known, and
/// the killed of one class of victims differ by no more than half.
struct PossiblySame {
  /// Two incidents by id with the reason as seen from each.
  struct Pair {
    let first: String
    let second: String
    let reason: String
    let reversedReason: String
  }

  /// The pairs, in the order of the incidents.
  let pairs: [Pair]

  init(_ incidents: [Incident], judgement: Judgement) {
    let candidates = incidents.filter { incident in
      incident.kind == .incident && incident.type != .other
        && incident.figures.contains { $0.measure == .killed && $0.status > .denied }
    }
    let byType = Dictionary(grouping: candidates, by: \.type)
    pairs = IncidentType.allCases.flatMap { PossiblySame.pairs(among: byType[$0] ?? [], judgement: judgement) }
  }

  private static func pairs(among incidents: [Incident], judgement: Judgement) -> [Pair] {
    let unplaced = incidents.filter { !$0.placement.isPlaced }
    let byDistrict = Dictionary(grouping: incidents.filter(\.placement.isPlaced)) { $0.placement.district ?? "" }
    var pairs: [Pair] = []
    for (index, first) in unplaced.enumerated() {
      let others = unplaced.dropFirst(index + 1) + incidents.filter(\.placement.isPlaced)
      pairs += others.compactMap { pair(first, $0, judgement, "one of them names no place") }
    }
    for district in byDistrict.keys.sorted() where !district.isEmpty {
      let together = byDistrict[district] ?? []
      for (index, first) in together.enumerated() {
        pairs += together.dropFirst(index + 1).compactMap { pair(first, $0, judgement, "both are in one district") }
      }
    }
    return pairs
  }

  private static func pair(
    _ first: Incident, _ second: Incident, _ judgement: Judgement, _ place: String
  ) -> Pair? {
    if let left = first.date, let right = second.date, !left.overlaps(right) { return nil }
    guard Set(first.sources).isDisjoint(with: second.sources),
      judgement.agree(initiators: first.authors, second.authors),
      let killed = FigureComparison(first.figures, second.figures).closeKilled
    else { return nil }
    func reason(_ here: Int, _ there: Int) -> String {
      "same type (\(first.type.plainName)) and same victims (\(killed.victim.plainName)): \(here) killed here, "
        + "\(there) there; \(place)"
    }
    return Pair(
      first: first.id, second: second.id, reason: reason(killed.first, killed.second),
      reversedReason: reason(killed.second, killed.first))
  }
}

extension Incident {
  /// Who did it and who says that it did, over all its mentions.
  fileprivate var authors: Set<String> { mentions.reduce(into: []) { $0.formUnion($1.mention.authors) } }
}
