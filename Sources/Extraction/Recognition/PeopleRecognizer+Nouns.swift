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
        return behindOwner(extended(match, in: tokens, actors: actors), in: tokens, actors: actors)
      }
      let word = tokens[position]
      let isState =
        position + 1 < tokens.endIndex && lexicon.outcomesBehind.match(in: tokens, at: position)?.range.count == 1
        && lexicon.people.match(in: tokens, at: position + 1) != nil
      let isAge =
        behindAge(tokens, position) > position || word.kind == .number && isMeasure(tokens, position..<position + 1)
      if isState || isAge { continue }
      let isModifier =
        word.kind == .word
        && (!lexicon.auxiliaries.contains(word.lower) || word.isAcronym || isHearsay(tokens, position))
        && !lexicon.grammar.and.contains(word.lower)
        && lexicon.prepositions.match(in: tokens, at: position) == nil && !lexicon.grammar.of.contains(word.lower)
        && lexicon.outcomesBehind.match(in: tokens, at: position) == nil
        && lexicon.events.match(in: tokens, at: position) == nil
        && quantities.value(in: tokens, at: position) == nil && !lexicon.grammar.relatives.contains(word.lower)
        && lexicon.places.lengths[word.lower] == nil && !isThings(tokens, position)
      guard isModifier || word.isMark(",") && position > start || word.isQuote else { return nil }
    }
    return nil
  }

  /// Whether a word only says that others tell so: `two reported militants`.
  private func isHearsay(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    lexicon.grammar.hearsay.contains(tokens[index].lower) && index + 1 < tokens.endIndex
      && lexicon.people.match(in: tokens, at: index + 1) != nil
  }

  /// Those who are meant by a noun behind a genitive: `a trader's son`; nobody in `a trader's shop`.
  private func behindOwner(_ noun: Noun, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> Noun? {
    guard noun.end < tokens.endIndex, tokens[noun.end].isGenitive else { return noun }
    guard noun.end + 1 < tokens.endIndex, let own = lexicon.people.match(in: tokens, at: noun.end + 1) else {
      return nil
    }
    return extended(own, in: tokens, actors: actors)
  }

  /// The people whom others belong to: `four members of one family`.
  private func groupOf(_ tokens: ArraySlice<Token>, _ start: Int) -> PhraseMatch<PeopleRule>? {
    guard start + 2 < tokens.endIndex, lexicon.grammar.of.contains(tokens[start].lower) else { return nil }
    let behind = tokens[(start + 1)...].prefix(4).indices.dropFirst()
    return behind.lazy.compactMap { lexicon.people.match(in: tokens, at: $0) }.first { match in
      let lead = tokens[start + 1]
      return match.value.victim != .unknown
        && (quantities.value(in: tokens, at: start + 1)?.0 == 1 || lexicon.grammar.indefinite.contains(lead.lower)
          || lexicon.grammar.definite.contains(lead.lower))
        && tokens[start + 1..<match.range.lowerBound].allSatisfy { $0.kind == .word }
    }
  }

  /// Whether a word names several things, which the people behind it do not belong to: `two vehicles carrying troops`.
  private func isThings(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard let match = lexicon.targets.match(in: tokens, at: index) else { return false }
    return lexicon.grammar.isPlural(tokens[match.range.upperBound - 1])
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
    if victim == .unknown, let group = groupOf(tokens, end) {
      victim = group.value.victim
      end = group.range.upperBound
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
