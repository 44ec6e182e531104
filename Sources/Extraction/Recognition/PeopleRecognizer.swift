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

  /// The same people as a part of those counted before.
  var asPart: PeopleMatch {
    PeopleMatch(quantity: quantity, victim: victim, range: range, isGeneric: isGeneric, isPart: true)
  }
}

/// Finds numbers of people.
struct PeopleRecognizer {
  let lexicon: CompiledLexicon
  let quantities: QuantityRecognizer

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    quantities = QuantityRecognizer(lexicon: lexicon)
  }

  /// The people of a sentence, from left to right.
  func people(in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> [PeopleMatch] {
    var found: [PeopleMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = people(in: tokens, at: position, actors: actors, before: found.last) {
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

  /// Marks the people between two commas as a part where the words there say so: `two women among them`.
  private func markingParts(_ found: [PeopleMatch], in tokens: ArraySlice<Token>) -> [PeopleMatch] {
    found.map { match in
      guard !match.isPart, match.range.lowerBound > tokens.startIndex else { return match }
      let behind = tokens[match.range.upperBound...].prefix(8).prefix { !$0.isMark(",") && !$0.isMark(".") }
      let isAmong = behind.indices.contains {
        lexicon.parts.match(in: tokens, at: $0) != nil && lexicon.among.contains(tokens[$0].lower)
      }
      let isApposition = found.contains {
        $0.range.upperBound < match.range.lowerBound && tokens[$0.range.upperBound].isMark(",")
      }
      let isOfCounted = !behind.isEmpty && lexicon.ofCounted.match(in: behind, at: behind.startIndex) != nil
      let isSubject = behind.first.map { lexicon.grammar.passives.contains($0.lower) } ?? false
      guard isAmong && (isApposition || isSubject) || isOfCounted else { return match }
      return match.asPart
    }
  }

  private func people(
    in tokens: ArraySlice<Token>, at start: Int, actors: [ActorMatch], before: PeopleMatch?
  ) -> PeopleMatch? {
    guard let quantity = quantities.quantity(in: tokens, at: start) ?? definite(in: tokens, at: start) else {
      return nil
    }
    let isPart = isPart(tokens, start)
    if let noun = noun(in: tokens, from: quantity.range.upperBound, actors: actors) {
      let victim = noun.isOther ? before?.victim ?? .unknown : noun.victim
      return PeopleMatch(
        quantity: quantity, victim: victim, range: start..<noun.end, isGeneric: noun.victim == .unknown, isPart: isPart)
    }
    if let part = part(quantity, in: tokens, actors: actors) { return part }
    guard !quantity.isArticle, isBareCount(tokens, quantity.range) else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: before?.victim ?? .unknown, range: quantity.range, isGeneric: true, isPart: isPart)
  }

  /// A part whose noun stands behind what it is a part of: `six of them policemen`, `seven of the dead were soldiers`.
  private func part(_ quantity: QuantityMatch, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> PeopleMatch? {
    guard !quantity.isArticle, var position = behindWhole(in: tokens, at: quantity.range.upperBound) else { return nil }
    while position < tokens.endIndex, lexicon.grammar.passives.contains(tokens[position].lower) { position += 1 }
    guard position < tokens.endIndex, let noun = lexicon.people.match(in: tokens, at: position) else { return nil }
    let row = extended(noun, in: tokens, actors: actors)
    guard row.victim != .unknown else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: row.victim, range: quantity.range.lowerBound..<row.end, isGeneric: false, isPart: true
    )
  }

  /// The token behind the words for those whom a part belongs to: `of them`, `of the dead`, `of the 12 dead`.
  private func behindWhole(in tokens: ArraySlice<Token>, at start: Int) -> Int? {
    guard start < tokens.endIndex else { return nil }
    if let match = lexicon.parts.match(in: tokens, at: start) ?? lexicon.ofCounted.match(in: tokens, at: start) {
      return match.range.upperBound
    }
    guard start + 1 < tokens.endIndex, lexicon.grammar.of.contains(tokens[start].lower) else { return nil }
    let next = lexicon.grammar.articles.contains(tokens[start + 1].lower) ? start + 2 : start + 1
    guard let whole = quantities.quantity(in: tokens, at: next), !whole.isArticle,
      whole.range.upperBound < tokens.endIndex
    else { return nil }
    return lexicon.people.match(in: tokens, at: whole.range.upperBound)?.range.upperBound ?? whole.range.upperBound
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
      end == tokens.endIndex || tokens[end].kind == .punctuation || lexicon.grammar.and.contains(tokens[end].lower)
      || lexicon.prepositions.match(in: tokens, at: end) != nil
      || (lexicon.auxiliaries.contains(tokens[end].lower)
        && tokens[range].contains { $0.kind == .number || $0.value == nil })
    guard isLast else { return false }
    let front = tokens[..<range.lowerBound]
    let reach = front.suffix(4).indices
    return reach.contains { start in
      lexicon.outcomesBefore.allMatches(in: tokens[start..<range.lowerBound]).contains {
        $0.range.upperBound == range.lowerBound
      }
    }
  }

  /// `the driver`, `his son`: one person, where the noun is not a plural.
  private func definite(in tokens: ArraySlice<Token>, at start: Int) -> QuantityMatch? {
    guard lexicon.grammar.definite.contains(tokens[start].lower), start + 1 < tokens.endIndex,
      let match = lexicon.people.match(in: tokens, at: start + 1), match.value.victim == .civilians,
      let last = tokens[match.range].last, !lexicon.grammar.meansSeveral(last.lower),
      start == tokens.startIndex || endsOutcome(tokens, start) || lexicon.grammar.and.contains(tokens[start - 1].lower)
    else { return nil }
    return QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start + 1, isArticle: true)
  }

  private func endsOutcome(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    tokens[..<end].suffix(3).indices.contains { start in
      lexicon.outcomesBefore.match(in: tokens[..<end], at: start)?.range.upperBound == end
    }
  }

  private func isPart(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    tokens[..<start].suffix(6).indices.contains { position in
      guard let match = lexicon.parts.match(in: tokens, at: position), match.range.upperBound <= start else {
        return false
      }
      return tokens[match.range.upperBound..<start].allSatisfy {
        lexicon.auxiliaries.contains($0.lower) || lexicon.grammar.and.contains($0.lower)
          || lexicon.people.match(in: [$0], at: 0) != nil
      }
    }
  }

  private struct Noun {
    let victim: VictimClass
    let end: Int
    let isOther: Bool
  }

  /// The noun behind a number, at most four adjectives away.
  private func noun(in tokens: ArraySlice<Token>, from start: Int, actors: [ActorMatch]) -> Noun? {
    for position in start..<min(start + 5, tokens.endIndex) {
      if let match = lexicon.people.match(in: tokens, at: position),
        !lexicon.grammar.articles.contains(tokens[position].lower)
      {
        return extended(match, in: tokens, actors: actors)
      }
      let word = tokens[position]
      let isState =
        position + 1 < tokens.endIndex && lexicon.outcomesBehind.match(in: tokens, at: position)?.range.count == 1
        && lexicon.people.match(in: tokens, at: position + 1) != nil
      if isState { continue }
      let isModifier =
        word.kind == .word && !lexicon.auxiliaries.contains(word.lower) && !lexicon.grammar.and.contains(word.lower)
        && lexicon.prepositions.match(in: tokens, at: position) == nil && !lexicon.grammar.of.contains(word.lower)
        && lexicon.outcomesBehind.match(in: tokens, at: position) == nil
        && lexicon.events.match(in: tokens, at: position) == nil
        && quantities.value(in: tokens, at: position) == nil && !lexicon.grammar.relatives.contains(word.lower)
        && lexicon.places.lengths[word.lower] == nil
      guard isModifier || word.isMark(",") && position > start else { return nil }
    }
    return nil
  }

  /// The whole row of nouns: the last one with a class decides; `members of the Frontier Corps` are its.
  private func extended(_ first: PhraseMatch<PeopleRule>, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> Noun {
    var victim = first.value.victim
    var end = first.range.upperBound
    while end < tokens.endIndex, let next = lexicon.people.match(in: tokens, at: end) {
      if next.value.victim != .unknown { victim = next.value.victim }
      end = next.range.upperBound
    }
    if victim == .unknown,
      let actor = actors.first(where: {
        $0.range.overlaps(first.range) || $0.range.upperBound == first.range.lowerBound
      })
    {
      victim = VictimClass(actor.kind)
    }
    let isOfActor = end + 1 < tokens.endIndex && lexicon.grammar.of.contains(tokens[end].lower)
    if isOfActor, let actor = actors.first(where: { (end + 1...end + 2).contains($0.range.lowerBound) }) {
      if victim == .unknown { victim = VictimClass(actor.kind) }
      end = actor.range.upperBound
    }
    let isOther = tokens[first.range].contains { lexicon.grammar.others.contains($0.lower) }
    return Noun(victim: victim, end: end, isOther: isOther && victim == .unknown)
  }
}

extension VictimClass {
  /// The class of an actor's members.
  init(_ kind: ActorKind) {
    switch kind {
    case .stateForces: self = .securityForces
    case .rebelGroup, .politicalMilitia, .identityMilitia: self = .armedGroup
    case .protesters, .rioters, .civilians: self = .civilians
    case .other: self = .unknown
    }
  }
}
