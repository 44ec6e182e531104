/// A phrase that was found, with what it stands for.
struct PhraseMatch<Value: Sendable>: Sendable {
  let value: Value
  /// Its tokens in the report's list.
  let range: Range<Int>
}

/// Phrases by their first words.
struct PhraseIndex<Value: Sendable>: Sendable {
  private var phrases: [String: [(phrase: Phrase, value: Value)]] = [:]

  init(_ entries: [(String, Value)]) {
    for (source, value) in entries {
      let phrase = Phrase(source)
      for word in phrase.firstWords { phrases[word, default: []].append((phrase, value)) }
    }
  }

  /// The longest match that begins at a token; of several as long as it, the first entry's.
  func match(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<Value>? {
    guard let candidates = phrases[tokens[start].lower] else { return nil }
    var best: PhraseMatch<Value>?
    for candidate in candidates {
      guard let end = candidate.phrase.end(in: tokens, from: start), end > start else { continue }
      if end > best?.range.upperBound ?? start { best = PhraseMatch(value: candidate.value, range: start..<end) }
    }
    return best
  }

  /// Every match at every token, in order; matches may overlap.
  func allMatches(in tokens: ArraySlice<Token>) -> [PhraseMatch<Value>] {
    tokens.indices.flatMap { start -> [PhraseMatch<Value>] in
      (phrases[tokens[start].lower] ?? []).compactMap { candidate in
        candidate.phrase.end(in: tokens, from: start).map { PhraseMatch(value: candidate.value, range: start..<$0) }
      }
    }
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
