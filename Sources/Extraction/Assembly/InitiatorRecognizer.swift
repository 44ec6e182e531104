import IncidentModel

/// Finds who did a deed.
struct InitiatorRecognizer {
  let lexicon: CompiledLexicon
  /// The group in whose voice the report is; `the soldiers of the Caliphate` are then its own.
  let voice: ActorMatch?

  /// The actors who did the strongest deed of a sentence whose doer can be told; both sides of a clash.
  func initiators(of reading: SentenceReading) -> [ActorMatch] {
    if SpeechRecognizer(lexicon: lexicon).hasNegatedClaim(reading.tokens) { return [] }
    let sides = sides(of: reading)
    let found = sides.isEmpty ? initiator(of: reading).map { [$0] } ?? [] : sides
    return found.map { reading.tokens[$0.range].contains(lexicon.voices) ? voice ?? $0 : $0 }
  }

  /// The two actors of `a clash between the police and bandits`.
  private func sides(of reading: SentenceReading) -> [ActorMatch] {
    for deed in reading.freeDeeds where deed.rule.type == .armedClash && deed.rule.form == .noun {
      let reach = reading.tokens[deed.range.upperBound...].prefix(4)
      if let force = opponent(behind: deed, reading) { return [force] }
      guard let between = reach.indices.first(where: { lexicon.between.contains(reach[$0].lower) }) else { continue }
      let sides = reading.actors.filter { (between...between + 12).contains($0.range.lowerBound) }.prefix(2)
      if sides.count == 2 { return Array(sides) }
    }
    return []
  }

  /// The force of a state with which a fight was: `killed in an encounter with the police`.
  private func opponent(behind deed: DeedMatch, _ reading: SentenceReading) -> ActorMatch? {
    guard deed.range.upperBound < reading.tokens.endIndex,
      reading.figures.contains(where: { $0.measure == .killed && $0.people.victim == .armedGroup }),
      lexicon.sides.contains(reading.tokens[deed.range.upperBound].lower),
      !reading.actors.contains(where: { $0.range.upperBound <= deed.range.lowerBound && !$0.isClass })
    else { return nil }
    return reading.actors.first {
      $0.kind == .stateForces && (1...6).contains($0.range.lowerBound - deed.range.upperBound)
    }
  }

  private func initiator(of reading: SentenceReading) -> ActorMatch? {
    let victims = (reading.figures + reading.parts).map(\.people.range)
    let deeds = reading.mainDeeds.enumerated().sorted {
      ($1.element.rule.rank, $0.offset) < ($0.element.rule.rank, $1.offset)
    }
    for deed in deeds.map(\.element) {
      let doer = isPassive(deed, reading) ? agent(behind: deed, reading) : subject(of: deed, reading, victims)
      if let doer, canDo(doer, deed, reading) { return doer }
    }
    return reading.freeDeeds.lazy.compactMap { agent(behind: $0, reading) }.first
  }

  private func isPassive(_ deed: DeedMatch, _ reading: SentenceReading) -> Bool {
    guard deed.rule.form == .active else { return deed.rule.form == .noun && isBy(deed, reading) }
    // `the post was overrun` may be one phrase.
    return (reading.tokens[..<deed.range.lowerBound].suffix(3) + reading.tokens[deed.range]).contains {
      lexicon.grammar.passives.contains($0.lower)
    }
  }

  private func isBy(_ deed: DeedMatch, _ reading: SentenceReading) -> Bool { agent(behind: deed, reading) != nil }

  /// The actor behind `by`, at most twelve words behind the deed.
  private func agent(behind deed: DeedMatch, _ reading: SentenceReading) -> ActorMatch? {
    let start = deed.range.upperBound
    let reach = reading.tokens[start...].prefix(14)
    guard let by = reach.indices.first(where: { lexicon.agents.contains(reach[$0].lower) }),
      by == start || !lexicon.agentBreaks.contains(reach[by - 1].lower)
    else { return nil }
    return reading.actors.first { (by + 1...by + 4).contains($0.range.lowerBound) }
  }

