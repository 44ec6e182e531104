import IncidentModel
import PlaceNames

extension ToponymRecognizer {
  /// The place that a chain of names gives.
  ///
  /// - Parameter other: The names of the other place of the relation, whose words count too.
  func match(
    _ chain: [NameMatch], other: [NameMatch] = [], lead: PlaceMatch.Lead, relation: PlaceMention.Relation,
    isElsewhere: Bool
  ) -> PlaceMatch {
    let starts = (chain + other).map(\.range.lowerBound)
    let ends = (chain + other).map(\.end)
    let range = (starts.min() ?? 0)..<(ends.max() ?? 0)
    let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    return PlaceMatch(
      mention: PlaceMention(chain: toponyms(chain), relation: relation, bytes: text.originalRange(of: bytes)),
      lead: lead, range: range, isElsewhere: isElsewhere, isKnown: chain.contains(where: \.isKnown),
      isWideUnit: isWideUnit(chain), isSmall: chain.first.map(isSmall) ?? false)
  }

  /// Whether the words beside a name call it something smaller than a town: `the hamlet of Kilonge`, `Burma Camp`.
  private func isSmall(_ name: NameMatch) -> Bool {
    let behind = tokens[name.range.upperBound..<name.end].map(\.lower)
    let before = tokens[..<name.range.lowerBound].suffix(2).map(\.lower)
    let called =
      behind.compactMap { lexicon.places.generics[$0] } + before.compactMap { lexicon.places.genericsBefore[$0] }
    guard let kind = called.last ?? (name.range.count > 1 ? name.sense : nil) else { return false }
    let small: Set<PlaceKind> = [.settlement, .neighbourhood, .facility, .crossing, .pass]
    return small.contains(kind) && !(behind + before).contains { lexicon.places.towns.contains($0) }
  }

  /// The names of a chain as they go into the record.
  func toponyms(_ chain: [NameMatch]) -> [Toponym] {
    chain.flatMap { name in
      let toponym = Toponym(
        name: name.text, sense: name.sense == .area ? nil : name.sense,
        generic: name.end > name.range.upperBound ? tokens[name.end - 1].spelling : nil,
        bytes: text.originalRange(
          of: tokens[name.range.lowerBound].range.lowerBound..<tokens[name.range.upperBound - 1].range.upperBound))
      return [toponym]
        + (name.knownPrefix.map { [Toponym(name: name.text($0), sense: nil, bytes: toponym.bytes)] } ?? [])
    }
  }

  /// Whether every place of a name is a district or larger.
  func isUnit(_ name: NameMatch) -> Bool {
    names.traits(of: name).contains { $0.kind.isUnit }
  }

  /// Whether the words in front call an unknown name a province: `the state of Chhattisgarh`.
  private func isIntroducedAsProvince(_ name: NameMatch) -> Bool {
    !name.isKnown
      && tokens[..<name.range.lowerBound].suffix(2).contains { lexicon.places.genericsBefore[$0.lower] == .province }
  }

  /// Whether all names are provinces or countries.
  func isWideUnit(_ chain: [NameMatch]) -> Bool {
    chain.allSatisfy { name in
      if name.sense == .province || name.sense == .country || isIntroducedAsProvince(name) { return true }
      let matches = names.traits(of: name)
      return matches.isEmpty
        ? lexicon.wideNames.contains(NameNormalizer.normalized(name.text))
        : matches.contains { $0.kind == .province || $0.kind == .country }
    }
  }
}
