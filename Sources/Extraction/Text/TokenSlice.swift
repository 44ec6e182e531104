extension ArraySlice<Token> {
  /// The bytes of the repaired text from the first to the last token of a range that is not empty.
  func bytes(of range: Range<Int>) -> Range<Int> {
    self[range.lowerBound].range.lowerBound..<self[range.upperBound - 1].range.upperBound
  }

  /// Whether any of these phrases stands in the tokens.
  func contains(_ phrases: PhraseIndex<Bool>) -> Bool {
    for index in indices where phrases.match(in: self, at: index) != nil { return true }
    return false
  }
}
