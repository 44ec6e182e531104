import IncidentModel
import PlaceNames

/// Reads the parts of a phrase for a place with the words of a language.
struct PlacePhraseReader {
  let gazetteer: Gazetteer
  let vocabulary: PlaceVocabulary

  /// Reads the words for two places.
  var pairs: PairPhrase { PairPhrase(reader: self) }

  /// Reads distances.
  var distances: PhraseDistance { PhraseDistance(vocabulary: vocabulary) }

  /// The words of a phrase between the words that divide smaller from larger places.
  ///
  /// `of` divides no `couple of miles`.
  func divided(_ parts: [[PhraseWord]]) -> [ArraySlice<PhraseWord>] {
    parts.flatMap { part in
      let words = part.indices.filter { position in
        guard position + 1 < part.endIndex, vocabulary.dividers.contains(part[position].normalized) else { return true }
        return vocabulary.lengths[part[position + 1].normalized] == nil
      }
      return words.map { part[$0] }.split { vocabulary.dividers.contains($0.normalized) }
    }
  }

  /// Takes `off the coast of` or `5 km off` away from the beginning; false where no such words stand there.
  func takeSea(_ parts: inout [[PhraseWord]]) -> Bool {
    guard var words = parts.first?[...] else { return false }
    if let (distance, count) = distances.reading(words), distance?.isWithinReach ?? true {
      words = words.dropFirst(count)
    }
    guard let count = Self.count(of: vocabulary.sea, words), count < words.count || parts.count > 1 else {
      return false
    }
    parts[0] = Array(words.dropFirst(count))
    return true
  }

  /// Takes `the`, `near`, `about 10 km from` or `10 km north` away from the beginning.
  func takeLead(_ words: inout ArraySlice<PhraseWord>) -> PlaceMention.Relation {
    var relation = PlaceMention.Relation.at
    while let word = words.first {
      if case .toward = relation, vocabulary.point(words) != nil { return relation }
      if let (point, count) = vocabulary.point(words) {
        // "North Waziristan" is a name; "10 km north" and "north", before "of" or "from", are none.
        let isLast = words.count == count || vocabulary.from.contains(words[words.startIndex + count].normalized)
        if !isLast, relation == .at { return relation }
        relation = .toward(point, relation.distance)
        words = words.dropFirst(count)
      } else if relation == .at, let distance = distances.reading(words) {
        relation = .near(distance.distance)
        words = words.dropFirst(distance.words)
      } else if let count = Self.count(of: vocabulary.near, words) {
        relation = relation.distance == nil ? .near(nil) : relation
        words = words.dropFirst(count)
      } else if let count = Self.count(of: vocabulary.along, words) {
        relation = .along
        words = words.dropFirst(count)
      } else if vocabulary.idle.contains(word.normalized) {
        words = words.dropFirst()
      } else {
        break
      }
    }
    return relation
  }

  /// The number of words of the first phrase that stands at the beginning.
  static func count(of phrases: [[String]], _ words: ArraySlice<PhraseWord>) -> Int? {
    phrases.first { words.prefix($0.count).map(\.normalized) == $0 }?.count
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

  /// Whether a name is a district's or larger.
  func isUnit(_ toponym: Toponym) -> Bool { toponym.sense?.isUnit ?? isAny(of: toponym) { $0.isUnit } }

  /// Whether a name is a province's or a country's.
  func isWideUnit(_ toponym: Toponym) -> Bool { isAny(of: toponym) { $0 == .province || $0 == .country } }

  private func isAny(of toponym: Toponym, _ isMeant: (PlaceKind) -> Bool) -> Bool {
    gazetteer.matches(toponym.name).contains { isMeant($0.entry.kind) }
  }

  /// Whether a unit of a kind has the words for its name.
  private func isKnown(_ words: ArraySlice<PhraseWord>, as kind: PlaceKind) -> Bool {
    gazetteer.matches(normalized: words.map(\.normalized).joined(separator: " ")).contains { $0.entry.kind == kind }
  }

  /// Whether the gazetteer knows words as one name.
  func isKnown(_ words: ArraySlice<PhraseWord>) -> Bool {
    gazetteer.contains(normalized: words.map(\.normalized).joined(separator: " "))
  }
}
