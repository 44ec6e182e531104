import IncidentModel
import PlaceNames

/// Reads the parts of a phrase for a place with the words of a language.
struct PlacePhraseReader {
  let gazetteer: Gazetteer
  let vocabulary: PlaceVocabulary

  /// Reads the words for two places.
  var pairs: PairPhrase { PairPhrase(vocabulary: vocabulary) }

  typealias Sides = (PairPhrase.Kind, ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)

  /// The words for the two places of a pair.
  func sides(_ words: ArraySlice<PhraseWord>, _ pair: PairPhrase.Kind?) -> Sides? {
    if let pair { return pairs.sides(words).map { (pair, $0.0, $0.1) } }
    return pairs.hyphenated(words, gazetteer)
  }

  /// Takes `off the coast of` or `5 km off` away from the beginning; false where no such words stand there.
  func takeSea(_ parts: inout [[PhraseWord]]) -> Bool {
    guard var words = parts.first?[...] else { return false }
    if let distance = distance(words) { words = words.dropFirst(distance.words) }
    guard let count = count(of: vocabulary.sea, words), count < words.count || parts.count > 1 else { return false }
    parts[0] = Array(words.dropFirst(count))
    return true
  }

  /// Takes `the`, `near`, `10 km from` or `10 km north` away from the beginning.
  func takeLead(_ words: inout ArraySlice<PhraseWord>) -> PlaceMention.Relation {
    var relation = PlaceMention.Relation.at
    while let word = words.first {
      if let point = vocabulary.point(word.normalized) {
        // "North Waziristan" is a name; "10 km north" and "north", before "of", are none.
        if words.count > 1, relation == .at { return relation }
        relation = .toward(point, metres: relation.metres)
        words = words.dropFirst()
      } else if let count = count(of: vocabulary.near, words) {
        relation = .near(metres: nil)
        words = words.dropFirst(count)
      } else if let count = count(of: vocabulary.along, words) {
        relation = .along
        words = words.dropFirst(count)
      } else if vocabulary.idle.contains(word.normalized) {
        words = words.dropFirst()
      } else if let distance = distance(words) {
        relation = .near(metres: distance.metres)
        words = words.dropFirst(distance.words)
      } else {
        break
      }
    }
    return relation
  }

  /// The number of words of the first phrase that stands at the beginning.
  private func count(of phrases: [[String]], _ words: ArraySlice<PhraseWord>) -> Int? {
    phrases.first { words.prefix($0.count).map(\.normalized) == $0 }?.count
  }

  /// A distance such as `10 km` or `10km` at the beginning, with the number of its words.
  private func distance(_ words: ArraySlice<PhraseWord>) -> (metres: Int, words: Int)? {
    guard let first = words.first?.normalized else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number <= 1000 else { return nil }
    let isOneWord = digits.count < first.count
    let unit = isOneWord ? String(first.dropFirst(digits.count)) : words.dropFirst().first?.normalized
    return unit.flatMap { vocabulary.lengths[$0] }.map { (number * $0, isOneWord ? 1 : 2) }
  }

  /// Takes `area` away from the end, where it does not belong to a known name.
  func takeArea(_ words: inout ArraySlice<PhraseWord>) -> Bool {
    guard words.count > 1, let last = words.last, vocabulary.kind(of: last.normalized) == .area, !isKnown(words) else {
      return false
    }
    words = words.dropLast()
    return true
  }

  /// The name that words make, without a generic word at its end or beginning that is not part of it.
  ///
  /// A word for a street belongs to the name, unless it is a known town's bazaar.
  func toponym(_ words: ArraySlice<PhraseWord>) -> Toponym? {
    guard let first = words.first, let last = words.last else { return nil }
    let unit = vocabulary.kind(of: last.normalized).flatMap { $0.isUnit ? $0 : nil }
    guard words.count > 1, unit.map({ !isKnown(words, as: $0) }) ?? !isKnown(words) else { return named(words, nil) }
    if let sense = vocabulary.kind(of: last.normalized) {
      let isTowns = sense == .settlement && isKnown(words.dropLast())
      if vocabulary.isStreet(last.normalized), !isTowns { return named(words, sense) }
      return named(words.dropLast(), sense, last.normalized)
    }
    if let sense = vocabulary.kind(before: first.normalized) {
      return named(words.dropFirst(), sense, first.normalized)
    }
    if isKnown(words.dropLast()), let generic = vocabulary.generic(misspeltAs: last.normalized) {
      return named(words.dropLast(), vocabulary.kind(of: generic), generic)
    }
    return named(words, nil)
  }

  private func named(_ words: ArraySlice<PhraseWord>, _ sense: PlaceKind?, _ generic: String? = nil) -> Toponym? {
    guard let first = words.first, let last = words.last else { return nil }
    return Toponym(
      name: words.map(\.text).joined(separator: " "), sense: sense, generic: generic,
      bytes: first.bytes.lowerBound..<last.bytes.upperBound)
  }

  /// Whether a unit of a kind has the words for its name.
  private func isKnown(_ words: ArraySlice<PhraseWord>, as kind: PlaceKind) -> Bool {
    gazetteer.matches(normalized: words.map(\.normalized).joined(separator: " ")).contains { $0.entry.kind == kind }
  }

  private func isKnown(_ words: ArraySlice<PhraseWord>) -> Bool {
    gazetteer.contains(normalized: words.map(\.normalized).joined(separator: " "))
  }
}

extension PlaceMention.Relation {
  /// The stated distance.
  fileprivate var metres: Int? {
    switch self {
    case .near(let metres): metres
    case .toward(_, let metres): metres
    case .at, .area, .along, .offshore, .between, .border: nil
    }
  }
}
