/// A compiled phrase of the lexicon.
struct Phrase: Sendable {
  /// One place of a phrase.
  enum Element: Sendable, Hashable {
    /// Any of these words.
    case word(Set<String>)
    /// Any of these words, or nothing.
    case optional(Set<String>)
    /// Up to six words of any kind, no marks.
    case gap
  }

  let elements: [Element]

  /// Compiles `take|took (the) .. hostage`.
  init(_ source: String) {
    elements = source.split { $0 == " " || $0 == "-" }.map { part in
      if part == ".." { return .gap }
      if part.hasPrefix("("), part.hasSuffix(")") {
        return .optional(Set(part.dropFirst().dropLast().split(separator: "|").map(String.init)))
      }
      return .word(Set(part.split(separator: "|").map(String.init)))
    }
  }

  /// Every word that stands in it.
  var words: Set<String> {
    elements.reduce(into: []) { words, element in
      switch element {
      case .word(let alternatives), .optional(let alternatives): words.formUnion(alternatives)
      case .gap: return
      }
    }
  }

  /// The words with which a match can begin.
  var firstWords: Set<String> {
    var words: Set<String> = []
    for element in elements {
      switch element {
      case .word(let alternatives): return words.union(alternatives)
      case .optional(let alternatives): words.formUnion(alternatives)
      case .gap: return words
      }
    }
    return words
  }

  /// A name, which has to stand behind the words and does not belong to them: `~seize <name>`.
  private static let name = Element.word(["<name>"])

  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized && token.range.count > 2
  }

  /// The end of the longest match that begins at a token, or nothing.
  func end(in tokens: ArraySlice<Token>, from start: Int) -> Int? {
    end(in: tokens, from: start, element: 0)
  }

  private func matches(_ words: Set<String>, _ token: Token) -> Bool {
    if words.contains(token.lower) { return true }
    return token.kind == .number && words.contains("<year>") && (1900...2100).contains(token.value ?? 0)
  }

  private func end(in tokens: ArraySlice<Token>, from position: Int, element: Int) -> Int? {
    guard element < elements.count else { return position }
    if element == elements.count - 1, elements[element] == Phrase.name {
      return position < tokens.endIndex && Phrase.isName(tokens[position]) ? position : nil
    }
    switch elements[element] {
    case .word(let words):
      guard position < tokens.endIndex, matches(words, tokens[position]) else { return nil }
      return end(in: tokens, from: position + 1, element: element + 1)
    case .optional(let words):
      if position < tokens.endIndex, words.contains(tokens[position].lower),
        let longer = end(in: tokens, from: position + 1, element: element + 1)
      {
        return longer
      }
      return end(in: tokens, from: position, element: element + 1)
    case .gap:
      for length in 0...6 {
        let next = position + length
        if let found = end(in: tokens, from: next, element: element + 1) { return found }
        guard next < tokens.endIndex, tokens[next].kind != .punctuation || tokens[next].isMark("–") else { return nil }
      }
      return nil
    }
  }
}
