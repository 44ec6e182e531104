/// Tells whether a text is in the language of the lexicon, so that nothing is made up from words that it does not know.
struct LanguageCheck: Sendable {
  /// The letters of the lexicon's own words.
  private let alphabet: Alphabet
  /// Words that every text of the language is full of.
  private let commonWords: WordSet

  init(_ lexicon: CompiledLexicon) {
    commonWords = lexicon.grammar.all.union(lexicon.auxiliaries)
    alphabet = Alphabet(lexicon.letters)
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

  /// Whether a text has the language's common words; a text of less than sixty words is given the benefit of the doubt.
  func hasCommonWords(of tokens: [Token]) -> Bool {
    let words = tokens.count { $0.kind == .word }
    return words < 60 || tokens.count { commonWords.contains($0.lower) } * 12 >= words
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
