import IncidentModel
import PlaceNames

/// The words for two places that a happening lies between: `between A and B`, `the border of A and B`, `the A-B road`,
/// `the road from A to B`.
struct PairPhrase {
  /// How the happening lies to the two.
  enum Kind { case between, midway, border }

  /// The words for the two, and how it lies to them.
  typealias Sides = (kind: Kind, left: ArraySlice<PhraseWord>, right: ArraySlice<PhraseWord>)

  /// How many words may stand between the second name and the word for a road: `A-B national coastal highway`.
  private static let longestQualifier = 2

  let reader: PlacePhraseReader

  private var vocabulary: PlaceVocabulary { reader.vocabulary }

  /// What the first words announce, and takes them away; nothing where they are a name's.
  func takeLead(_ words: inout ArraySlice<PhraseWord>) -> Kind? {
    let lead = words.prefix { vocabulary.isLead($0.normalized) }
    let announced = lead.map(\.normalized)
    func has(_ words: Set<String>) -> Bool { announced.contains(where: words.contains) }
    let isBorder = has(vocabulary.borders)
    let isMidway = has(vocabulary.midway)
    let isWay = (has(vocabulary.roads) || isMidway) && announced.last.map(vocabulary.from.contains) ?? false
    let isBorders =
      isBorder && (lead.count == words.count || announced.last.map(vocabulary.borderLeads.contains) ?? false)
    guard has(vocabulary.between) || isWay || isMidway || isBorders else { return nil }
    words = words.dropFirst(lead.count)
    return isBorder ? .border : isMidway ? .midway : .between
  }

  /// The words on both sides of what joins two names: where those are announced, else before a word that says what the
  /// two are.
  func sides(_ words: ArraySlice<PhraseWord>, _ announced: Kind?) -> Sides? {
    if let announced, let (left, right) = parted(words, at: vocabulary.and.union(vocabulary.joiners)) {
      return (announced, left, right)
    }
    guard let (kind, left, right) = headed(words.drop { vocabulary.isLead($0.normalized) }) else { return nil }
    return (announced ?? kind, left, right)
  }

  /// The words for the one unit in front of a word for its border: `Iran` of `near the Iran border area`.
  func bordered(_ words: ArraySlice<PhraseWord>) -> ArraySlice<PhraseWord>? {
    let words = words.drop { vocabulary.isLead($0.normalized) }
    guard let head = words.firstIndex(where: { vocabulary.borders.contains($0.normalized) }), !reader.isKnown(words),
      words[(head + 1)...].allSatisfy({ vocabulary.kind(of: $0.normalized) == .area }), reader.isKnown(words[..<head])
    else { return nil }
    return words[..<head]
  }

  /// The words for a place on a way: `Wadh` of `the Quetta-Karachi highway near Wadh`.
  func place(onWay words: ArraySlice<PhraseWord>) -> ArraySlice<PhraseWord>? {
    for position in words.indices.dropFirst() {
      guard let count = PlacePhraseReader.count(of: vocabulary.near, words[position...]),
        position + count < words.endIndex
      else { continue }
      let way = words[..<position].drop { vocabulary.isLead($0.normalized) }
      return headed(way) == nil ? nil : words[(position + count)...]
    }
    return nil
  }

  /// The words on both sides of a word, the last of which may name what both are: `A and B districts`.
  private func parted(
    _ words: ArraySlice<PhraseWord>, at joiners: Set<String>
  ) -> (ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    guard let position = words.firstIndex(where: { joiners.contains($0.normalized) }), position > words.startIndex,
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

  /// The two names of `Quetta-Mastung highway`, `Quetta to Sibi national highway` or `Kech-Panjgur border area`, where
  /// the gazetteer knows one of them and not the two as one name.
  private func headed(_ words: ArraySlice<PhraseWord>) -> Sides? {
    guard let head = words.indices.dropFirst().last(where: { kind(words[$0].normalized) != nil }),
      let kind = kind(words[head].normalized), !reader.isKnown(words),
      words[(head + 1)...].allSatisfy({ vocabulary.kind(of: $0.normalized) == .area })
    else { return nil }
    let names = words[..<head]
    let joiners = kind == .border ? vocabulary.joiners.union(vocabulary.and) : vocabulary.joiners
    guard let (left, right) = hyphenated(names) ?? parted(names, at: joiners) else { return nil }
    let known = (0...PairPhrase.longestQualifier).lazy.map { right.dropLast($0) }
      .first { !$0.isEmpty && reader.isKnown($0) }
    guard known != nil || reader.isKnown(left) else { return nil }
    return (kind, left, known ?? right)
  }

  /// The words before the first and behind the last dash inside of words.
  private func hyphenated(_ words: ArraySlice<PhraseWord>) -> (ArraySlice<PhraseWord>, ArraySlice<PhraseWord>)? {
    let dashed = words.indices.filter { words[$0].text.contains(where: vocabulary.dashes.contains) }
    guard let first = dashed.first, let last = dashed.last,
      let left = words[first].text.split(whereSeparator: vocabulary.dashes.contains).first,
      let right = words[last].text.split(whereSeparator: vocabulary.dashes.contains).last
    else { return nil }
    return (
      words[..<first] + [half(left, of: words[first])], [half(right, of: words[last])][...] + words[(last + 1)...]
    )
  }

  private func half(_ text: Substring, of word: PhraseWord) -> PhraseWord {
    let name = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    return PhraseWord(text: name, normalized: NameNormalizer.normalized(name), bytes: word.bytes)
  }

  /// What a word for a road or a border says of two joined names in front of it.
  private func kind(_ word: String) -> Kind? {
    if vocabulary.roads.contains(word) { return .between }
    return vocabulary.borders.contains(word) ? .border : nil
  }
}
