import IncidentModel

/// Single people without a number: `the driver`, `his son`, `Constable Aslam`.
extension PeopleRecognizer {
  /// `the driver`, `his son`: one person, where the noun is not a plural.
  func definite(in tokens: ArraySlice<Token>, at start: Int, before: PeopleMatch?) -> QuantityMatch? {
    guard lexicon.grammar.definite.contains(tokens[start].lower), start + 1 < tokens.endIndex else { return nil }
    let isListed = before?.range.upperBound == start - 1 && token(tokens, start - 1)?.isMark(",") == true
    let isJoined = isListed || start > tokens.startIndex && lexicon.grammar.and.contains(tokens[start - 1].lower)
    guard start == tokens.startIndex || isJoined || endsOutcome(tokens, start) || isLeft(tokens, start) else {
      return nil
    }
    let isOwned = isJoined && !lexicon.grammar.articles.contains(tokens[start].lower)
    let next = behindAge(tokens, start + 1)
    var number = 1
    if let match = lexicon.people.match(in: tokens, at: next), let last = tokens[match.range].last,
      match.value.victim == .civilians || isOwned || isBehindLiving(tokens, start)
        || isLiving(tokens, behindComplement(tokens, match.range.upperBound), isOne: true),
      token(tokens, match.range.upperBound)?.isGenitive != true
    {
      guard !lexicon.grammar.meansSeveral(last) else { return nil }
      number = lexicon.quantities.groups[last.lower] ?? 1
    } else {
      guard isOwned, isOwn(tokens, start) else { return nil }
    }
    return QuantityMatch(
      quantity: Quantity(exactly: number), qualifier: nil, range: start..<start + 1, isArticle: true)
  }

  /// Whether somebody is left in a state: `leaving the driver dead`, `left his guard wounded`.
  private func isLeft(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    let next = behindAge(tokens, start + 1)
    guard start > tokens.startIndex, next < tokens.endIndex,
      let noun = lexicon.people.match(in: tokens, at: next), noun.range.upperBound < tokens.endIndex,
      let state = lexicon.outcomesBehind.match(in: tokens, at: noun.range.upperBound)
    else { return false }
    // The same verb stands in front of the state where nobody stands between: `leaving dead`.
    let joined = [tokens[start - 1], tokens[noun.range.upperBound]]
    return lexicon.outcomesBefore.match(in: joined[...], at: 0)?.range.count == 2 && state.range.count == 1
  }

  /// `as many`: the number of the people before.
  func same(in tokens: ArraySlice<Token>, at start: Int, as before: PeopleMatch?) -> QuantityMatch? {
    guard let before, let match = lexicon.same.match(in: tokens, at: start),
      lexicon.qualifiers.match(in: tokens, at: start).map({ $0.range.count <= match.range.count }) ?? true
    else { return nil }
    return QuantityMatch(
      quantity: before.quantity.quantity, qualifier: before.quantity.qualifier, range: match.range, isArticle: false)
  }

