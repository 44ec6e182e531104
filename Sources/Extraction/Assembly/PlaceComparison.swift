import IncidentModel
import PlaceNames

/// Tells whether the words of two places can mean one place.
struct PlaceComparison {
  let gazetteer: Gazetteer

  enum Outcome {
    /// The same smallest name.
    case same
    /// The first lies in the second.
    case inside
    /// The second lies in the first.
    case around
    /// They cannot be one place.
    case apart
    /// The gazetteer does not know enough.
    case unclear
  }

  func compare(_ first: PlaceMention, _ second: PlaceMention) -> Outcome {
    let (left, right) = (first.chain.map { normalized($0) }, second.chain.map { normalized($0) })
    if left[0] == right[0] { return .same }
    let (leftOther, rightOther) = (first.relation.other.first, second.relation.other.first)
    if leftOther.map({ normalized($0) }) == right[0] || rightOther.map({ normalized($0) }) == left[0] { return .same }
    if left.dropFirst().contains(right[0]) { return .inside }
    if right.dropFirst().contains(left[0]) { return .around }
    let (leftEntries, rightEntries) = (gazetteer.traits(normalized: left[0]), gazetteer.traits(normalized: right[0]))
    if leftEntries.contains(where: { inner in rightEntries.contains { $0.contains(inner) } }) {
      return .inside
    }
    if rightEntries.contains(where: { inner in leftEntries.contains { $0.contains(inner) } }) {
      return .around
    }
    // A road leads from one district into another.
    if [first, second].contains(where: { !$0.relation.other.isEmpty && $0.chain.count == 1 }) { return .unclear }
    let (leftUnits, rightUnits) = (districts(first), districts(second))
    if !leftUnits.isEmpty, !rightUnits.isEmpty, leftUnits.isDisjoint(with: rightUnits) { return .apart }
    return leftEntries.isEmpty || rightEntries.isEmpty ? .unclear : .apart
  }

  /// Whether the words of two places can lie in one district; so can what the gazetteer does not know.
  func mayShareDistrict(_ first: PlaceMention, _ second: PlaceMention) -> Bool {
    let (left, right) = (districts(first), districts(second))
    return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
  }

  private func normalized(_ toponym: Toponym) -> String { NameNormalizer.normalized(toponym.name) }

  /// The districts in which the words can lie: those of the largest known name that is no wider than a district.
  private func districts(_ place: PlaceMention) -> Set<PlaceTraits.Code> {
    for toponym in place.chain.reversed() {
      let entries = gazetteer.traits(toponym.name)
      let units = entries.filter { $0.kind == .district }
      let codes = (units.isEmpty ? entries : units).compactMap(\.district)
      if !codes.isEmpty { return Set(codes) }
    }
    return []
  }
}
