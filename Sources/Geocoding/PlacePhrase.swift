import IncidentModel
import PlaceNames

/// A phrase for a place, as a person types it, read as a chain of names from the smallest to the largest.
///
/// Commas, `of`, `in` and `at` divide the names: `Shorkand area of Mach, Bolan`. A generic word belongs to the name
/// where the gazetteer knows it so, as in `Ornach Cross`.
struct PlacePhrase {
  /// The names and how the phrase relates to the first of them.
  let mention: PlaceMention

  /// Reads a phrase, or gives nothing where it has no name in it.
  init?(_ text: String, gazetteer: Gazetteer, _ vocabulary: PlaceVocabulary) {
    let reader = PlacePhraseReader(gazetteer: gazetteer, vocabulary: vocabulary)
    var relation = PlaceMention.Relation.at
    var (chain, other): ([Toponym], [Toponym]) = ([], [])
    var pair: PairPhrase.Kind?
    var parts = PhraseWord.parts(of: text, dashes: vocabulary.dashes)
    let isAtSea = reader.takeSea(&parts)
    for part in parts.flatMap({ $0.split { vocabulary.dividers.contains($0.normalized) } }) {
      var words = part
      if chain.isEmpty, pair == nil { pair = reader.pairs.takeLead(&words) }
      if chain.isEmpty, let (kind, left, right) = reader.sides(words, pair),
        let first = reader.toponym(left),
        let second = reader.toponym(right)
      {
        (chain, other, pair) = ([first], [second], kind)
        continue
      }
      let lead = reader.takeLead(&words)
      let isArea = reader.takeArea(&words)
      if chain.isEmpty, lead != .at || isArea { relation = lead == .at ? .area : lead }
      guard let toponym = reader.toponym(words) else { continue }
      chain.append(toponym)
      if !other.isEmpty { other.append(toponym) }
    }
    if other.isEmpty, chain.isFromLargeToSmall { chain.reverse() }
    guard !chain.isEmpty else { return nil }
    if !other.isEmpty { relation = pair == .border ? .border(other) : .between(other) }
    if isAtSea { relation = .offshore }
    let names = (chain + other.prefix(1)).map(\.bytes)
    let start = names.map(\.lowerBound).min() ?? 0
    mention = PlaceMention(
      chain: chain, relation: relation, bytes: start..<(names.map(\.upperBound).max() ?? start))
  }
}

extension [Toponym] {
  /// Whether the words say of every name what it is, and each is smaller than the one before it: `district Kech, tehsil
  /// Tump, village Kalag`.
  fileprivate var isFromLargeToSmall: Bool {
    let order: [PlaceKind] = [.country, .province, .district, .tehsil]
    let ranks = map { $0.sense.map { order.firstIndex(of: $0) ?? order.count } }
    return count > 1
      && zip(ranks, ranks.dropFirst()).allSatisfy { larger, smaller in
        larger.flatMap { larger in smaller.map { larger < $0 } } ?? false
      }
  }
}
