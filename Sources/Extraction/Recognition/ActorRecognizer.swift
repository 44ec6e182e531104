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
  /// Whether the words point back to somebody named before: `the militants`.
  let isDefinite: Bool

  /// Whether it is a party to the conflict whose word alone does not make a report.
  var isParty: Bool { kind == .rebelGroup || kind == .politicalMilitia || kind == .identityMilitia }
}

/// Finds the registry's actors by their names, and unnamed actors by their nouns.
struct ActorRecognizer {
  private let names: [String: [(words: [String], actor: Actor)]]
  private let actors: [String: Actor]
  private let lexicon: CompiledLexicon

  init(actors: [Actor], lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [String: [(words: [String], actor: Actor)]] = [:]
    for actor in actors {
      for name in [actor.name] + actor.names {
        let words = ActorRecognizer.words(of: name)
        guard let first = words.first else { continue }
        names[first.lowercased(), default: []].append((words, actor))
      }
    }
    self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  private static func words(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "-" || $0 == "(" || $0 == ")" }.map(String.init)
  }

  /// The actors of a sentence, from left to right.
  func actors(in tokens: ArraySlice<Token>) -> [ActorMatch] {
    var found: [ActorMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = named(in: tokens, at: position) ?? unnamed(in: tokens, at: position) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return joiningUnits(found, in: tokens)
  }

  private func named(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard let candidates = names[tokens[start].lower] else { return nil }
    for (words, actor) in candidates {
      let end = start + words.count
      guard end <= tokens.endIndex, zip(words, tokens[start..<end]).allSatisfy(isSame) else { continue }
      var last = end
      while last < tokens.endIndex, lexicon.members.contains(tokens[last].lower), tokens[last].kind == .word {
        last += 1
      }
      let root = actor.parent.flatMap { actors[$0] }
      let isUnit = root?.kind == .rebelGroup && actor.kind == .rebelGroup
      return ActorMatch(
        actor: isUnit ? root?.id ?? actor.id : actor.id, unit: isUnit ? actor.id : nil, kind: actor.kind,
        range: start..<last, isClass: false, isDefinite: false)
    }
    return nil
  }

  /// Words with capitals in the registry must have them in the text: `RAW` is not `raw`, `Police` may be `police`.
  private func isSame(_ word: String, _ token: Token) -> Bool {
    guard token.kind == .word || token.kind == .number, word.lowercased() == token.lower else { return false }
    let hasCapital = word.unicodeScalars.contains { $0.properties.isUppercase }
    let isAcronym = word.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    return isAcronym ? word == token.text : !hasCapital || token.isCapitalized
  }

  private func unnamed(in tokens: ArraySlice<Token>, at start: Int) -> ActorMatch? {
    guard let match = lexicon.people.match(in: tokens, at: start), let id = match.value.actor, let actor = actors[id]
    else { return nil }
    let isDefinite = tokens[max(tokens.startIndex, start - 1)...start].contains {
      lexicon.grammar.definite.contains($0.lower)
    }
    return ActorMatch(
      actor: id, unit: nil, kind: actor.kind, range: match.range, isClass: true,
      isDefinite: isDefinite)
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
            range: previous.range.lowerBound..<match.range.upperBound, isClass: false, isDefinite: false)
          continue
        }
        let isShortForm =
          match.actor == previous.actor && match.range.lowerBound == previous.range.upperBound + 1
          && tokens[previous.range.upperBound].isMark("(")
        if isShortForm {
          joined[joined.count - 1] = ActorMatch(
            actor: previous.actor, unit: previous.unit ?? match.unit, kind: previous.kind,
            range: previous.range.lowerBound..<min(match.range.upperBound + 1, tokens.endIndex), isClass: false,
            isDefinite: false)
          continue
        }
      }
      joined.append(match)
    }
    return joined
  }
}
