/// A phrase that was found, with what it stands for.
struct PhraseMatch<Value: Sendable>: Sendable {
  let value: Value
  /// Its tokens in the report's list.
  let range: Range<Int>
}

/// Phrases by their first words.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// The words with which any of them begins.
  let firstWords: WordSet
  private let list: PhraseList<Value>

  init(_ entries: [(Phrase, Value)], _ vocabulary: inout VocabularyBuilder) {
    list = PhraseList(entries, &vocabulary)
    firstWords = vocabulary.set(numbered: list.firstWords)
  }

  /// The longest match that begins at a token; of several as long as it, the first entry's.
  @inline(__always)
  func match(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<Value>? {
    // Nearly every token is turned away here.
    firstWords.contains(tokens[start].lower) ? list.longest(in: tokens, at: start) : nil
  }

  /// Every match at every token, in order; matches may overlap.
  func allMatches(in tokens: ArraySlice<Token>) -> [PhraseMatch<Value>] {
    var found: [PhraseMatch<Value>] = []
    for start in tokens.indices where firstWords.contains(tokens[start].lower) {
      list.appendAll(in: tokens, at: start, to: &found)
    }
    return found
  }

  /// The longest matches from left to right, none overlapping another.
  func matches(in tokens: ArraySlice<Token>) -> [PhraseMatch<Value>] {
    var found: [PhraseMatch<Value>] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = match(in: tokens, at: position) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }
}
