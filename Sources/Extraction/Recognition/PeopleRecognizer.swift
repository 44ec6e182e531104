import IncidentModel

/// People with their number in a sentence: `at least two Frontier Corps soldiers`.
struct PeopleMatch: Sendable {
  let quantity: QuantityMatch
  let victim: VictimClass
  /// From the number to the last noun.
  let range: Range<Int>
  /// Whether the noun only says that they are people: `people`, `others`, or no noun at all.
  let isGeneric: Bool
  /// Whether they are a part of people counted before: `including two women`.
  let isPart: Bool

  /// These people and others of their class behind them.
  func adding(_ others: PeopleMatch) -> PeopleMatch {
    let sum = Quantity(adding: [quantity.quantity, others.quantity.quantity])
    return PeopleMatch(
      quantity: QuantityMatch(
        quantity: sum, qualifier: quantity.qualifier ?? others.quantity.qualifier, range: quantity.range,
        isArticle: false),
      victim: victim, range: range.lowerBound..<others.range.upperBound, isGeneric: isGeneric && others.isGeneric,
      isPart: isPart)
  }

  /// The same people in another class.
  func of(_ victim: VictimClass) -> PeopleMatch {
    PeopleMatch(quantity: quantity, victim: victim, range: range, isGeneric: isGeneric, isPart: isPart)
  }

  /// The same people as a part of those counted before.
  var asPart: PeopleMatch {
    PeopleMatch(quantity: quantity, victim: victim, range: range, isGeneric: isGeneric, isPart: true)
  }
}

