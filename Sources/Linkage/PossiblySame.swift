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
    let subjects = incidents.map(Subject.init)
    let unplaced = subjects.filter { !$0.incident.placement.isPlaced }
    let placed = subjects.filter(\.incident.placement.isPlaced)
    let byDistrict = Dictionary(grouping: placed) { $0.incident.placement.district ?? "" }
    var pairs: [Pair] = []
    if !unplaced.isEmpty {
      pairs += compared(unplaced + placed) { first, second in
        guard !first.incident.placement.isPlaced || !second.incident.placement.isPlaced else { return nil }
        return pair(first, second, judgement, "one of them names no place")
      }
    }
    for district in byDistrict.keys.sorted() where !district.isEmpty {
      pairs += compared(byDistrict[district] ?? []) { pair($0, $1, judgement, "both are in one district") }
    }
    return pairs
  }

  /// Compares each with each; in a crowd only with those next to it by the killed and by the day.
  ///
  /// Nobody can decide among hundreds that are alike, and the work must not grow with the square of them.
  private static func compared(_ subjects: [Subject], with pair: (Subject, Subject) -> Pair?) -> [Pair] {
    let isCrowd = subjects.count > CandidatePairs.crowd
    let ordered = isCrowd ? subjects.sorted { $0.rank < $1.rank } : subjects
    return ordered.indices.flatMap { index in
      ordered[(index + 1)...].prefix(isCrowd ? neighbours : .max).compactMap { pair(ordered[index], $0) }
    }
  }

  /// With how many each of a crowd is compared.
  private static let neighbours = 16

  /// An incident with what is compared of it.
  private struct Subject {
    let incident: Incident
    let sources: Set<String>
    let authors: Set<String>

    init(_ incident: Incident) {
      self.incident = incident
      sources = Set(incident.sources)
      authors = incident.mentions.reduce(into: []) { $0.formUnion($1.mention.authors) }
    }

    var rank: (Int, Int, String) {
      let killed = FigureSummary(incident.figures).total(.killed).representative ?? 0
      return (killed, incident.date?.start.dayNumber ?? .max, incident.id)
    }
  }

  private static func pair(
    _ left: Subject, _ right: Subject, _ judgement: Judgement, _ place: String
  ) -> Pair? {
    let (first, second) = (left.incident, right.incident)
    if let left = first.date, let right = second.date, !left.overlaps(right) { return nil }
    guard left.sources.isDisjoint(with: right.sources), judgement.agree(initiators: left.authors, right.authors),
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
