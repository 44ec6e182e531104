import IncidentModel

/// People to whom more than one thing happened, or of whom nobody can tell which, and people to whom nothing did.
extension FigureRecognizer {
  /// People without a class take that of those beside them: `a policeman and three people were killed` are four.
  func joined(_ people: [PeopleMatch], _ tokens: ArraySlice<Token>) -> [PeopleMatch] {
    var people = people
    for index in people.indices.dropFirst() {
      let (first, second) = (people[index - 1], people[index])
      guard !first.isPart, !second.isPart, first.range.upperBound <= second.range.lowerBound,
        isJoined(first, second, tokens)
      else { continue }
      if first.victim == .unknown { people[index - 1] = first.of(second.victim) }
      if second.victim == .unknown { people[index] = second.of(first.victim) }
    }
    return people
  }

  /// All that happened to people: `abducted and later killed` is both, `injured and later died` is a death alone.
  func outcomes(of people: PeopleMatch, _ first: Measure, _ tokens: ArraySlice<Token>) -> [Measure] {
    guard let known = behind(people.range.upperBound, first, tokens) else { return [first] }
    guard let second = next(behind: known.range.upperBound, tokens), second.value != first,
      [.killed, .injured].contains(second.value)
    else { return [first] }
    return first == .injured && second.value == .killed ? [.killed] : [first, second.value]
  }

  /// The words for an outcome behind people.
  private func behind(_ start: Int, _ measure: Measure, _ tokens: ArraySlice<Token>) -> PhraseMatch<Measure>? {
    tokens[start...].prefix(16).indices.prefix { tokens[$0].kind != .punctuation || tokens[$0].isMark(",") }
      .lazy.compactMap { lexicon.outcomesBehind.match(in: tokens, at: $0) }.first.flatMap {
        $0.value == measure ? $0 : nil
      }
  }

  /// The words for another outcome of the same people, at once or behind `and`.
  private func next(behind end: Int, _ tokens: ArraySlice<Token>) -> PhraseMatch<Measure>? {
    var position = end
    while position < tokens.endIndex, position < end + 5 {
      if let match = lexicon.outcomesBehind.match(in: tokens, at: position),
        !isFollowedByObject(match.range.upperBound, tokens)
      {
        return match
      }
      let isSmall =
        lexicon.grammar.and.contains(tokens[position].lower) || lexicon.alternatives.contains(tokens[position].lower)
        || lexicon.auxiliaries.contains(tokens[position].lower)
      guard isSmall else { break }
      position += 1
    }
    // `were taken off a bus near the town, and shot.`
    return tokens[end...].prefix(14).indices.lazy.filter { lexicon.grammar.and.contains(tokens[$0].lower) }
      .compactMap { lexicon.outcomesBehind.match(in: tokens, at: $0) }.first
  }

  /// The words of another happening, from which only time is counted: `two days after 12 soldiers were killed`.
  func aside(in tokens: ArraySlice<Token>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in tokens.indices.dropFirst(2)
    where lexicon.calendar.after.contains(tokens[index].lower)
      && lexicon.quantities.units.contains(tokens[index - 1].lower)
    {
      let end = tokens[index...].firstIndex { $0.kind == .punctuation } ?? tokens.endIndex
      found.append(index..<end)
    }
    return found
  }

  /// Whether one number is said of the dead and the injured together: `killing or wounding four`, `were killed or hurt`.
  func isUndivided(_ people: PeopleMatch, _ before: [PhraseMatch<Measure>], _ tokens: ArraySlice<Token>) -> Bool {
    let harm = [Measure.killed, .injured]
    if let last = before.last(where: { $0.range.upperBound == people.range.lowerBound && harm.contains($0.value) }) {
      let joint = last.range.lowerBound - 1
      return tokens.indices.contains(joint) && isJoint(tokens[joint])
        && before.contains { $0.range.upperBound == joint && harm.contains($0.value) && $0.value != last.value }
    }
    guard
      let first = behind(people.range.upperBound, .killed, tokens) ?? behind(people.range.upperBound, .injured, tokens),
      first.range.upperBound < tokens.endIndex, isJoint(tokens[first.range.upperBound]),
      let second = lexicon.outcomesBehind.match(in: tokens, at: first.range.upperBound + 1)
    else { return false }
    let isOver = second.range.upperBound == tokens.endIndex || !isFollowedByObject(second.range.upperBound, tokens)
    return harm.contains(second.value) && second.value != first.value && isOver
      && !lexicon.grammar.intransitives.contains(tokens[second.range.lowerBound].lower)
  }

  /// A number with how it stands to those told before.
  func standing(_ figure: FigureMatch, _ tokens: ArraySlice<Token>) -> FigureMatch {
    var figure = figure
    let range = figure.people.range
    let clause = tokens[..<range.lowerBound].lastIndex { $0.isMark(";") } ?? tokens.startIndex
    let isFormer = tokens[clause..<range.lowerBound].suffix(16).indices.contains {
      lexicon.former.match(in: tokens[..<range.lowerBound], at: $0) != nil
    }
    // `more than 20` are none in addition.
    let isFurther = (max(tokens.startIndex, range.lowerBound - 1)..<range.upperBound).contains {
      lexicon.further.match(in: tokens[..<range.upperBound], at: $0) != nil
        && lexicon.qualifiers.match(in: tokens, at: $0).map { $0.value == .plain } ?? true
    }
    figure.isOfHarmed = isOfHarmed(figure, tokens)
    if isFormer {
      figure.standing = .former
    } else if figure.isOfHarmed || isFurther {
      figure.standing = .further
    }
    return figure
  }

  /// Whether the dead were told of as hurt: `two of the injured`.
  private func isOfHarmed(_ figure: FigureMatch, _ tokens: ArraySlice<Token>) -> Bool {
    guard figure.measure == .killed else { return false }
    let people = figure.people
    return PeopleRecognizer(lexicon: lexicon).behindHarmed(tokens, people.quantity.range.upperBound) != nil
      || people.range.contains { lexicon.outcomesBehind.match(in: tokens, at: $0)?.value == .injured }
  }

  private func isJoint(_ token: Token) -> Bool {
    lexicon.grammar.and.contains(token.lower) || lexicon.alternatives.contains(token.lower)
  }

  /// What is said to have happened to nobody, unless a party says so of its own people.
  func nobody(in tokens: ArraySlice<Token>) -> [FigureMatch] {
    guard !tokens.contains(where: { lexicon.own.contains($0.lower) }) else { return [] }
    let all = lexicon.nobody.allMatches(in: tokens)
    return Measure.allCases.compactMap { measure in
      all.first { $0.value == measure }.map { match in
        let zero = QuantityMatch(
          quantity: Quantity(exactly: 0), qualifier: nil, range: match.range, isArticle: false)
        return FigureMatch(
          measure: measure,
          people: PeopleMatch(quantity: zero, victim: .unknown, range: match.range, isGeneric: true, isPart: false))
      }
    }
  }
}