  /// A person with a name, where what happened stands beside it: `Constable Abdul Karim was shot dead`.
  func named(
    in tokens: ArraySlice<Token>, at start: Int, actors: [ActorMatch], before: PeopleMatch?
  ) -> PeopleMatch? {
    guard tellsOfHarm, tokens[start].kind == .word, !isNameOf(before, tokens, start) else { return nil }
    let title = lexicon.people.match(in: tokens, at: start)
    // `driver Kashif was hurt`
    guard
      tokens[start].isCapitalized || title.map({ token(tokens, $0.range.upperBound)?.isCapitalized == true }) == true
    else { return nil }
    guard title != nil || opensClause(tokens, start) || isBehindLiving(tokens, start) else { return nil }
    let first = title?.range.upperBound ?? start
    let name = tokens[first...].prefix(5).indices.prefix { isName(tokens, $0) }
    guard let last = name.last, (title == nil ? 2...4 : 1...4).contains(name.count),
      !actors.contains(where: { $0.range.overlaps(first..<last + 1) }),
      title.map({ !lexicon.grammar.meansSeveral(tokens[$0.range.upperBound - 1]) }) ?? true
    else { return nil }
    let isObject =
      isBehindLiving(tokens, start) && (title != nil || endsNoun(tokens, last + 1))
      || title != nil && isJoined(tokens, start, to: before)
    let fell = title != nil && fallsLater(tokens, last + 1)
    guard isObject || fell || isLiving(tokens, last + 1, isOne: true) || sharesHarm(tokens, last + 1, actors: actors)
    else {
      return nil
    }
    let one = QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start + 1, isArticle: true)
    return PeopleMatch(
      quantity: one, victim: title?.value.victim ?? .unknown,
      range: start..<behindApposition(tokens, last + 1, actors: actors), isGeneric: title == nil,
      isPart: isPart(tokens, start))
  }

  /// Whether only names stand between people counted before and a word: `two soldiers, Naik Asif and Sepoy Bilal, died`.
  private func isNameOf(_ before: PeopleMatch?, _ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard let before, before.quantity.quantity.best ?? 0 > 1, before.range.upperBound < start,
      tokens[before.range.upperBound].isMark(of: [",", "(", ":"])
    else { return false }
    return tokens[before.range.upperBound..<start].allSatisfy {
      $0.isMark(of: [",", "(", ":"]) || $0.isCapitalized || lexicon.grammar.and.contains($0.lower)
    }
  }

  /// The token behind what a name's bearer is: `Aslam Baloch, a former nazim,`.
  private func behindApposition(_ tokens: ArraySlice<Token>, _ end: Int, actors: [ActorMatch]) -> Int {
    if end < tokens.endIndex, tokens[end].isMark("("),
      let close = tokens[end...].prefix(24).indices.first(where: { tokens[$0].isMark(")") })
    {
      return close + 1
    }
    guard end + 2 < tokens.endIndex, tokens[end].isMark(","),
      lexicon.grammar.indefinite.contains(tokens[end + 1].lower)
        || lexicon.grammar.articles.contains(tokens[end + 1].lower),
      let noun = noun(in: tokens, from: end + 2, actors: actors), endsNoun(tokens, noun.end),
      noun.end == tokens.endIndex || !lexicon.grammar.joining.contains(tokens[noun.end].lower)
    else { return end }
    return noun.end
  }

  /// Whether somebody joined behind a name has behind them what happened to both: `Naik Aslam and the driver died`.
  private func sharesHarm(_ tokens: ArraySlice<Token>, _ end: Int, actors: [ActorMatch]) -> Bool {
    guard end + 1 < tokens.endIndex, lexicon.grammar.and.contains(tokens[end].lower) else { return false }
    let lead = tokens[end + 1].lower
    let start = lexicon.grammar.definite.contains(lead) || lexicon.grammar.indefinite.contains(lead) ? end + 2 : end + 1
    guard start < tokens.endIndex else { return false }
    let name = tokens[start...].prefix(5).indices.prefix { isName(tokens, $0) }
    if let others = quantities.quantity(in: tokens, at: end + 1), !others.isArticle {
      let behind = noun(in: tokens, from: others.range.upperBound, actors: actors)?.end ?? others.range.upperBound
      return isLiving(tokens, behind, isOne: true)
    }
    let next = noun(in: tokens, from: start, actors: actors)?.end ?? name.last.map { $0 + 1 }
    return next.map { isLiving(tokens, $0, isOne: true) } ?? false
  }

  /// The token behind `of Surab`, which says whose somebody is.
  private func behindComplement(_ tokens: ArraySlice<Token>, _ end: Int) -> Int {
    // `The driver, 47, died`
    if end + 2 < tokens.endIndex, tokens[end].isMark(","), tokens[end + 1].kind == .number, tokens[end + 2].isMark(",")
    {
      return end + 3
    }
    guard end < tokens.endIndex, lexicon.grammar.of.contains(tokens[end].lower) else { return end }
    let name = tokens[(end + 1)...].prefix(4).indices.prefix {
      tokens[$0].isCapitalized || lexicon.grammar.articles.contains(tokens[$0].lower)
    }
    return name.last.map { $0 + 1 } ?? end
  }

  /// Whether it is said later in the sentence that somebody with a rank and a name fell: `Sepoy Asif Ali (age 24),
  /// having fought bravely, embraced martyrdom`.
  private func fallsLater(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard start < tokens.endIndex, tokens[start].isMark("(") || tokens[start].isMark(",") else { return false }
    let reach = tokens[start...].prefix(60)
    guard let fall = reach.indices.first(where: { lexicon.living.match(in: tokens, at: $0)?.value == .killed }) else {
      return false
    }
    return lexicon.grammar.intransitives.contains(tokens[fall].lower)
      && !reach[..<fall].indices.contains {
        tokens[$0].isMark(";") || lexicon.speechBehind.match(in: tokens, at: $0) != nil
      }
  }

  /// Whether a word can belong to the name of a person.
  private func isName(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    let word = tokens[index]
    return word.kind == .word && word.isCapitalized && !word.isGenitive && !lexicon.auxiliaries.contains(word.lower)
      && !lexicon.grammarWords.contains(word.lower) && lexicon.people.match(in: tokens, at: index) == nil
      && lexicon.outcomesBehind.match(in: tokens, at: index) == nil
      && lexicon.events.match(in: tokens, at: index) == nil && lexicon.targets.match(in: tokens, at: index) == nil
      && lexicon.prepositions.match(in: tokens, at: index) == nil && quantities.value(in: tokens, at: index) == nil
  }

  /// Whether nothing stands in front of a word in its clause.
  func opensClause(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    token(tokens, start - 1).map { $0.isMark(of: [":", ";", "\u{201C}", "\""]) } ?? true
  }

  /// Whether only `and` stands between a word and the people before.
  private func isJoined(_ tokens: ArraySlice<Token>, _ start: Int, to before: PeopleMatch?) -> Bool {
    guard let before, before.range.upperBound < start else { return false }
    return tokens[before.range.upperBound..<start].allSatisfy {
      $0.isMark(",") || lexicon.grammar.joining.contains($0.lower)
    }
  }

  /// Whether `his associate`, of which no list knows, stands directly in front of what is said of it.
  private func isOwn(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard !lexicon.grammar.articles.contains(tokens[start].lower), tokens[start + 1].kind == .word,
      !lexicon.grammar.meansSeveral(tokens[start + 1])
    else { return false }
    guard start + 2 < tokens.endIndex else { return true }
    let isThing =
      lexicon.targets.match(in: tokens, at: start + 1) != nil || lexicon.events.match(in: tokens, at: start + 1) != nil
      || lexicon.quantities.units.contains(tokens[start + 1].lower)
    if isThing { return false }
    return tokens[start + 2].kind == .punctuation || lexicon.prepositions.match(in: tokens, at: start + 2) != nil
      || lexicon.auxiliaries.contains(tokens[start + 2].lower)
      || lexicon.outcomesBehind.match(in: tokens, at: start + 2) != nil
  }

  /// The token behind `ten-year-old`, where an age begins.
  func behindAge(_ tokens: ArraySlice<Token>, _ start: Int) -> Int {
    guard let (_, unit) = quantities.value(in: tokens, at: start), unit + 1 < tokens.endIndex,
      lexicon.quantities.units.contains(tokens[unit].lower), tokens[unit + 1].isHyphenated
    else { return start }
    return unit + 2
  }

  func token(_ tokens: ArraySlice<Token>, _ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func endsOutcome(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    tokens[..<end].suffix(3).indices.contains { start in
      lexicon.outcomesBefore.match(in: tokens[..<end], at: start)?.range.upperBound == end
    }
  }
}
