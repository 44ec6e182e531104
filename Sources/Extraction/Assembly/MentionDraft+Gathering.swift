import IncidentModel

/// How a draft takes up what its sentences say.
extension MentionDraft {
  /// Whether the first sentence rests on a party's word, and a later one of the publisher's adds to it; and whether
  /// there is nothing but a denial.
  mutating func noteSupport(
    of reading: SentenceReading, _ assertion: SentenceAssertion, party: ActorMatch?, isNew: Bool
  ) {
    isOnlyDenied = assertion.deniesDeeds(of: reading) && (isNew || isOnlyDenied)
    if isNew {
      restsOnParty = party != nil
    } else if party == nil && addsFact(reading) {
      isCorroborated = true
    }
  }

  /// Whether a sentence in the publisher's voice adds a place or a number.
  private func addsFact(_ reading: SentenceReading) -> Bool {
    let hasNumber = reading.figures.contains { figure in
      !figures.contains { $0.measure == figure.measure && $0.quantity == figure.people.quantity.quantity }
    }
    return hasNumber || (place == nil && reading.eventPlaces.contains { !$0.isWideUnit })
  }

  /// Takes the place, the day, the time and the target where they are better than those known.
  mutating func addCircumstances(of reading: SentenceReading, _ comparison: PlaceComparison) {
    if let place = reading.eventPlaces.first { improvePlace(with: place, comparison) }
    if let next = reading.eventDate {
      let isBetter = date.map { next.precision.rawValue < $0.precision.rawValue && next.overlaps($0) } ?? true
      if isBetter || hasInheritedDate { date = next }
      hasInheritedDate = false
    }
    time = time ?? reading.time
    let isAttack = readings.isEmpty || reading.freeDeeds.contains(where: \.rule.isAttack)
    let isSameKind = reading.typedDeed.flatMap { next in type.map(next.type.isKindred) } ?? true
    if let next = reading.target, isAttack, isSameKind, target == nil || next.isDistinctive { target = next }
    eventName = eventName ?? reading.targetName
  }

  /// Takes a place where none was known, or a smaller one that lies in the one known.
  private mutating func improvePlace(with next: PlaceMatch, _ comparison: PlaceComparison) {
    guard let known = place else {
      place = next
      return
    }
    guard !next.isWideUnit, next.lead != .along else { return }
    if known.isWideUnit || known.lead == .along {
      place = next
      return
    }
    switch comparison.compare(next.mention, known.mention) {
    case .inside: place = next.inside(known)
    case .unclear where known.isKnown && !next.isKnown && next.mention.chain.count == 1: place = next.inside(known)
    case .unclear where next.isSmall && !known.isSmall && next.lead <= .near: place = next.inside(known)
    default: break
    }
  }

  /// More numbers than any report states of one incident; a damaged text may hold thousands.
  private static let mostFigures = 200

  /// Takes the numbers that are not known yet.
  mutating func addFigures(
    of reading: SentenceReading, party: ActorMatch?, _ assertion: SentenceAssertion, _ text: SourceText
  ) {
    func figure(_ match: FigureMatch, _ role: Figure.Role) -> Figure {
      let (status, asserter) = support(of: match, party: party, assertion)
      return Figure(
        measure: match.measure, victim: match.people.victim, quantity: match.people.quantity.quantity,
        qualifier: match.people.quantity.qualifier, assertedBy: asserter, status: status, role: role,
        bytes: text.originalRange(of: reading.tokens.bytes(of: match.people.range)))
    }
    for match in reading.figures where !isSubset(match, in: reading) {
      if match.standing == .former, count(match.measure) != nil { continue }
      var figure = figure(match, .counted)
      if match.standing == .further {
        guard let sum = added(figure, toThoseOf: reading) else { continue }
        figure = sum
      }
      if figures.contains(where: { figure.isSome(of: $0) }) { figure = figure.with(role: .part) }
      if !figure.isKnown(among: figures), figures.count < MentionDraft.mostFigures { figures.append(figure) }
    }
    for match in reading.parts {
      let part = figure(match, .part)
      if !part.isKnown(among: parts), parts.count < MentionDraft.mostFigures { parts.append(part) }
    }
  }

