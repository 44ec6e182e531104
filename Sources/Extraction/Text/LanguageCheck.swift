import PlaceNames

/// Tells whether a text is in the language of the lexicon, so that nothing is made up from words that it does not know.
struct LanguageCheck: Sendable {
  /// The letters of the lexicon's own words.
  private let alphabet: Set<Unicode.Scalar>
  /// Words that every text of the language is full of.
  private let commonWords: Set<String>
  /// Words of everyday language.
  private let everyday: CommonWords

  /// So many words of everyday language must be known before texts are measured by them.
  private static let leastEveryday = 2000

  init(_ lexicon: CompiledLexicon, everyday: CommonWords = .none) {
    commonWords = lexicon.grammar.all.union(lexicon.auxiliaries)
    alphabet = lexicon.letters
    self.everyday = everyday
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

  /// Whether a text has the language's common words; a text of very few words is given the benefit of the doubt.
  ///
  /// In a text of sixty words, one of twelve is a small word of the grammar. In a shorter one, at least four of ten words
  /// without a capital are small or everyday words; names, which every language shares, have capitals.
  func hasCommonWords(of tokens: [Token]) -> Bool {
    let words = tokens.prefix(5000).filter { $0.kind == .word }
    guard words.count < 60 || words.count(where: { commonWords.contains($0.lower) }) * 12 >= words.count else {
      return false
    }
    let plain = words.filter { !$0.isCapitalized && !$0.isGenitive && $0.range.count > 1 }
    guard plain.count >= 6, everyday.count >= LanguageCheck.leastEveryday else { return true }
    let known = plain.count { commonWords.contains($0.lower) || everyday.contains($0.lower.utf8) }
    return known * 10 >= plain.count * 4
  }
}
