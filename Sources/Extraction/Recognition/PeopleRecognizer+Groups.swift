import IncidentModel

/// People whose noun stands elsewhere than directly behind their number, or in no list.
extension PeopleRecognizer {
  /// `He was badly injured.`, `killing him`: one person, of whom the text told before.
  func pronoun(in tokens: ArraySlice<Token>, at start: Int) -> PeopleMatch? {
    guard tellsOfHarm else { return nil }
    let word = tokens[start].lower
    let isSubject =
      start < tokens.startIndex + 3 && lexicon.pronouns.contains(word) && !lexicon.grammar.partyPronouns.contains(word)
      && start + 1 < tokens.endIndex
      && (lexicon.grammar.passives.contains(tokens[start + 1].lower)
        || lexicon.grammar.intransitives.contains(tokens[start + 1].lower))
      && isLiving(tokens, start + 1, isOne: true)
    let isObject =
      lexicon.grammar.objectPronouns.contains(word) && !lexicon.grammar.meansSeveral(tokens[start])
      && isBehindLiving(tokens, start) && endsNoun(tokens, start + 1)
    guard isSubject || isObject else { return nil }
    let one = QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start + 1, isArticle: true)
    return PeopleMatch(quantity: one, victim: .unknown, range: start..<start + 1, isGeneric: true, isPart: false)
  }

  /// A number that is itself a noun for people: `a couple was killed`.
  func group(_ quantity: QuantityMatch, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> Noun? {
    let last = quantity.range.upperBound - 1
    guard !quantity.isArticle, lexicon.quantities.groups[tokens[last].lower] != nil,
      let match = lexicon.people.match(in: tokens, at: last)
    else { return nil }
    return extended(match, in: tokens, actors: actors)
  }

  /// `two of his guards`, `12 of 30 passengers`: as many as the first number says.
  func owned(_ quantity: QuantityMatch, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> Noun? {
    let of = quantity.range.upperBound
    guard !quantity.isArticle, of + 2 < tokens.endIndex, lexicon.grammar.of.contains(tokens[of].lower) else {
      return nil
    }
    var start = lexicon.grammar.definite.contains(tokens[of + 1].lower) ? of + 2 : of + 1
    if let whole = quantities.quantity(in: tokens, at: start), !whole.isArticle { start = whole.range.upperBound }
    guard start < tokens.endIndex, let noun = noun(in: tokens, from: start, actors: actors) else { return nil }
    return noun
  }

  /// A noun that no list knows where the words beside it are only said of what lives: `wounding two glaziers`,
  /// `nine Maoists died`.
  func unknownNoun(
    behind quantity: QuantityMatch, in tokens: ArraySlice<Token>, actors: [ActorMatch]
  ) -> Noun? {
    guard tellsOfHarm else { return nil }
    let start = quantity.range.upperBound
    let words = tokens[start...].prefix(5).indices.prefix { isNounWord(tokens, $0) }
    guard let last = words.last, words.count < 5, !isThing(tokens, start...last) else { return nil }
    let end = last + 1
    guard isBehindLiving(tokens, quantity.range.lowerBound) || isLiving(tokens, end, isOne: quantity.isArticle) else {
      return nil
    }
    let actor = actors.first { $0.range.overlaps(start..<end) }
    let victim = actor.map { VictimClass($0.kind) } ?? .civilians
    return Noun(victim: victim == .unknown ? .civilians : victim, end: end, isOther: false)
  }

  /// Whether a noun or name is over where a token stands.
  func endsNoun(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index < tokens.endIndex else { return true }
    return tokens[index].kind == .punctuation || lexicon.grammar.joining.contains(tokens[index].lower)
      || lexicon.prepositions.match(in: tokens, at: index) != nil
  }

  /// Whether a word can belong to a noun with its adjectives.
  private func isNounWord(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    let word = tokens[index]
    return word.kind == .word && !word.isGenitive && !lexicon.auxiliaries.contains(word.lower)
      && !lexicon.grammarWords.contains(word.lower) && !lexicon.alternatives.contains(word.lower)
      && lexicon.prepositions.match(in: tokens, at: index) == nil
      && lexicon.outcomesBehind.match(in: tokens, at: index) == nil
      && lexicon.living.match(in: tokens, at: index) == nil
      && quantities.value(in: tokens, at: index) == nil
  }

  /// Whether a noun names a deed, a target or a thing that is counted.
  private func isThing(_ tokens: ArraySlice<Token>, _ range: ClosedRange<Int>) -> Bool {
    range.contains {
      lexicon.events.match(in: tokens, at: $0) != nil || lexicon.targets.match(in: tokens, at: $0) != nil
        || lexicon.quantities.units.contains(tokens[$0].lower)
    }
  }

  /// Whether words that are only said of what lives end where a number begins: `killing two …`.
  func isBehindLiving(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    tokens[..<end].suffix(4).indices.contains { start in
      guard let match = lexicon.living.match(in: tokens[..<end], at: start) else { return false }
      return tokens[match.range.upperBound..<end].allSatisfy { lexicon.grammar.quantityLeads.contains($0.lower) }
    }
  }

  /// Whether such words stand behind a noun, as what happened to it: `… was killed`, `… died`.
  func isLiving(_ tokens: ArraySlice<Token>, _ start: Int, isOne: Bool) -> Bool {
    var position = start
    var isPassive = false
    while position < tokens.endIndex, position < start + 5, lexicon.auxiliaries.contains(tokens[position].lower) {
      isPassive = isPassive || lexicon.grammar.passives.contains(tokens[position].lower)
      position += 1
    }
    guard position < tokens.endIndex, let match = lexicon.living.match(in: tokens, at: position) else { return false }
    if isPassive || lexicon.grammar.intransitives.contains(tokens[position].lower) { return true }
    // `nine Maoists killed as …` in a headline, and never `two bombs killed five`.
    return !isOne && !hasObject(tokens, match.range.upperBound)
  }

  /// Whether people or a name stand behind a verb, to whom somebody does it.
  private func hasObject(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    guard start < tokens.endIndex, tokens[start].kind == .word || tokens[start].kind == .number,
      lexicon.prepositions.match(in: tokens, at: start) == nil
    else { return false }
    let word = tokens[start]
    return word.isCapitalized || word.kind == .number || lexicon.grammar.objectPronouns.contains(word.lower)
      || lexicon.grammar.articles.contains(word.lower) || lexicon.grammar.definite.contains(word.lower)
      || lexicon.grammar.indefinite.contains(word.lower) || quantities.quantity(in: tokens, at: start) != nil
      || noun(in: tokens, from: start, actors: []) != nil
  }
}
