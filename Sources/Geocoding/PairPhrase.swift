import IncidentModel
import PlaceNames

/// The words for two places that a happening lies between: `between A and B`, `the border of A and B`, `the A-B road`.
struct PairPhrase {
  /// How the happening lies to the two.
  enum Kind { case between, border }

  let vocabulary: PlaceVocabulary

  /// What the first words announce, and takes them away; nothing where they are a name's.
  func takeLead(_ words: inout ArraySlice<PhraseWord>) -> Kind? {
    let lead = words.prefix { vocabulary.isLead($0.normalized) }
    let announced = lead.map(\.normalized)
    let isBorder = announced.contains(where: vocabulary.borders.contains)
    guard announced.contains(where: vocabulary.between.contains) || isBorder && lead.count == words.count else {
      return nil
    }
    words = words.dropFirst(lead.count)
    return isBorder ? .border : .between
  }

  /// The words on both sides of `and`, the last of which may name what both are: `A and B districts`.
  func sides(_ words: ArraySlice<PhraseWord>) -> (ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    guard let position = words.firstIndex(where: { vocabulary.and.contains($0.normalized) }),
      position > words.startIndex,
      position + 1 < words.endIndex
    else { return nil }
    let (left, right) = (words[..<position], words[(position + 1)...])
    guard let last = right.last, right.count > 1, let sense = singular(of: last) else { return (left, right) }
    return (left + [sense], right.dropLast() + [sense])
  }

  private func singular(of word: PhraseWord) -> PhraseWord? {
    guard let singular = vocabulary.singular(of: word.normalized) else { return nil }
    return PhraseWord(
      text: String(word.text.dropLast(word.normalized.count - singular.count)), normalized: singular, bytes: word.bytes)
  }

  /// The two names of `on the Quetta-Mastung highway` or `Kech-Panjgur border`, where the gazetteer knows both and not the
  /// two as one name.
  func hyphenated(
    _ words: ArraySlice<PhraseWord>, _ gazetteer: Gazetteer
  ) -> (Kind, ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    let words = words.drop { vocabulary.isLead($0.normalized) }
    guard let last = words.last, words.count > 1, let kind = kind(last.normalized),
      let position = words.firstIndex(where: { $0.text.contains(where: vocabulary.dashes.contains) }),
      let hyphen = words[position].text.firstIndex(where: vocabulary.dashes.contains)
    else { return nil }
    let word = words[position]
    func half(_ text: Substring) -> PhraseWord {
      let name = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      return PhraseWord(text: name, normalized: NameNormalizer.normalized(name), bytes: word.bytes)
    }
    let left = words[..<position] + [half(word.text[..<hyphen])]
    let right = [half(word.text[word.text.index(after: hyphen)...])][...] + words[(position + 1)...].dropLast()
    func isKnown(_ words: ArraySlice<PhraseWord>) -> Bool {
      gazetteer.contains(normalized: words.map(\.normalized).joined(separator: " "))
    }
    guard !isKnown(words), isKnown(left), isKnown(right) else { return nil }
    return (kind, left, right)
  }

  /// What a word for a road or a border says of two joined names in front of it.
  private func kind(_ word: String) -> Kind? {
    if vocabulary.roads.contains(word) { return .between }
    return vocabulary.borders.contains(word) ? .border : nil
  }
}
