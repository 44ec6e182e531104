import IncidentModel

/// One person whose noun stands without any article, as headlines and notes have it.
extension PeopleRecognizer {
  /// `Soldier killed in blast`, `kills policeman, driver`: one person, where the noun is not a plural.
  func bare(
    in tokens: ArraySlice<Token>, at start: Int, actors: [ActorMatch], before: PeopleMatch?
  ) -> PeopleMatch? {
    guard tellsOfHarm, tokens[start].kind == .word, isOpen(tokens, start) else { return nil }
    // What stands in front turns nearly every word away, before a noun is looked for behind it.
    let isBehind = isBehindVerb(tokens, start) || goesOn(tokens, start, behind: before)
    guard isBehind || opensNote(tokens, start), let noun = noun(in: tokens, from: start, actors: actors),
      !noun.isOther, !lexicon.grammar.meansSeveral(tokens[noun.end - 1]),
      lexicon.quantities.groups[tokens[noun.end - 1].lower] == nil
    else { return nil }
    let isObject = isBehind && endsNoun(tokens, noun.end)
    guard isObject || opensNote(tokens, start) && isHarmed(tokens, noun.end, actors: actors) else { return nil }
    let one = QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start, isArticle: true)
    return PeopleMatch(
      quantity: one, victim: noun.victim, range: start..<noun.end, isGeneric: noun.victim == .unknown, isPart: false)
  }

  /// Whether nothing stands in front of a noun in its clause, or only what happened to others or such a noun itself:
  /// `Three wounded, driver killed`.
  private func opensNote(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard !opensClause(tokens, start) else { return true }
    guard start - 1 > tokens.startIndex,
      tokens[start - 1].isMark(",") || lexicon.grammar.and.contains(tokens[start - 1].lower)
    else { return false }
    return tokens[start - 2].kind == .word
      && (lexicon.outcomesBehind.match(in: tokens, at: start - 2) != nil
        || lexicon.people.match(in: tokens, at: start - 2) != nil)
  }

  /// Whether a noun, or the last of a row of such nouns, has behind it what happened: `Teacher, son shot dead`.
  private func isHarmed(_ tokens: ArraySlice<Token>, _ end: Int, actors: [ActorMatch]) -> Bool {
    if isLiving(tokens, end, isOne: false) { return true }
    guard end + 1 < tokens.endIndex, tokens[end].isMark(",") || lexicon.grammar.and.contains(tokens[end].lower),
      let next = noun(in: tokens, from: end + 1, actors: actors)
    else { return false }
    return isHarmed(tokens, next.end, actors: actors)
  }

  /// Whether a word is no small word, with which no noun of its own begins.
  private func isOpen(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    !lexicon.grammarWords.contains(tokens[index].lower) && !lexicon.auxiliaries.contains(tokens[index].lower)
      && lexicon.outcomesBehind.match(in: tokens, at: index) == nil
  }

  /// Whether a verb of harm stands in front, and not as what somebody already is: `the slain soldier`.
  private func isBehindVerb(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard isBehindLiving(tokens, start) else { return false }
    return !tokens[..<start].suffix(3).contains {
      lexicon.grammar.articles.contains($0.lower) || lexicon.grammar.definite.contains($0.lower)
        || lexicon.grammar.indefinite.contains($0.lower)
    }
  }

  /// Whether it goes on with a list that another bare noun began: `kills police chief, driver`.
  private func goesOn(_ tokens: ArraySlice<Token>, _ start: Int, behind before: PeopleMatch?) -> Bool {
    guard let before, before.quantity.range.isEmpty, before.range.upperBound == start - 1 else { return false }
    return tokens[start - 1].isMark(",") || lexicon.grammar.and.contains(tokens[start - 1].lower)
  }
}
