import IncidentModel

/// Phrases in which a place lies to others in some way.
extension ToponymRecognizer {
  /// The phrase that begins at a token without a preposition in front of it.
  ///
  /// The name of a road or a border counts so only where something is done to it.
  func related(at start: Int) -> PlacePhrase? {
    guard let relation = RelationReader(recognizer: self).relation(at: start) else { return nil }
    let isBetween = lexicon.between.contains(tokens[start].lower)
    guard isBetween || relation.isDirection || isObject(start) || isNamed(relation) else { return nil }
    return phrase(relation, start: start)
  }

  /// Whether the words end where a deed begins, or where one ends that is done to a road: `blocked the A-B highway`.
  private func isNamed(_ relation: RelationReader.Relation) -> Bool {
    deedStarts.contains(relation.end) || (relation.kind == .road && deedEnds.contains(relation.end))
  }

  /// The phrase of a relation whose own words begin at a token.
  func phrase(_ relation: RelationReader.Relation, start: Int) -> PlacePhrase {
    let lead: PlaceMatch.Lead =
      switch relation.kind {
      case .part: .at
      case .near, .toward, .between, .midway, .border, .line: .near
      case .road: relation.isOfUnknown ? .adjunct : .along
      }
    return PlacePhrase(
      lead: lead, relation: placeRelation(relation), chains: [relation.chain], other: relation.other, start: start,
      end: relation.end)
  }

  private func placeRelation(_ relation: RelationReader.Relation) -> PlaceMention.Relation {
    switch relation.kind {
    case .part: .at
    case .near: .near(nil)
    case .toward(let point, let distance): .toward(point, distance)
    case .between, .road: .between(toponyms(relation.other))
    case .midway: .midway(toponyms(relation.other))
    case .border: .border(toponyms(relation.other))
    case .line: .along
    }
  }
}
