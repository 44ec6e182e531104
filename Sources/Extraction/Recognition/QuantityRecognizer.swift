import IncidentModel

/// A number with its qualifier, in digits or words.
struct QuantityMatch: Sendable {
  let quantity: Quantity
  let qualifier: String?
  /// From the first word of the qualifier to the last of the number.
  let range: Range<Int>
  /// Whether it is only an article: `a soldier`.
  let isArticle: Bool
}

/// Reads numbers: `12`, `1,200`, `twenty-three`, `two dozen`, `at least five`, `5 to 7`, `dozens of`.
struct QuantityRecognizer {
  let lexicon: CompiledLexicon

  /// The quantity that begins at a token, the longest one.
  @inline(__always)
  func quantity(in tokens: ArraySlice<Token>, at start: Int) -> QuantityMatch? {
    // Nearly every token is turned away here.
    guard start < tokens.endIndex,
      tokens[start].kind == .number || lexicon.quantityStarts.contains(tokens[start].lower)
    else { return nil }
    return longest(in: tokens, at: start)
  }

  /// The longest quantity from a token with which one can begin.
  private func longest(in tokens: ArraySlice<Token>, at start: Int) -> QuantityMatch? {
    var position = start
    var qualifier: CompiledLexicon.Qualifier?
    var words: String?
    // More words than these are no qualifier, and a row of hundreds must not be gone through from each of them.
    while position < min(start + 12, tokens.endIndex),
      let match = lexicon.qualifiers.match(in: tokens, at: position)
    {
      if tokens[position].value == nil, vague(tokens[position].lower) != nil,
        value(in: tokens, at: match.range.upperBound) == nil
      {
        break
      }
      if qualifier == nil || match.value != .plain {
        qualifier = match.value
        words = tokens[match.range].map(\.spelling).joined(separator: " ")
      }
      position = match.range.upperBound
    }
    guard position < tokens.endIndex else { return nil }
    if qualifier == .plain, value(in: tokens, at: position) == nil, vague(tokens[position].lower) == nil,
      let (number, end) = value(in: tokens, at: start)
    {
      return QuantityMatch(quantity: Quantity(exactly: number), qualifier: nil, range: start..<end, isArticle: false)
    }
    if let range = span(in: tokens, at: position) {
      return QuantityMatch(quantity: range.0, qualifier: words, range: start..<range.1, isArticle: false)
    }
    if let (number, end) = value(in: tokens, at: position), !isPartOfLongerNumber(tokens, end) {
      let behind = orMore(tokens, end)
      let last = repeated(number, tokens, behind)
      return QuantityMatch(
        quantity: quantity(number, behind == end ? qualifier : .atLeast),
        qualifier: qualifier == .plain || qualifier == nil ? nil : words, range: start..<last, isArticle: false)
    }
    let word = tokens[position].lower
    if var least = vague(word) {
      var end = position + 1
      // `several dozen`, `a few hundred`.
      if end < tokens.endIndex, let factor = lexicon.quantities.multipliers[tokens[end].lower] {
        least = least.multipliedReportingOverflow(by: factor).partialValue
        end += 1
      }
      if end < tokens.endIndex, lexicon.grammar.of.contains(tokens[end].lower) { end += 1 }
      return QuantityMatch(
        quantity: Quantity(low: least, best: nil, high: nil), qualifier: tokens[position].spelling, range: start..<end,
        isArticle: false)
    }
    guard qualifier == nil, lexicon.quantities.articles.contains(word) else { return nil }
    return QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<position + 1, isArticle: true)
  }

  private func quantity(_ number: Int, _ qualifier: CompiledLexicon.Qualifier?) -> Quantity {
    switch qualifier {
    case .atLeast: Quantity(low: number, best: number, high: nil)
    case .atMost: Quantity(low: nil, best: nil, high: number)
    case .plain, nil: Quantity(exactly: number)
    }
  }

  /// `5 to 7`, `between 5 and 7`.
  private func span(in tokens: ArraySlice<Token>, at start: Int) -> (Quantity, Int)? {
    let isBetween = lexicon.grammar.rangeStarts.contains(tokens[start].lower)
    guard isBetween || canBegin(tokens, start) else { return nil }
    if let range = hyphenated(tokens, start) { return range }
    // A toll that climbs from 9 to 14 is no range.
    if start > tokens.startIndex, lexicon.prepositions.match(in: tokens, at: start - 1)?.value == .from { return nil }
    guard let (low, end) = value(in: tokens, at: isBetween ? start + 1 : start), end + 1 < tokens.endIndex,
      isBetween ? lexicon.grammar.and.contains(tokens[end].lower) : isMiddle(tokens[end]),
      let (high, last) = value(in: tokens, at: end + 1), low < high
    else { return nil }
    return (Quantity(low: low, best: nil, high: high), last)
  }

  /// Whether a word stands between the two ends of a range: `5 to 7`, `two or three`.
  private func isMiddle(_ token: Token) -> Bool {
    lexicon.grammar.rangeMiddles.contains(token.lower) || lexicon.alternatives.contains(token.lower)
  }

  /// A whole number in digits or words, and the token behind it.
  func value(in tokens: ArraySlice<Token>, at start: Int) -> (Int, Int)? {
    guard start < tokens.endIndex, canBegin(tokens, start) else { return nil }
    if let group = group(in: tokens, at: start) { return group }
    var position = start
    var sum = 0
    var current: Int?
    // Digits and words make one number only with a factor: `2 thousand`, and never `2025 one`.
    let isInDigits = tokens[start].kind == .number
    while position < tokens.endIndex {
      let token = tokens[position]
      if token.kind == .number {
        guard current == nil, let value = token.value else { break }
        current = value
      } else if let value = isInDigits ? nil : lexicon.quantities.numbers[token.lower] {
        guard current == nil || (current ?? 0) % 100 >= 20 && value < 10 || (current ?? 0) >= 100 else { break }
        current = (current ?? 0) + value
      } else if let factor = lexicon.quantities.multipliers[token.lower],
        current != nil || isArticle(tokens, position - 1)
      {
        let scaled = (current ?? 1).multipliedReportingOverflow(by: factor)
        if scaled.overflow { break }
        current = scaled.partialValue
        if factor >= 1000 {
          sum += current ?? 0
          current = nil
        }
      } else if position == start, isArticle(tokens, position), position + 1 < tokens.endIndex,
        lexicon.quantities.multipliers[tokens[position + 1].lower] != nil
      {
        current = nil
      } else if lexicon.grammar.and.contains(token.lower), let value = current, value >= 100, value % 100 == 0,
        position + 1 < tokens.endIndex, lexicon.quantities.numbers[tokens[position + 1].lower] != nil
      {
        position += 1
        continue
      } else {
        break
      }
      position += 1
    }
    guard position > start, current != nil || sum > 0 else { return nil }
    return (sum + (current ?? 0), position)
  }

  /// Whether a number can begin with a token; with nearly all none can.
  private func canBegin(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    tokens[start].kind == .number || lexicon.quantities.starts.contains(tokens[start].lower)
  }

  func isArticle(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    tokens.indices.contains(index) && lexicon.quantities.articles.contains(tokens[index].lower)
  }

  private func vague(_ word: Word) -> Int? { lexicon.quantities.vague[word] }

  /// Whether a percent sign or a stroke makes the number something else than a count: `9/11`.
  private func isPartOfLongerNumber(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    end < tokens.endIndex && (tokens[end].isMark("%") || tokens[end].isMark("/"))
  }
}
