import IncidentModel

/// Numbers in other forms: groups, ranges with a hyphen, and what stands behind a number.
extension QuantityRecognizer {
  /// The token behind a number that is said again in brackets: `six (6)`.
  func repeated(_ number: Int, _ tokens: ArraySlice<Token>, _ start: Int) -> Int {
    guard start + 2 < tokens.endIndex, tokens[start].isMark("("), tokens[start + 1].value == number,
      tokens[start + 2].isMark(")")
    else { return start }
    return start + 3
  }

  /// The token behind what makes a number the least: `12 or more`, `100+`.
  func orMore(_ tokens: ArraySlice<Token>, _ start: Int) -> Int {
    guard start < tokens.endIndex else { return start }
    return lexicon.orMore.match(in: tokens, at: start)?.range.upperBound ?? start
  }

  /// `a couple`, `half a dozen`: a number that is a noun.
  func group(in tokens: ArraySlice<Token>, at start: Int) -> (Int, Int)? {
    if lexicon.quantities.halves.contains(tokens[start].lower) {
      let next = isArticle(tokens, start + 1) ? start + 2 : start + 1
      guard tokens.indices.contains(next), let whole = lexicon.quantities.multipliers[tokens[next].lower] else {
        return nil
      }
      return (whole / 2, next + 1)
    }
    let noun = isArticle(tokens, start) ? start + 1 : start
    guard tokens.indices.contains(noun), let number = lexicon.quantities.groups[tokens[noun].lower] else { return nil }
    return (number, noun + 1)
  }

  /// `10-15`, whose hyphen leaves no mark.
  func hyphenated(_ tokens: ArraySlice<Token>, _ start: Int) -> (Quantity, Int)? {
    guard start + 1 < tokens.endIndex, tokens[start].kind == .number, tokens[start + 1].kind == .number,
      tokens[start + 1].isHyphenated, let low = tokens[start].value, let high = tokens[start + 1].value, low < high,
      start + 2 == tokens.endIndex || !tokens[start + 2].isHyphenated
    else { return nil }
    return (Quantity(low: low, best: nil, high: high), start + 2)
  }
}