  /// The last actor in front that is not among the people to whom it happened.
  private func subject(of deed: DeedMatch, _ reading: SentenceReading, _ victims: [Range<Int>]) -> ActorMatch? {
    if let owner = owner(in: deed, reading) { return owner }
    let candidates = reading.actors.filter { actor in
      stands(actor, before: deed) && !victims.contains { $0.overlaps(actor.range) }
        && !isObject(actor, reading)
    }
    switch deed.rule.form {
    case .active: return candidates.last
    case .happening: return nil
    case .noun:
      return candidates.last {
        deed.range.lowerBound - $0.range.upperBound <= 4
          || ($0.range.lowerBound - reading.tokens.startIndex <= 3 && $0.kind != .stateForces)
      }
    }
  }

  /// Whose weapon or force the words of a deed name: `a drone of the Malian army hit`.
  private func owner(in deed: DeedMatch, _ reading: SentenceReading) -> ActorMatch? {
    reading.actors.first { actor in
      deed.range.contains(actor.range.lowerBound)
        && reading.tokens[deed.range.lowerBound..<actor.range.lowerBound].suffix(2).contains {
          lexicon.grammar.of.contains($0.lower)
        }
    }
  }

  /// Whether an actor's name begins in front of a deed's words and ends there or within them.
  private func stands(_ actor: ActorMatch, before deed: DeedMatch) -> Bool {
    actor.range.upperBound <= deed.range.lowerBound
      || actor.range.lowerBound < deed.range.lowerBound && actor.range.upperBound < deed.range.upperBound
  }

  /// Whether an actor stands behind `on`, `against`, `of`, `to`: it is then no subject.
  private func isObject(_ actor: ActorMatch, _ reading: SentenceReading) -> Bool {
    let front = reading.tokens[..<actor.range.lowerBound].suffix(2)
    guard let lead = front.lastIndex(where: { lexicon.grammar.objectLeads.contains($0.lower) }) else { return false }
    // `a sniper from the group`
    let isMember =
      lead > reading.tokens.startIndex
      && lexicon.people.match(in: reading.tokens, at: lead - 1)?.value.victim == .armedGroup
    return !isMember
  }

  /// Whether an actor can be the doer: nobody does what is suffered or found.
  ///
  /// Forces of a state do what states do, and anything else only where they are the subject of its verb.
  private func canDo(_ actor: ActorMatch, _ deed: DeedMatch, _ reading: SentenceReading) -> Bool {
    if reading.tokens[deed.range].contains(where: { lexicon.suffered.contains($0.lower) }) { return false }
    guard actor.kind == .stateForces || actor.kind == .other && !actor.isClass else { return true }
    let isStateDeed = [.arrestOrRaidByState, .airOrDroneStrike, .armedClash].contains(deed.rule.type)
    let killsFighters = reading.figures.contains { $0.measure == .killed && $0.people.victim == .armedGroup }
    return isSubject(actor, of: deed, reading) || actor.kind == .stateForces && (isStateDeed || killsFighters)
  }

  /// Whether a state's force stands directly before the verb of a deed: `Russian artillery shelled`.
  private func isSubject(_ actor: ActorMatch, of deed: DeedMatch, _ reading: SentenceReading) -> Bool {
    // `Pakistani aircraft bombed`: the noun is the force's and the deed's.
    if stands(actor, before: deed), actor.range.overlaps(deed.range) { return true }
    guard deed.rule.form == .active, deed.rule.type != .other, deed.rule.type != .protest, deed.rule.isKilling,
      actor.range.upperBound <= deed.range.lowerBound
    else { return false }
    let start = behindInset(actor.range.upperBound, reading)
    guard start <= deed.range.lowerBound else { return false }
    let between = reading.tokens[start..<deed.range.lowerBound]
    return between.count <= 4
      && between.indices.allSatisfy { index in
        let word = between[index]
        return word.kind == .word && !lexicon.grammar.relatives.contains(word.lower)
          && !lexicon.grammar.passives.contains(word.lower)
          && (lexicon.auxiliaries.contains(word.lower)
            || word.isCapitalized && lexicon.notPlaces.contains(word.lower))
      }
  }

  /// The token behind words between two commas: `troops, acting on a tip, laid`.
  private func behindInset(_ start: Int, _ reading: SentenceReading) -> Int {
    guard start < reading.tokens.endIndex, reading.tokens[start].isMark(",") else { return start }
    let inset = reading.tokens[(start + 1)...].prefix(14)
    return inset.indices.first { inset[$0].isMark(",") }.map { $0 + 1 } ?? start
  }
}
