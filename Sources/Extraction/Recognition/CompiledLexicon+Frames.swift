import IncidentModel

extension CompiledLexicon {
  /// The words that take a sentence or a deed out of the news; the month in `3 May 2025` is none of them.
  func frameMatches(in tokens: ArraySlice<Token>) -> [PhraseMatch<FrameRule>] {
    let all = frames.allMatches(in: tokens).filter { $0.range.count > 1 || !isMonth($0.range.lowerBound, tokens) }
    let idioms = all.filter { $0.value.scope == .idiom }
    guard !idioms.isEmpty else { return all }
    // The words of an idiom mean nothing else: `after midnight`, `a hunger strike`.
    return all.filter { match in
      [.idiom, .sentence, .clause].contains(match.value.scope)
        || !idioms.contains {
          $0.range.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.range.upperBound
            && $0.range.count > match.range.count
        }
    }
  }

  /// Whether a word is a month beside a number.
  private func isMonth(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard tokens[index].isCapitalized, calendar.months[tokens[index].lower] != nil else { return false }
    return [index - 1, index + 1].contains { tokens.indices.contains($0) && tokens[$0].kind == .number }
  }
}
