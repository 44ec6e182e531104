import IncidentModel

/// People of whom it was told before that they were hurt, and who died since.
extension PeopleRecognizer {
  /// `one of the injured later died`, `where two of them succumbed`, `the critically injured man could not survive`.
  func harmedBefore(in tokens: ArraySlice<Token>, at start: Int) -> PeopleMatch? {
    guard tellsOfHarm else { return nil }
    if lexicon.grammar.articles.contains(tokens[start].lower) {
      guard start + 1 < tokens.endIndex, let adjective = injured(tokens, start + 1),
        adjective < tokens.endIndex,
        let noun = lexicon.people.match(in: tokens, at: adjective),
        !lexicon.grammar.meansSeveral(tokens[noun.range.upperBound - 1]), diesLater(tokens, noun.range.upperBound)
      else { return nil }
      let one = QuantityMatch(
        quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start + 1, isArticle: true)
      return PeopleMatch(
        quantity: one, victim: .unknown, range: start..<behindName(tokens, noun.range.upperBound), isGeneric: true,
        isPart: false)
    }
    guard let quantity = quantities.quantity(in: tokens, at: start), !quantity.isArticle,
      let end = behindHarmed(tokens, quantity.range.upperBound), diesLater(tokens, end)
    else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: .unknown, range: start..<behindName(tokens, end), isGeneric: true, isPart: false)
  }

  /// The token behind a name between commas: `the injured man, Sepoy Asif,`.
  private func behindName(_ tokens: ArraySlice<Token>, _ end: Int) -> Int {
    guard end < tokens.endIndex, tokens[end].isMark(",") else { return end }
    let name = tokens[(end + 1)...].prefix(6).indices.prefix { tokens[$0].isCapitalized }
    guard let last = name.last, last + 1 < tokens.endIndex, tokens[last + 1].isMark(",") else { return end }
    return last + 1
  }

  /// The token behind `of the injured`, or behind `of them` where those were named in front.
  func behindHarmed(_ tokens: ArraySlice<Token>, _ start: Int) -> Int? {
    guard start + 1 < tokens.endIndex, lexicon.grammar.of.contains(tokens[start].lower) else { return nil }
    if lexicon.grammar.definite.contains(tokens[start + 1].lower) { return injured(tokens, start + 2) }
    let isPronoun =
      lexicon.grammar.objectPronouns.contains(tokens[start + 1].lower)
      || lexicon.grammar.relatives.contains(tokens[start + 1].lower)
    guard isPronoun else { return nil }
    let isNamed = tokens[..<start].indices.dropLast().contains {
      lexicon.grammar.definite.contains(tokens[$0].lower) && injured(tokens, $0 + 1) != nil
    }
    return isNamed ? start + 2 : nil
  }

  private func injured(_ tokens: ArraySlice<Token>, _ start: Int) -> Int? {
    guard start < tokens.endIndex, let match = lexicon.outcomesBehind.match(in: tokens, at: start),
      match.value == .injured, match.range.count <= 2
    else { return nil }
    return match.range.upperBound
  }

  /// Whether words that are only said of the dead stand behind people in the same clause.
  private func diesLater(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    let reach = tokens[start...].prefix(12).indices.prefix { !tokens[$0].isMark(of: [";", ":"]) }
    return reach.contains { index in
      guard let match = lexicon.living.match(in: tokens, at: index), match.value == .killed else { return false }
      return lexicon.grammar.intransitives.contains(tokens[index].lower) || match.range.count > 1
    }
  }
}
