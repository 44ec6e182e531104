import IncidentModel

/// Finds who did a deed.
struct InitiatorRecognizer {
  let lexicon: CompiledLexicon

  /// The actor who did the strongest deed of a sentence whose doer can be told.
  func initiator(of reading: SentenceReading) -> ActorMatch? {
    let victims = reading.figures.map(\.people.range)
    let deeds = reading.freeDeeds.enumerated().sorted {
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
    return reading.tokens[..<deed.range.lowerBound].suffix(3).contains {
      lexicon.grammar.passives.contains($0.lower)
    }
  }

  private func isBy(_ deed: DeedMatch, _ reading: SentenceReading) -> Bool { agent(behind: deed, reading) != nil }

  /// The actor behind `by`, at most twelve words behind the deed.
  private func agent(behind deed: DeedMatch, _ reading: SentenceReading) -> ActorMatch? {
    let start = deed.range.upperBound
    let reach = reading.tokens[start...].prefix(14)
    guard let by = reach.indices.first(where: { lexicon.agents.contains(reach[$0].lower) }) else { return nil }
    return reading.actors.first { (by + 1...by + 4).contains($0.range.lowerBound) }
  }

  /// The last actor in front that is not among the people to whom it happened.
  private func subject(of deed: DeedMatch, _ reading: SentenceReading, _ victims: [Range<Int>]) -> ActorMatch? {
    let candidates = reading.actors.filter { actor in
      actor.range.upperBound <= deed.range.lowerBound && !victims.contains { $0.overlaps(actor.range) }
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

  /// Whether an actor stands behind `on`, `against`, `of`, `to`: it is then no subject.
  private func isObject(_ actor: ActorMatch, _ reading: SentenceReading) -> Bool {
    let front = reading.tokens[..<actor.range.lowerBound].suffix(2)
    return front.contains {
      lexicon.grammar.objectLeads.contains($0.lower)
    }
  }

  /// Forces of a state do what states do; everything else is done by others.
  private func canDo(_ actor: ActorMatch, _ deed: DeedMatch, _ reading: SentenceReading) -> Bool {
    guard actor.kind == .stateForces || actor.kind == .other && !actor.isClass else { return true }
    let isStateDeed = [.arrestOrRaidByState, .airOrDroneStrike, .armedClash].contains(deed.rule.type)
    let killsFighters = reading.figures.contains { $0.measure == .killed && $0.people.victim == .armedGroup }
    return actor.kind == .stateForces && (isStateDeed || killsFighters)
  }
}