/// Finds numbers of people; the nouns behind them are found in an extension.
struct PeopleRecognizer {
  let lexicon: CompiledLexicon
  let quantities: QuantityRecognizer
  /// Whether the sentence has words that are only said of what lives.
  var tellsOfHarm = true

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    quantities = QuantityRecognizer(lexicon: lexicon)
  }

  /// The people of a sentence, from left to right.
  func people(in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> [PeopleMatch] {
    var reader = self
    reader.tellsOfHarm = tokens.indices.contains { lexicon.living.match(in: tokens, at: $0) != nil }
    var found: [PeopleMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = reader.people(in: tokens, at: position, actors: actors, before: found.last { !$0.isPart }),
        !isOfPeople(match.quantity, in: tokens, behind: found.last)
      {
        found.append(goesOnWithParts(match, behind: found.last, in: tokens) ? match.asPart : match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return markingParts(found, in: tokens)
  }

  /// Whether people only go on with a list of parts: `including three soldiers, two guards and a driver`.
  private func goesOnWithParts(_ match: PeopleMatch, behind last: PeopleMatch?, in tokens: ArraySlice<Token>) -> Bool {
    guard let last, last.isPart, !match.isPart, last.range.upperBound < match.range.lowerBound else { return false }
    let between = tokens[last.range.upperBound..<match.range.lowerBound]
    guard between.count == 1, let word = between.first else { return false }
    return word.isMark(",") || lexicon.grammar.and.contains(word.lower)
  }

  private func people(
    in tokens: ArraySlice<Token>, at start: Int, actors: [ActorMatch], before: PeopleMatch?
  ) -> PeopleMatch? {
    if let one = pronoun(in: tokens, at: start) ?? harmedBefore(in: tokens, at: start) ?? named(
      in: tokens, at: start, actors: actors, before: before)
      ?? bare(in: tokens, at: start, actors: actors, before: before)
    {
      return one
    }
    guard
      let quantity = same(in: tokens, at: start, as: before) ?? quantities.quantity(in: tokens, at: start)
        ?? definite(in: tokens, at: start, before: before),
      !isMeasure(tokens, quantity.range), !isOfPeople(quantity, in: tokens, behind: before)
    else { return nil }
    // Nearly every article is looked at here, and nearly none stands before people.
    var isPart: Bool { self.isPart(tokens, start) }
    if let noun = noun(in: tokens, from: quantity.range.upperBound, actors: actors) {
      let victim = noun.isOther ? before?.victim ?? .unknown : noun.victim
      return PeopleMatch(
        quantity: quantity, victim: victim, range: start..<noun.end, isGeneric: noun.victim == .unknown, isPart: isPart)
    }
    if let part = part(quantity, in: tokens, actors: actors) { return part }
    if let noun = group(quantity, in: tokens, actors: actors) ?? owned(quantity, in: tokens, actors: actors)
      ?? unknownNoun(behind: quantity, in: tokens, actors: actors)
    {
      return PeopleMatch(
        quantity: quantity, victim: noun.victim, range: start..<noun.end, isGeneric: noun.victim == .unknown,
        isPart: isPart)
    }
    if quantity.isArticle, lexicon.grammar.definite.contains(tokens[start].lower) {
      return PeopleMatch(
        quantity: quantity, victim: before?.victim ?? .unknown, range: start..<start + 2, isGeneric: true,
        isPart: isPart)
    }
    guard !quantity.isArticle, isBareCount(tokens, quantity.range) else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: before?.victim ?? .unknown, range: quantity.range, isGeneric: true, isPart: isPart)
  }

  /// Whether an article only goes on with people who belong to a group: `three members of a peace committee`.
  private func isOfPeople(_ quantity: QuantityMatch, in tokens: ArraySlice<Token>, behind before: PeopleMatch?) -> Bool
  {
    guard quantity.isArticle, let before, quantity.range.lowerBound > tokens.startIndex else { return false }
    let of = quantity.range.lowerBound - 1
    return before.range.upperBound == of && lexicon.grammar.of.contains(tokens[of].lower)
  }

  /// Whether a number measures something or is denied: `a 34-year-old man`, `no one`, the 11 of `9/11`.
  func isMeasure(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    if range.upperBound < tokens.endIndex, lexicon.quantities.units.contains(tokens[range.upperBound].lower) {
      return true
    }
    guard range.lowerBound > tokens.startIndex else { return false }
    let lead = tokens[range.lowerBound - 1]
    if isAgeOf(tokens, range) { return true }
    if lead.isMark("/") || lead.isMark("$") || lexicon.labels.contains(lead.lower) || isAge(tokens, range) {
      return true
    }
    // `none of the 12` too.
    let front = tokens[..<range.lowerBound].suffix(3).reversed()
    let denied = front.first {
      !lexicon.grammar.articles.contains($0.lower) && !lexicon.grammar.of.contains($0.lower)
        && !lexicon.grammar.definite.contains($0.lower)
    }
    return denied.map { lexicon.quantities.negations.contains($0.lower) } ?? false
  }

  /// Whether a number is the age of somebody in front: `a girl of seven was killed`.
  private func isAgeOf(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    guard range.lowerBound - 2 >= tokens.startIndex, range.upperBound < tokens.endIndex,
      lexicon.grammar.of.contains(tokens[range.lowerBound - 1].lower),
      let noun = lexicon.people.match(in: tokens, at: range.lowerBound - 2), noun.range.count == 1,
      !lexicon.grammar.meansSeveral(tokens[range.lowerBound - 2])
    else { return false }
    let next = tokens[range.upperBound]
    return next.kind == .punctuation || lexicon.grammar.passives.contains(next.lower)
      || lexicon.grammar.intransitives.contains(next.lower)
  }

  /// Whether a number between commas or in brackets behind a name or a noun is an age: `Ahmed, 45, was shot dead`.
  private func isAge(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    guard range.count == 1, tokens[range.lowerBound].kind == .number, range.lowerBound - 1 > tokens.startIndex,
      range.upperBound < tokens.endIndex, tokens[range.lowerBound - 2].kind == .word
    else { return false }
    let (lead, next) = (tokens[range.lowerBound - 1], tokens[range.upperBound])
    return lead.isMark(",") && next.isMark(",") || lead.isMark("(") && next.isMark(")")
  }

  /// Whether a number without a noun counts people: `three killed`, `injuring two`.
  private func isBareCount(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if end < tokens.endIndex, lexicon.outcomesBehind.match(in: tokens, at: end) != nil { return true }
    let auxiliaries = tokens[end...].prefix(4).prefix {
      lexicon.auxiliaries.contains($0.lower)
    }
    if !auxiliaries.isEmpty, auxiliaries.endIndex < tokens.endIndex,
      lexicon.outcomesBehind.match(in: tokens, at: auxiliaries.endIndex) != nil
    {
      return true
    }
    let isLast =
      end == tokens.endIndex || tokens[end].kind == .punctuation
      || lexicon.parts.match(in: tokens, at: end) != nil || lexicon.calendar.after.contains(tokens[end].lower)
      || lexicon.grammar.and.contains(tokens[end].lower)
      || lexicon.prepositions.match(in: tokens, at: end) != nil
      || (lexicon.auxiliaries.contains(tokens[end].lower)
        && tokens[range].contains { $0.kind == .number || $0.value == nil })
    guard isLast else { return false }
    let front = tokens[..<range.lowerBound]
    // `Dead: four.`
    if front.count > 1, front.last?.isMark(":") == true,
      lexicon.outcomesBehind.match(in: front, at: front.endIndex - 2) != nil
    {
      return true
    }
    return lexicon.outcomesBefore.allMatches(in: front.suffix(12)).contains {
      $0.range.upperBound == range.lowerBound
    }
  }
}