  /// A number with those of its class, or of all, who were counted before; nothing where the same sentence tells the sum.
  private func added(_ figure: Figure, toThoseOf reading: SentenceReading) -> Figure? {
    let known = figures.filter { $0.measure == figure.measure && $0.status > .denied && $0.quantity.best ?? 0 > 0 }
    let classes = Set(known.map(\.victim))
    let own = classes.contains(figure.victim) ? figure.victim : nil
    guard let number = figure.quantity.best, number > 0,
      let victim = own
        ?? (classes.contains(.unknown) || figure.victim == .unknown && classes.count == 1
          ? classes.first { $0 == .unknown } ?? classes.first : nil),
      let base = known.last(where: { $0.victim == victim })?.quantity.best
    else { return figure }
    let isSummed = reading.figures.contains {
      $0.measure == figure.measure && $0.standing == .whole && $0.people.quantity.quantity.best ?? 0 > base
    }
    return isSummed ? nil : figure.counting(base + number, of: victim)
  }

  /// Whether a bare number below one that is known only tells of some of those: `six were dead when they were found`.
  ///
  /// So does `three of the passengers`.
  private func isSubset(_ match: FigureMatch, in reading: SentenceReading) -> Bool {
    let range = match.people.quantity.range
    let isBare = match.people.isGeneric && match.people.range == range
    let isOwned =
      range.upperBound + 1 < match.people.range.upperBound
      && reading.lexicon.grammar.of.contains(reading.tokens[range.upperBound].lower)
      && reading.lexicon.grammar.definite.contains(reading.tokens[range.upperBound + 1].lower)
    guard match.standing == .whole, isBare || isOwned, let number = match.people.quantity.quantity.best, number > 0
    else { return false }
    return figures.contains { $0.measure == match.measure && $0.status > .denied && $0.quantity.best ?? 0 >= number }
  }

  /// How a number is asserted, and by whom: where two speak in one sentence, each has their own numbers.
  private func support(
    of match: FigureMatch, party: ActorMatch?, _ assertion: SentenceAssertion
  ) -> (AssertionStatus, String?) {
    if assertion.denies(match.people.range.lowerBound) { return (.denied, assertion.denier(of: match)?.actor) }
    let speaker = assertion.speaker(of: match)
    if let party = speaker.map({ $0.isParty ? $0 : nil }) ?? party { return (.claimed, party.actor) }
    return (assertion.isConfirmed ? .confirmed : .reported, (speaker ?? assertion.official)?.actor)
  }

  /// Takes a doer, each with each attribution once.
  mutating func addInitiator(_ match: ActorMatch, _ attribution: Attribution) {
    let isKnown = initiators.contains {
      $0.match.actor == match.actor && $0.match.unit == match.unit && $0.match.isClass == match.isClass
        && $0.attribution == attribution
    }
    if !isKnown { initiators.append((match, attribution)) }
  }

  /// Takes a claim of responsibility.
  mutating func claim(by claimant: ActorMatch) {
    if !claimants.contains(where: { $0.actor == claimant.actor }) { claimants.append(claimant) }
    addInitiator(claimant, .claimed)
  }

  /// The group on whose word alone a deed rests that nobody else is said to have done: it says that it did it.
  func claimant(onTheWordOf party: ActorMatch?) -> ActorMatch? {
    let isOthers = initiators.contains {
      $0.match.actor != party?.actor && (!$0.match.isClass || $0.match.kind == .stateForces)
    }
    return isOthers || figures.contains { $0.victim == .armedGroup } ? nil : party
  }
}

extension Figure {
  /// The same statement with another number of another class.
  fileprivate func counting(_ number: Int, of victim: VictimClass) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: Quantity(exactly: number), qualifier: qualifier,
      assertedBy: assertedBy, status: status, role: role, bytes: bytes)
  }

  /// Whether it can be some of those that the same asserter counted before: tolls rise, and fall only for a part.
  fileprivate func isSome(of known: Figure) -> Bool {
    guard known.measure == measure, known.victim == victim, known.assertedBy == assertedBy, known.status == status,
      known.role == .counted, let mine = quantity.best, let all = known.quantity.best
    else { return false }
    return mine > 0 && mine < all
  }

  /// Whether one of the figures says the same, for the same actor or where this one is the report's own.
  fileprivate func isKnown(among figures: [Figure]) -> Bool {
    figures.contains {
      $0.measure == measure && $0.victim == victim && $0.quantity == quantity
        && ($0.status == .denied) == (status == .denied) && ($0.assertedBy == assertedBy || assertedBy == nil)
    }
  }
}
