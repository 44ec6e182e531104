import IncidentModel
import PlaceNames

/// What the parts of a phrase for a place have told so far.
struct PhraseReading {
  private let reader: PlacePhraseReader
  private var relation = PlaceMention.Relation.at
  private var chain: [Toponym] = []
  private var other: [Toponym] = []
  private var pair: PairPhrase.Kind?

  init(reader: PlacePhraseReader) { self.reader = reader }

  /// Takes the words between two that divide smaller from larger places.
  mutating func take(_ part: ArraySlice<PhraseWord>) throws(UnreadPhrase) {
    var words = part
    if chain.isEmpty, try takePair(&words) { return }
    let lead = reader.takeLead(&words)
    let isArea = reader.takeArea(&words)
    if chain.isEmpty { try relate(lead == .at && isArea ? .area : lead) }
    if !reader.isKnown(words) {
      if reader.distances.isUnread(words) || isSmallPoint(words) { throw .distance(part) }
      if isList(words) { throw .places(words) }
    }
    guard let toponym = reader.toponym(words) else { return }
    chain.append(toponym)
    if !other.isEmpty { other.append(toponym) }
  }

  /// Takes the words for two places; true where nothing is left of them.
  private mutating func takePair(_ words: inout ArraySlice<PhraseWord>) throws(UnreadPhrase) -> Bool {
    if pair == nil, reader.distances.reading(words) == nil { pair = reader.pairs.takeLead(&words) }
    if pair == nil, let unit = reader.pairs.bordered(words) { (words, pair) = (unit, .border) }
    if pair == nil, let place = reader.pairs.place(onWay: words) {
      // The road tells no more than the place on it.
      words = place
      relation = .near(nil)
      return false
    }
    guard let sides = reader.pairs.sides(words, pair), let first = reader.toponym(sides.left),
      let second = reader.toponym(sides.right)
    else { return false }
    if relation.distance != nil { throw .twoDistances }
    (chain, other, pair) = ([first], [second], sides.kind)
    return true
  }

  /// Joins how the phrase relates to the first name with what a part of it in front of that says.
  private mutating func relate(_ lead: PlaceMention.Relation) throws(UnreadPhrase) {
    if lead == .at { return }
    if relation.isMeasured, lead.isMeasured { throw .twoDistances }
    // "12 km north of the outskirts" and "of the area" are as far from the place itself as they are from those.
    if !relation.isMeasured { relation = lead }
  }

  /// Whether the letters of a point of the compass stand behind a distance, and not in capitals: `12 km n`.
  private func isSmallPoint(_ words: ArraySlice<PhraseWord>) -> Bool {
    guard relation.distance != nil, chain.isEmpty, words.count == 1, let word = words.first else { return false }
    return reader.vocabulary.isPointInCapitals(word.normalized)
  }

  /// Whether words join several names of which one is known: `Mach and Sibi`.
  private func isList(_ words: ArraySlice<PhraseWord>) -> Bool {
    guard let position = words.firstIndex(where: { reader.vocabulary.and.contains($0.normalized) }),
      position > words.startIndex, position + 1 < words.endIndex
    else { return false }
    return [words[..<position], words[(position + 1)...]].contains { side in
      reader.isKnown(side)
        || reader.toponym(side).map { reader.gazetteer.contains(normalized: NameNormalizer.normalized($0.name)) }
          ?? false
    }
  }

  /// The names and how the phrase relates to the first of them.
  func mention(isAtSea: Bool) throws(UnreadPhrase) -> PlaceMention {
    guard let first = chain.first else { throw .noName }
    var (relation, chain, other) = (relation, chain, other)
    if pair == .border, other.isEmpty, chain.count > 1, reader.isWideUnit(first) {
      // "The border with Iran in Panjgur" is a part of Panjgur.
      (chain, other) = (Array(chain.dropFirst()), [first])
    }
    switch pair {
    case _ where isAtSea: relation = .offshore
    case .border: relation = other.isEmpty ? reader.isUnit(first) ? .along : .near(nil) : .border(other)
    case .between where !other.isEmpty: relation = .between(other)
    case .midway where !other.isEmpty: relation = .midway(other)
    case .between, .midway, nil: break
    }
    if other.isEmpty, chain.isFromLargeToSmall { chain.reverse() }
    let names = (chain + other.prefix(1)).map(\.bytes)
    let start = names.map(\.lowerBound).min() ?? 0
    return PlaceMention(
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

extension PlaceMention.Relation {
  /// Whether it leads away from a place, by a distance or in a direction.
  fileprivate var isMeasured: Bool { if case .toward = self { true } else { distance != nil } }
}
