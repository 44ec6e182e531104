import IncidentModel

/// What stands in front of people and behind them.
extension FigureRecognizer {
  /// An outcome that ends where the number begins.
  func front(
    of people: PeopleMatch, _ before: [PhraseMatch<Measure>], _ tokens: ArraySlice<Token>
  ) -> Measure? {
    let start = people.range.lowerBound
    if let label = labelled(tokens, start) { return label }
    let touching = before.filter {
      $0.range.upperBound == start
        || (0...1).contains(start - $0.range.upperBound) && isArticle(tokens, $0.range.upperBound..<start)
    }
    guard let longest = touching.max(by: { $0.range.count < $1.range.count }) else { return nil }
    let isPassive =
      longest.range.lowerBound > tokens.startIndex && isAuxiliary(tokens[longest.range.lowerBound - 1])
      && tokens[longest.range].count == 1
      && lexicon.grammar.passives.contains(tokens[longest.range.lowerBound - 1].lower)
    return isPassive ? nil : longest.value
  }

  /// What a label in front of a number says, as in `Dead: four`.
  private func labelled(_ tokens: ArraySlice<Token>, _ start: Int) -> Measure? {
    guard start - 2 >= tokens.startIndex, tokens[start - 1].isMark(":") else { return nil }
    return lexicon.outcomesBehind.match(in: tokens[..<(start - 1)], at: start - 2)?.value
  }

  private func isArticle(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    tokens[range].allSatisfy { lexicon.grammar.quantityLeads.contains($0.lower) }
  }

  /// An outcome behind the people: directly, or behind an auxiliary at most ten words away.
  func rear(of people: PeopleMatch, upTo end: Int, _ tokens: ArraySlice<Token>) -> Measure? {
    let start = people.range.upperBound
    let main = skippingApposition(behind: start, upTo: end, tokens)
    if let outcome = outcome(from: main, upTo: end, tokens) { return outcome }
    guard main > start else { return nil }
    // `One worker, who was wounded, told`: where the main clause tells of no harm, what is set between commas may.
    return outcome(from: start + 1, upTo: main, tokens)
  }

  private func outcome(from start: Int, upTo end: Int, _ tokens: ArraySlice<Token>) -> Measure? {
    var position = start < end && (tokens[start].isMark(",") || tokens[start].isQuote) ? start + 1 : start
    // `three residents of Punjab killed in Kalat`
    let isComplement =
      position < end
      && (lexicon.grammar.of.contains(tokens[position].lower)
        || lexicon.prepositions.match(in: tokens, at: position)?.value == .from)
    var sawAuxiliary = false
    var distance = 0
    while position < end, distance < 14 {
      let token = tokens[position]
      if let match = lexicon.outcomesBehind.match(in: tokens, at: position) {
        let isDirect =
          distance == 0 || sawAuxiliary || isComplement || match.range.count > 1
          || lexicon.grammar.intransitives.contains(token.lower)
        if isDirect && !(isFollowedByObject(match.range.upperBound, tokens) && !sawAuxiliary) { return match.value }
        return nil
      }
      if token.kind == .punctuation && !token.isMark(",") && !token.isMark("(") && !token.isMark(")") { return nil }
      if lexicon.grammar.clauses.contains(token.lower) && distance > 0 && !sawAuxiliary
        && !(position + 1 < end && tokens[position + 1].isCapitalized)
        && lexicon.people.match(in: tokens, at: min(position + 1, end - 1)) == nil
      {
        return nil
      }
      if isAuxiliary(token) {
        sawAuxiliary = sawAuxiliary || lexicon.grammar.predicates.contains(token.lower)
      }
      position += 1
      distance += 1
    }
    return nil
  }

  /// The token behind `, among them two women,` or `, two of them women,`.
  private func skippingApposition(behind start: Int, upTo end: Int, _ tokens: ArraySlice<Token>) -> Int {
    guard start < end, tokens[start].isMark(","), start + 1 < end else { return start }
    guard lexicon.outcomesBehind.match(in: tokens, at: start + 1) == nil else { return start }
    let rest = tokens[(start + 1)..<end].prefix(16)
    return rest.firstIndex { $0.isMark(",") }.map { $0 + 1 } ?? start
  }

  func isAuxiliary(_ token: Token) -> Bool { lexicon.auxiliaries.contains(token.lower) }

  /// Whether people stand behind a verb, which then did it to them: `five gunmen killed two guards`.
  func isFollowedByObject(_ start: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard start < tokens.endIndex else { return false }
    if QuantityRecognizer(lexicon: lexicon).quantity(in: tokens, at: start) != nil { return true }
    let next = lexicon.grammar.articles.contains(tokens[start].lower) ? start + 1 : start
    return next < tokens.endIndex && lexicon.people.match(in: tokens, at: next) != nil
  }

  /// Whether words between two commas only say who or how many of them: `, Mahrang,`, `, most of them foreigners,`.
  private func isInset(_ words: ArraySlice<Token>) -> Bool {
    words.allSatisfy(\.isCapitalized)
      || words.count <= 6 && words.indices.contains { lexicon.parts.match(in: words, at: $0) != nil }
  }

  func isJoined(_ first: PeopleMatch, _ second: PeopleMatch, _ tokens: ArraySlice<Token>) -> Bool {
    var between = tokens[first.range.upperBound..<second.range.lowerBound]
    // `a woman, Mahrang, and her son`
    if between.first?.isMark(",") == true, let end = between.dropFirst().firstIndex(where: { $0.isMark(",") }),
      isInset(tokens[(between.startIndex + 1)..<end])
    {
      between = tokens[end..<second.range.lowerBound]
    }
    return between.count <= 3
      && between.allSatisfy {
        $0.isMark(",") || lexicon.grammar.joining.contains($0.lower) || lexicon.grammar.definite.contains($0.lower)
      }
  }
}
