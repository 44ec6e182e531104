public import IncidentModel
import PlaceNames

/// Places that words relate to others.
extension ToponymResolver {
  /// Resolves the words of a report for one place.
  public func resolve(_ mention: PlaceMention, _ circumstances: Circumstances = Circumstances()) -> Placement {
    if let distance = mention.relation.distance, !distance.isWithinReach {
      return .unknown(
        text: mention.text, reason: "\(distance.words) from it is too far to tell a place, and likely a slip",
        unresolved: mention.chain)
    }
    let relative = RelativePlace(region: region)
    let resolution = resolution(of: mention.chain, circumstances)
    let first = Placement(resolution, of: mention, region: region)
    switch mention.relation {
    case .between(let other), .midway(let other):
      let ends = [mention.chain, other].map { end(of: $0, mention, circumstances) }
      return relative.place(mention.relation, from: ends[0], to: ends[1], stated: resolution.containingDistrict)
    case .border(let other):
      let second = placement(of: other, mention, circumstances)
      if first.precision?.isLocal == true, second.precision?.isLocal != true { return first.bordering(on: second) }
      // Names that share a border are districts' before they are towns'.
      let units = [mention.chain, other].map { placement(of: $0.asDistrict, mention, circumstances) }
      return relative.border(of: units[0], and: units[1])
        ?? relative.place(mention.relation, from: first, to: second, stated: nil)
    case .at, .area, .near, .toward, .along, .offshore:
      return relative.place(mention.relation, from: first, stated: resolution.containingDistrict)
    }
  }

  /// One end of a way; a large town by its own name where the larger place that the text names holds only a part of the
  /// way.
  private func end(of chain: [Toponym], _ mention: PlaceMention, _ circumstances: Circumstances) -> Placement {
    let end = placement(of: chain, mention, circumstances)
    guard chain.count > 1, !end.isPoint || end.statedDistrict != nil && end.district != end.statedDistrict else {
      return end
    }
    let alone = resolution(of: Array(chain.prefix(1)), circumstances)
    guard let decision = alone.placing?.decision, ReportContext.isLarge(decision.entry) else { return end }
    return Placement(alone, of: mention, region: region)
  }

  private func placement(of chain: [Toponym], _ mention: PlaceMention, _ circumstances: Circumstances) -> Placement {
    Placement(resolution(of: chain, circumstances), of: mention, region: region)
  }
}

extension [Toponym] {
  /// The chain with its first name as a district's, where the text does not say what it is.
  fileprivate var asDistrict: [Toponym] {
    guard let first, first.sense == nil else { return self }
    return [Toponym(name: first.name, sense: .district, bytes: first.bytes)] + dropFirst()
  }
}
