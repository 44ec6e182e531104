import IncidentModel
import PlaceNames

/// The words for two places that a happening lies between: `between A and B`, `the border of A and B`, `the A-B road`.
struct PairPhrase {
  /// How the happening lies to the two.
  enum Kind { case between, border }

  private static let roads: Set<String> = ["road", "highway", "motorway", "route", "railway", "section"]
  private static let borders: Set<String> = ["border", "boundary"]
  private static let fillers: Set<String> = ["the", "on", "along", "near", "at", "area", "region", "line", "towns"]

  /// What the first words announce, and takes them away; nothing where they are a name's.
  static func takeLead(_ words: inout ArraySlice<PhraseWord>) -> Kind? {
    let lead = words.prefix { isLead($0.normalized) }
    let announced = lead.map(\.normalized)
    let isBorder = announced.contains(where: borders.contains)
    guard announced.contains("between") || isBorder && lead.count == words.count else { return nil }
    words = words.dropFirst(lead.count)
    return isBorder ? .border : .between
  }

  private static func isLead(_ word: String) -> Bool {
    word == "between" || roads.contains(word) || borders.contains(word) || fillers.contains(word)
  }

  /// The words on both sides of `and`, the last of which may name what both are: `A and B districts`.
  static func sides(_ words: ArraySlice<PhraseWord>) -> (ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    guard let position = words.firstIndex(where: { $0.normalized == "and" }), position > words.startIndex,
      position + 1 < words.endIndex
    else { return nil }
    let (left, right) = (words[..<position], words[(position + 1)...])
    guard let last = right.last, right.count > 1, let sense = singular(of: last) else { return (left, right) }
    return (left + [sense], right.dropLast() + [sense])
  }

  private static func singular(of word: PhraseWord) -> PhraseWord? {
    guard word.normalized.hasSuffix("s"), GenericWords.sense(of: String(word.normalized.dropLast())) != nil else {
      return nil
    }
    return PhraseWord(
      text: String(word.text.dropLast()), normalized: String(word.normalized.dropLast()), bytes: word.bytes)
  }

  /// The two names of `Quetta-Mastung highway` or `Kech-Panjgur border`, where the gazetteer knows both and not the
  /// two as one name.
  static func hyphenated(
    _ words: ArraySlice<PhraseWord>, _ gazetteer: Gazetteer
  ) -> (Kind, ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    guard let last = words.last, words.count > 1, roads.contains(last.normalized) || borders.contains(last.normalized),
      let position = words.firstIndex(where: { $0.text.contains { "-–".contains($0) } }),
      let hyphen = words[position].text.firstIndex(where: { "-–".contains($0) })
    else { return nil }
    let word = words[position]
    func half(_ text: Substring) -> PhraseWord {
      PhraseWord(text: String(text), normalized: NameNormalizer.normalized(String(text)), bytes: word.bytes)
    }
    let left = words[..<position] + [half(word.text[..<hyphen])]
    let right = [half(word.text[word.text.index(after: hyphen)...])][...] + words[(position + 1)...].dropLast()
    func isKnown(_ words: ArraySlice<PhraseWord>) -> Bool {
      gazetteer.contains(normalized: words.map(\.normalized).joined(separator: " "))
    }
    guard !isKnown(words), isKnown(left), isKnown(right) else { return nil }
    return (roads.contains(last.normalized) ? .between : .border, left, right)
  }
}
