import IncidentModel
import PlaceNames

/// The tokens of a report, or of a sentence that is read in other words than the text's, each with the form in which the
/// gazetteer knows it.
struct TextWords: Sendable {
  let tokens: [Token]
  private(set) var names = NormalizedWords()

  init(of text: SourceText, _ vocabulary: Vocabulary) {
    tokens = Tokenizer.tokens(of: text, vocabulary)
    TextWords.note(tokens[...], in: &names)
  }

  /// The tokens of one sentence that is read in other words than the text's.
  init(_ sentence: [Token]) {
    tokens = sentence
    TextWords.note(tokens[...], in: &names)
  }

  /// Marks and numbers stand between the words as they are.
  private static func note(_ tokens: ArraySlice<Token>, in names: inout NormalizedWords) {
    for index in tokens.indices {
      if tokens[index].kind == .word {
        names.append(tokens[index].text)
      } else {
        names.append(normalized: tokens[index].text)
      }
    }
  }
}
