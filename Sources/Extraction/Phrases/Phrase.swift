/// A phrase of the lexicon in its parts.
struct Phrase: Sendable {
  /// One place of a phrase.
  enum Element: Sendable, Hashable {
    /// Any of these words.
    case word(Set<String>)
    /// Any of these words, or nothing.
    case optional(Set<String>)
    /// Up to six words of any kind, no marks.
    case gap
    /// A name, which has to stand there and does not belong to the words: `~seize <name>`.
    case name
  }

  /// What stands in a phrase for any year of four digits.
  static let year = "<year>"

  let elements: [Element]

  /// Reads `take|took (the) .. hostage`.
  init(_ source: String) {
    elements = source.split { $0 == " " || $0 == "-" }.map { part in
      if part == ".." { return .gap }
      if part == "<name>" { return .name }
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
      case .gap, .name: return
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
      case .gap, .name: return words
      }
    }
    return words
  }
}
