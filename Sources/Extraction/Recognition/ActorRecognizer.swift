import IncidentModel

/// An actor of the registry in a sentence.
struct ActorMatch: Sendable {
  /// The group or force.
  let actor: String
  /// Its unit, where the name is a unit's.
  let unit: String?
  let kind: ActorKind
  /// Its tokens, with words for its members behind it.
  let range: Range<Int>
  /// Whether it is a class without a name, such as gunmen.
  let isClass: Bool
  /// The actor of which this one is said to be a part by its name: `Islamic State` of `Islamic State Khorasan Province`.
  var broader: String?
  /// Whether the words point back to somebody named before: `the militants`.
  let isDefinite: Bool

  /// Whether it is a party to the conflict whose word alone does not make a report.
  var isParty: Bool { kind == .rebelGroup || kind == .politicalMilitia || kind == .identityMilitia }
}

/// Finds the registry's actors by their names, and unnamed actors by their nouns.
struct ActorRecognizer {
  private let lexicon: CompiledLexicon
  private let registry: ActorNames
  /// The words with which an actor begins, but for a community's name.
  private let starts: WordSet

  init(_ lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    registry = lexicon.registry
    starts = registry.names.keys.union(registry.adjectives.keys).union(lexicon.people.firstWords)
  }

  /// The actors of a sentence, from left to right.
  func actors(in tokens: ArraySlice<Token>) -> [ActorMatch] {
    var found: [ActorMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      // Nearly every word is turned away here.
      guard tokens[position].isCapitalized || starts.contains(tokens[position].lower) else {
        position += 1
        continue
      }
      if let match = named(in: tokens, at: position) ?? community(in: tokens, at: position)
        ?? unnamed(in: tokens, at: position) ?? nominal(in: tokens, at: position)
      {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return joiningUnits(found, in: tokens)
  }

  private func named(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard let (end, actor) = longest(registry.names, in: tokens, at: start),
      !(actor.kind == .other && end == start + 1 && isPlace(tokens, start)),
      !(end < tokens.endIndex && lexicon.affiliations.contains(tokens[end].lower))
    else { return nil }
    var last = end
    while last < tokens.endIndex, lexicon.members.contains(tokens[last].lower), tokens[last].kind == .word {
      last += 1
    }
    let found = match(actor, start..<last, in: tokens)
    // `security forces personnel` is more than `security forces`.
    guard found.isClass, let longer = unnamed(in: tokens, at: start), longer.range.count > found.range.count else {
      return found
    }
    return longer
  }

  /// Whether the word in front makes a place of a capital that may stand for its government: `western Kabul`.
  private func isPlace(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index > tokens.startIndex, !tokens[index].isAcronym else { return false }
    return lexicon.directions.contains(tokens[index - 1].lower)
      || lexicon.prepositions.match(in: tokens, at: index - 1) != nil
  }

  /// The end of the longest name that begins at a token, and whose it is.
  private func longest(
    _ names: WordTable<[ActorNames.Name]>, in tokens: ArraySlice<Token>, at start: Int
  ) -> (end: Int, actor: Actor)? {
    guard let candidates = names[tokens[start].lower] else { return nil }
    let name = candidates.first { $0.stands(in: tokens, at: start) }
    return name.map { (start + $0.words.count, $0.actor) }
  }

  private func match(_ actor: Actor, _ range: Range<Int>, in tokens: ArraySlice<Token>) -> ActorMatch {
    let root = actor.parent.flatMap { registry.actors[$0] }
    let isUnit = root.map { $0.kind == actor.kind && $0.kind != .stateForces } ?? false
    return ActorMatch(
      actor: isUnit ? root?.id ?? actor.id : actor.id, unit: isUnit ? actor.id : nil, kind: actor.kind, range: range,
      isClass: actor.isClass, broader: registry.broader[actor.id],
      isDefinite: actor.isClass && isDefinite(range.lowerBound, in: tokens))
  }

  private func isDefinite(_ start: Int, in tokens: ArraySlice<Token>) -> Bool {
    tokens[max(tokens.startIndex, start - 1)...start].contains { lexicon.grammar.definite.contains($0.lower) }
  }

  /// A state in front of its deed: `Russian drone strike`.
  private func nominal(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard let (end, actor) = longest(registry.adjectives, in: tokens, at: start) else { return nil }
    let deed = (end..<min(end + 3, tokens.endIndex)).prefix { $0 == end || tokens[$0 - 1].kind == .word }.lazy
      .compactMap { lexicon.events.match(in: tokens, at: $0) }.first
    guard let rule = deed?.value, rule.form == .noun, rule.isAttack, rule.type != .protest else { return nil }
    return match(actor, start..<end, in: tokens)
  }

  /// A community's men by the name in front: `the Bhayo tribe`.
  private func community(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard tokens[start].kind == .word, tokens[start].isCapitalized, !lexicon.notPlaces.contains(tokens[start].lower),
      !lexicon.grammar.definite.contains(tokens[start].lower),
      let actor = registry.community
    else { return nil }
    var end = start + 1
    while end < tokens.endIndex, end - start < 4, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
    guard end < tokens.endIndex, lexicon.communities.contains(tokens[end].lower) else { return nil }
    return ActorMatch(
      actor: actor.id, unit: nil, kind: actor.kind, range: start..<end + 1, isClass: false, isDefinite: false)
  }

  private func unnamed(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard let match = lexicon.people.match(in: tokens, at: start), let id = match.value.actor,
      let actor = registry.actors[id]
    else { return nil }
    return ActorMatch(
      actor: id, unit: nil, kind: actor.kind, range: match.range, isClass: true,
      isDefinite: isDefinite(start, in: tokens))
  }

  /// `the BLA's Special Tactical Operations Squad` is one actor with a unit.
  private func joiningUnits(_ found: [ActorMatch], in tokens: ArraySlice<Token>) -> [ActorMatch] {
    var joined: [ActorMatch] = []
    for match in found {
      if let previous = joined.last, !previous.isClass, match.range.lowerBound - previous.range.upperBound <= 1 {
        let isPossessive = tokens[previous.range.upperBound..<match.range.lowerBound].allSatisfy(\.isGenitive)
        let isUnitOf = match.unit != nil && match.actor == previous.actor
        if isPossessive && (isUnitOf || match.isClass && match.kind == previous.kind) {
          joined[joined.count - 1] = ActorMatch(
            actor: previous.actor, unit: match.unit ?? previous.unit, kind: previous.kind,
            range: previous.range.lowerBound..<match.range.upperBound, isClass: false,
            broader: previous.broader ?? match.broader,
            isDefinite: false)
          continue
        }
        // `the group's military spokesman`
        if isPossessive, previous.isParty, match.isClass, match.range.upperBound < tokens.endIndex,
          lexicon.offices.contains(tokens[match.range.upperBound].lower)
        {
          continue
        }
        // `Boko Haram (JAS) militants`
        if match.isClass, previous.isParty, match.kind != .stateForces,
          match.range.lowerBound == previous.range.upperBound
        {
          joined[joined.count - 1] = ActorMatch(
            actor: previous.actor, unit: previous.unit, kind: previous.kind,
            range: previous.range.lowerBound..<match.range.upperBound, isClass: false,
            broader: previous.broader ?? match.broader,
            isDefinite: false)
          continue
        }
        let isShortForm =
          match.actor == previous.actor && match.range.lowerBound == previous.range.upperBound + 1
          && tokens[previous.range.upperBound].isMark("(")
        if isShortForm {
          joined[joined.count - 1] = ActorMatch(
            actor: previous.actor, unit: previous.unit ?? match.unit, kind: previous.kind,
            range: previous.range.lowerBound..<min(match.range.upperBound + 1, tokens.endIndex), isClass: false,
            broader: previous.broader ?? match.broader, isDefinite: false)
          continue
        }
      }
      joined.append(match)
    }
    return joined
  }
}
