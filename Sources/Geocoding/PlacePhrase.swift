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
  init?(_ text: String, gazetteer: Gazetteer) {
    var relation = PlaceMention.Relation.at
    var (chain, other): ([Toponym], [Toponym]) = ([], [])
    var pair: PairPhrase.Kind?
    for part in PhraseWord.parts(of: text) {
      var words = part[...]
      if chain.isEmpty, pair == nil { pair = PairPhrase.takeLead(&words) }
      if chain.isEmpty, let (kind, left, right) = PlacePhrase.sides(words, pair, gazetteer),
        let first = PlacePhrase.toponym(left, gazetteer: gazetteer),
        let second = PlacePhrase.toponym(right, gazetteer: gazetteer)
      {
        (chain, other, pair) = ([first], [second], kind)
        continue
      }
      let lead = PlacePhrase.takeLead(&words)
      let isArea = PlacePhrase.takeArea(&words, gazetteer: gazetteer)
      if chain.isEmpty, lead != .at || isArea { relation = lead == .at ? .area : lead }
      guard let toponym = PlacePhrase.toponym(words, gazetteer: gazetteer) else { continue }
      chain.append(toponym)
      if !other.isEmpty { other.append(toponym) }
    }
    guard let first = chain.first, let last = chain.last else { return nil }
    if !other.isEmpty { relation = pair == .border ? .border(other) : .between(other) }
    let end = max(last.bytes.upperBound, other.first?.bytes.upperBound ?? 0)
    mention = PlaceMention(chain: chain, relation: relation, bytes: first.bytes.lowerBound..<end)
  }

  private typealias Sides = (PairPhrase.Kind, ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)

  /// The words for the two places of a pair.
  private static func sides(_ words: ArraySlice<PhraseWord>, _ pair: PairPhrase.Kind?, _ gazetteer: Gazetteer) -> Sides?
  {
    if let pair { return PairPhrase.sides(words).map { (pair, $0.0, $0.1) } }
    return PairPhrase.hyphenated(words, gazetteer)
  }

  /// Takes `the`, `near`, `10 km from` or `10 km north` away from the beginning.
  private static func takeLead(_ words: inout ArraySlice<PhraseWord>) -> PlaceMention.Relation {
    var relation = PlaceMention.Relation.at
    while let word = words.first {
      if let point = compass(word.normalized) {
        // "North Waziristan" is a name; "10 km north" and "north", before "of", are none.
        if words.count > 1, relation == .at { return relation }
        relation = .toward(point, metres: relation.metres)
        words = words.dropFirst()
        continue
      }
      switch word.normalized {
      case "the", "to", "from": break
      case "near", "around", "outside", "close": relation = .near(metres: nil)
      case "along", "on": relation = .along
      default:
        guard let distance = distance(words) else { return relation }
        relation = .near(metres: distance.metres)
        words = words.dropFirst(distance.words - 1)
      }
      words = words.dropFirst()
    }
    return relation
  }

  private static func compass(_ word: String) -> CompassPoint? {
    let joined = word.split(separator: " ").joined()
    return CompassPoint(rawValue: joined.hasSuffix("ern") ? String(joined.dropLast(3)) : joined)
  }

  /// A distance such as `10 km` or `10km` at the beginning, with the number of its words.
  private static func distance(_ words: ArraySlice<PhraseWord>) -> (metres: Int, words: Int)? {
    guard let first = words.first?.normalized else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number <= 1000 else { return nil }
    let isOneWord = digits.count < first.count
    let unit = isOneWord ? String(first.dropFirst(digits.count)) : words.dropFirst().first?.normalized
    guard let unit, ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"].contains(unit) else {
      return nil
    }
    return (number * 1000, isOneWord ? 1 : 2)
  }

  /// Takes `area` away from the end, where it does not belong to a known name.
  private static func takeArea(_ words: inout ArraySlice<PhraseWord>, gazetteer: Gazetteer) -> Bool {
    guard words.count > 1, words.last?.normalized == "area", !isKnown(words, gazetteer) else { return false }
    words = words.dropLast()
    return true
  }

  /// The name that words make, without a generic word at its end or beginning that is not part of it.
  private static func toponym(_ words: ArraySlice<PhraseWord>, gazetteer: Gazetteer) -> Toponym? {
    guard let first = words.first, let last = words.last else { return nil }
    if words.count > 1, !isKnown(words, gazetteer) {
      if Street.isWord(last.normalized) { return named(words, .neighbourhood) }
      if let sense = GenericWords.sense(of: last.normalized) { return named(words.dropLast(), sense, last.normalized) }
      if let sense = GenericWords.sense(of: first.normalized) {
        return named(words.dropFirst(), sense, first.normalized)
      }
    }
    return named(words, nil)
  }

  private static func named(
    _ words: ArraySlice<PhraseWord>, _ sense: PlaceKind?, _ generic: String? = nil
  ) -> Toponym? {
    guard let first = words.first, let last = words.last else { return nil }
    return Toponym(
      name: words.map(\.text).joined(separator: " "), sense: sense, generic: generic,
      bytes: first.bytes.lowerBound..<last.bytes.upperBound)
  }

  private static func isKnown(_ words: ArraySlice<PhraseWord>, _ gazetteer: Gazetteer) -> Bool {
    gazetteer.contains(normalized: words.map(\.normalized).joined(separator: " "))
  }
}

extension PlaceMention.Relation {
  /// The stated distance.
  fileprivate var metres: Int? {
    switch self {
    case .near(let metres): metres
    case .toward(_, let metres): metres
    case .at, .area, .along, .between, .border: nil
    }
  }
}
