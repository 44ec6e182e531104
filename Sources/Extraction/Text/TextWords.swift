import IncidentModel
import PlaceNames

/// The tokens of a report, each with the form in which the gazetteer knows it.
///
/// Sentences that are read in other words than the text's stand behind all others.
struct TextWords: Sendable {
  private(set) var tokens: [Token]
  private(set) var names = NormalizedWords()

  init(of text: SourceText, _ vocabulary: Vocabulary) {
    tokens = Tokenizer.tokens(of: text, vocabulary)
    for index in tokens.indices { noteName(index) }
  }

  /// Puts the tokens of another sentence behind all others, and gives their range.
  mutating func append(_ sentence: [Token]) -> Range<Int> {
    let start = tokens.count
    tokens += sentence
    for index in start..<tokens.count { noteName(index) }
    return start..<tokens.count
  }

  /// Marks and numbers stand between the words as they are.
  private mutating func noteName(_ index: Int) {
    if tokens[index].kind == .word {
      names.append(tokens[index].text)
    } else {
      names.append(normalized: tokens[index].text)
    }
  }
}
