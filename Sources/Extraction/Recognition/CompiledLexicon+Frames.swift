import IncidentModel

extension CompiledLexicon {
  /// The words that take a sentence or a deed out of the news; the month in `3 May 2025` is none of them.
  func frameMatches(in tokens: ArraySlice<Token>) -> [PhraseMatch<FrameRule>] {
    frames.allMatches(in: tokens).filter { $0.range.count > 1 || !isMonth($0.range.lowerBound, tokens) }
  }

  /// Whether a word is a month beside a number.
  private func isMonth(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard tokens[index].isCapitalized, calendar.months[tokens[index].lower] != nil else { return false }
    return [index - 1, index + 1].contains { tokens.indices.contains($0) && tokens[$0].kind == .number }
  }
}
