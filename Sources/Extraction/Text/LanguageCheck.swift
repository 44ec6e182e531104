/// Tells whether a text is in the language of the lexicon, so that nothing is made up from words that it does not know.
struct LanguageCheck: Sendable {
  /// The letters of the lexicon's own words.
  private let alphabet: Set<Unicode.Scalar>
  /// Words that every text of the language is full of.
  private let commonWords: Set<String>

  init(_ lexicon: CompiledLexicon) {
    commonWords = lexicon.grammar.all.union(lexicon.auxiliaries)
    alphabet = lexicon.letters
  }

  /// Whether at least half of the letters of a sentence are the language's; true where it has no letters.
  func hasAlphabet(of tokens: ArraySlice<Token>) -> Bool {
    var (own, all) = (0, 0)
    for token in tokens where token.kind == .word {
      guard let first = token.lower.unicodeScalars.first else { continue }
      all += token.range.count
      if alphabet.contains(first) { own += token.range.count }
    }
    return own * 2 >= all
  }

  /// Whether a text has the language's common words; a text of less than sixty words is given the benefit of the doubt.
  func hasCommonWords(of tokens: [Token]) -> Bool {
    let words = tokens.count { $0.kind == .word }
    return words < 60 || tokens.count { commonWords.contains($0.lower) } * 12 >= words
  }
}
