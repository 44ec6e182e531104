import PlaceNames

/// Tells whether a text is in the language of the lexicon, so that nothing is made up from words that it does not know.
struct LanguageCheck: Sendable {
  /// The letters of the lexicon's own words.
  private let alphabet: Alphabet
  /// Words that every text of the language is full of.
  private let commonWords: WordSet
  /// Words of everyday language.
  private let everyday: CommonWords

  /// So many words of everyday language must be known before texts are measured by them.
  private static let leastEveryday = 2000

  init(_ lexicon: CompiledLexicon, everyday: CommonWords = .none) {
    commonWords = lexicon.grammar.all.union(lexicon.auxiliaries)
    alphabet = Alphabet(lexicon.letters)
    self.everyday = everyday
  }

  /// Whether at least half of the letters of a sentence are the language's; true where it has no letters.
  func hasAlphabet(of tokens: ArraySlice<Token>) -> Bool {
    var (own, all) = (0, 0)
    for index in tokens.indices where tokens[index].kind == .word {
      all += tokens[index].range.count
      if alphabet.contains(tokens[index]) { own += tokens[index].range.count }
    }
    return own * 2 >= all
  }

  /// Whether a text has the language's common words; a text of very few words is given the benefit of the doubt.
  ///
  /// In a text of sixty words, one of twelve is a small word of the grammar. In a shorter one, at least four of ten words
  /// without a capital are small or everyday words; names, which every language shares, have capitals.
  func hasCommonWords(of tokens: [Token]) -> Bool {
    var (words, small, plain, known) = (0, 0, 0, 0)
    for index in tokens.prefix(5000).indices where tokens[index].kind == .word {
      let isSmall = commonWords.contains(tokens[index].lower)
      words += 1
      if isSmall { small += 1 }
      guard isPlain(tokens[index]) else { continue }
      plain += 1
      if isSmall { known += 1 }
    }
    guard words < 60 || small * 12 >= words else { return false }
    guard plain >= 6, everyday.count >= LanguageCheck.leastEveryday else { return true }
    // Everyday words are looked up only as long as they are needed.
    for index in tokens.prefix(5000).indices where known * 10 < plain * 4 {
      guard tokens[index].kind == .word, isPlain(tokens[index]), !commonWords.contains(tokens[index].lower) else {
        continue
      }
      if everyday.contains(Array(tokens[index].spelling.utf8)) { known += 1 }
    }
    return known * 10 >= plain * 4
  }

  private func isPlain(_ word: Token) -> Bool {
    !word.isCapitalized && !word.isGenitive && word.range.count > 1
  }
}

/// The small letters of a language.
private struct Alphabet: Sendable {
  private let letters: Set<Unicode.Scalar>
  /// Whether each letter of ASCII is one of them, whatever its size.
  private let plain: [Bool]

  init(_ letters: Set<Unicode.Scalar>) {
    self.letters = letters
    plain = (UInt8.min..<0x80).map {
      letters.contains(Unicode.Scalar($0).properties.lowercaseMapping.unicodeScalars.first ?? " ")
    }
  }

  /// Whether a word begins with one of them.
  func contains(_ token: Token) -> Bool {
    if token.initial.isASCII { return plain[Int(token.initial.value)] }
    return token.spelling.unicodeScalars.first.map(letters.contains) ?? false
  }
}
