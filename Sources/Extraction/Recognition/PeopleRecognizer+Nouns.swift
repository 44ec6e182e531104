import IncidentModel

extension PeopleRecognizer {
  /// The row of nouns behind a number.
  struct Noun {
    let victim: VictimClass
    let end: Int
    let isOther: Bool
  }

  /// The noun behind a number, at most four adjectives away.
  func noun(in tokens: ArraySlice<Token>, from start: Int, actors: [ActorMatch]) -> Noun? {
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
      let isAge = position + 1 < tokens.endIndex && word.kind == .number && isMeasure(tokens, position..<position + 1)
      if isState || isAge { continue }
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
  func extended(_ first: PhraseMatch<PeopleRule>, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> Noun {
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
