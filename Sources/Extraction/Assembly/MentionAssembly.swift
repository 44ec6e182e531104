import IncidentModel
import PlaceNames

/// Puts the sentences of a report together into mentions.
///
/// A sentence with a deed opens a mention or goes on with one: with the last one unless something speaks against it,
/// with an earlier one only where the same place, number or target speaks for it.
struct MentionAssembly {
  let lexicon: CompiledLexicon
  let comparison: PlaceComparison
  let text: SourceText
  private(set) var drafts: [MentionDraft] = []
  private(set) var ledger: [(reading: SentenceReading, role: SentenceRole, reason: String, drafts: [Int])] = []
  /// The name of an operation that the sentence before told of.
  private var pendingOperation: (name: String, index: Int)?
  /// The last group named, which `they` may mean.
  private var lastParty: ActorMatch?

  /// The group whose own words the whole report is, where it speaks of `our fighters`.
  private let voice: ActorMatch?
  private let published: CalendarDate?

  init(
    lexicon: CompiledLexicon, gazetteer: Gazetteer, text: SourceText, published: CalendarDate?, voice: ActorMatch?
  ) {
    self.lexicon = lexicon
    self.text = text
    self.published = published
    self.voice = voice
    comparison = PlaceComparison(gazetteer: gazetteer)
  }

  /// Takes the next sentence.
  mutating func add(_ reading: SentenceReading) {
    let index = ledger.count
    let verdict = SentenceClassification.verdict(
      on: reading, isFirst: index == 0, hasDraft: !drafts.isEmpty, followsIncident: followsIncident(reading),
      published: published, recent: hasRecent)
    lastParty = voice ?? reading.actors.last { !$0.isClass && SentenceAssertion.isParty($0) } ?? lastParty
    let assertion = SentenceAssertion(reading, lastParty: lastParty)
    var used: [Int] = []
    if isClaimOfKnown(reading, assertion) {
      used = addStatement(reading, assertion)
      ledger.append((reading, .statement, "claim of a known incident", used))
      return
    }
    switch verdict.role {
    case .incident: used = addIncident(reading, assertion, isAnchored: verdict.isAnchored).map { [$0] } ?? []
    case .aggregateClaim: used = addTotal(reading, assertion, index: index).map { [$0] } ?? []
    case .context: used = addContext(reading, assertion).map { [$0] } ?? []
    case .statement: used = addStatement(reading, assertion)
    case .background: break
    }
    if let name = reading.operation { pendingOperation = (name, index) }
    let isUnused = used.isEmpty && (verdict.role == .context || verdict.role == .incident)
    ledger.append((reading, isUnused ? .background : verdict.role, verdict.reason, used))
  }

  /// Whether an incident of the three weeks before the publication was told before.
  private var hasRecent: Bool {
    guard let published else { return false }
    return drafts.contains { draft in
      draft.date.map { published.dayNumber - $0.end.dayNumber <= 21 } ?? false
    }
  }

  /// Whether a group takes responsibility for a deed told before, and the sentence tells of no other.
  private func isClaimOfKnown(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Bool {
    guard assertion.claimant != nil, !assertion.isClaimAside, reading.total == nil, !reading.opensIndefinitely,
      !reading.figures.contains(where: { $0.measure == .killed || $0.measure == .injured }),
      drafts.contains(where: { $0.kind == .incident }),
      let claim = assertion.utterances.first(where: { $0.act == .claim })
    else { return false }
    let places = reading.places.filter {
      !$0.isElsewhere && !$0.isWideUnit && $0.range.lowerBound >= claim.range.upperBound
    }
    return places.isEmpty
  }

  private func followsIncident(_ reading: SentenceReading) -> Bool {
    guard let last = ledger.last else { return false }
    return last.role == .incident && last.reading.sentence.paragraph == reading.sentence.paragraph
      && !last.reading.sentence.isHeading
  }

  // MARK: - Incidents

  private mutating func addIncident(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, isAnchored: Bool
  ) -> Int? {
    let matcher = DraftMatcher(lexicon: lexicon, comparison: comparison)
    let known = matcher.draft(for: reading, among: drafts)
    guard let index = known ?? (isAnchored ? open(.incident, reading) : nil) else { return nil }
    merge(reading, assertion, into: index)
    return index
  }

  private mutating func open(_ kind: IncidentKind, _ reading: SentenceReading) -> Int {
    var draft = MentionDraft(kind: kind)
    if reading.isSamePlace { draft.place = drafts.last { $0.kind == .incident }?.place }
    if kind == .incident, let total = drafts.last(where: { $0.kind == .aggregateClaim }) { draft.date = total.date }
    if reading.isSameDay, let previous = drafts.lastIndex(where: { $0.kind == .incident }) {
      draft.sameDayAs = previous
      draft.date = drafts[previous].date ?? draft.date
    }
    drafts.append(draft)
    return drafts.count - 1
  }

  private mutating func merge(_ reading: SentenceReading, _ assertion: SentenceAssertion, into index: Int) {
    let isNew = drafts[index].readings.allSatisfy(\.sentence.isHeading)
    let party = partyOfEvent(assertion, isNew: isNew)
    if !reading.sentence.isHeading {
      if isNew {
        drafts[index].restsOnParty = party != nil
      } else if party == nil && addsFact(reading, to: drafts[index]) {
        drafts[index].isCorroborated = true
      }
      drafts[index].hasBody = true
    }
    drafts[index].readings.append(reading)
    drafts[index].rules += reading.freeDeeds.map(\.rule.id).filter { !drafts[index].rules.contains($0) }
    drafts[index].isReference =
      drafts[index].readings.count == 1 && reading.targetName != nil && reading.figures.isEmpty
      && reading.eventPlaces.isEmpty && reading.dates.isEmpty
    // `the group, which once held Surab, claimed the raid` may name places of other deeds of the group.
    let isClaim = assertion.claimant != nil && !assertion.isClaimAside && !isNew && reading.pointsBack
    if !isClaim { addCircumstances(reading, to: index) }
    addFigures(reading, assertion, party: party, to: index)
    addActors(reading, assertion, isNew: isNew, to: index)
  }

  /// A party's word carries the event only where the sentence brings it up; later it claims the authorship.
  private func partyOfEvent(_ assertion: SentenceAssertion, isNew: Bool) -> ActorMatch? {
    guard let party = assertion.party else { return voice }
    let isOnlyClaim =
      assertion.claimant != nil && !assertion.utterances.contains { $0.act == .say && $0.speaker?.actor == party.actor }
    return isOnlyClaim && !isNew ? nil : party
  }

  /// Whether a sentence in the publisher's voice adds a place, a time or a number.
  private func addsFact(_ reading: SentenceReading, to draft: MentionDraft) -> Bool {
    let numbers = reading.figures.filter { figure in
      !draft.figures.contains { $0.measure == figure.measure && $0.quantity == figure.people.quantity.quantity }
    }
    return !numbers.isEmpty || (draft.place == nil && reading.eventPlaces.contains { !$0.isWideUnit })
  }

  private mutating func addCircumstances(_ reading: SentenceReading, to index: Int) {
    if let place = reading.eventPlaces.first { improvePlace(of: index, with: place) }
    if let date = reading.eventDate {
      let isBetter = drafts[index].date.map { date.precision.rawValue < $0.precision.rawValue } ?? true
      if isBetter { drafts[index].date = date }
    }
    drafts[index].time = drafts[index].time ?? reading.time
    let isAttack = reading.freeDeeds.contains { $0.rule.isAttack } || drafts[index].readings.isEmpty
    if let target = reading.target, isAttack, drafts[index].target == nil || target.isDistinctive {
      drafts[index].target = target
    }
    drafts[index].eventName = drafts[index].eventName ?? reading.targetName
  }

  /// Takes a place where none was known, or a smaller one that lies in the one known.
  private mutating func improvePlace(of index: Int, with place: PlaceMatch) {
    guard let known = drafts[index].place else {
      drafts[index].place = place
      return
    }
    guard !place.isWideUnit, place.lead != .along else { return }
    if known.isWideUnit || known.lead == .along {
      drafts[index].place = place
      return
    }
    switch comparison.compare(place.mention, known.mention) {
    case .inside: drafts[index].place = place.inside(known)
    case .unclear where known.isKnown && !place.isKnown && place.mention.chain.count == 1:
      drafts[index].place = place.inside(known)
    default: break
    }
  }

  private mutating func addFigures(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, party: ActorMatch?, to index: Int
  ) {
    let status: AssertionStatus = party != nil ? .claimed : assertion.isConfirmed ? .confirmed : .reported
    let asserter = party?.actor ?? assertion.official?.actor
    for match in reading.figures {
      let quantity = match.people.quantity
      let range =
        reading.tokens[match.people.range.lowerBound].range
        .lowerBound..<reading.tokens[match.people.range.upperBound - 1].range.upperBound
      let figure = Figure(
        measure: match.measure, victim: match.people.victim, quantity: quantity.quantity, qualifier: quantity.qualifier,
        assertedBy: asserter, status: status, bytes: text.originalRange(of: range))
      let isKnown = drafts[index].figures.contains {
        $0.measure == figure.measure && $0.victim == figure.victim && $0.quantity == figure.quantity
          && ($0.assertedBy == figure.assertedBy || figure.assertedBy == nil)
      }
      if !isKnown { drafts[index].figures.append(figure) }
    }
  }

  private mutating func addActors(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, isNew: Bool, to index: Int
  ) {
    if let initiator = InitiatorRecognizer(lexicon: lexicon).initiator(of: reading), assertion.blamed.isEmpty {
      let resolved =
        initiator.isClass && initiator.isDefinite ? named(like: initiator, for: index) ?? initiator : initiator
      drafts[index].initiators.append((resolved, .reported))
    }
    for blamed in assertion.blamed { drafts[index].initiators.append((blamed, .attributed)) }
    if Set(assertion.blamed.map(\.actor)).count > 1 { drafts[index].isDisputed = true }
    if let claimant = assertion.claimant ?? claimant(of: index, party: isNew ? assertion.party ?? voice : nil) {
      claim(index, by: claimant, assertion)
    }
    drafts[index].isConfirmed = drafts[index].isConfirmed || assertion.isConfirmed
    if let speech = assertion.utterances.first, let bytes = bytes(of: speech.range, in: reading) {
      let status: AssertionStatus = assertion.party != nil ? .claimed : assertion.isConfirmed ? .confirmed : .reported
      drafts[index].assertions.append(
        Assertion(
          subject: isNew ? .event : .authorship, status: status, by: speech.speaker?.actor,
          verb: reading.tokens[speech.range].map(\.lower).joined(separator: " "), bytes: bytes))
    }
  }

  /// The group on whose word alone a deed rests that nobody else is said to have done: it says that it did it.
  private func claimant(of index: Int, party: ActorMatch?) -> ActorMatch? {
    let isOthers = drafts[index].initiators.contains {
      $0.match.actor != party?.actor && (!$0.match.isClass || $0.match.kind == .stateForces)
    }
    return isOthers || drafts[index].figures.contains { $0.victim == .armedGroup } ? nil : party
  }

  /// The group named before that `the militants` points back to.
  private func named(like match: ActorMatch, for index: Int) -> ActorMatch? {
    guard match.kind != .stateForces else { return nil }
    return (drafts[...index].reversed().lazy.flatMap { $0.initiators.map(\.match) + $0.claimants }).first {
      !$0.isClass && $0.kind != .stateForces
    }
  }

  private mutating func claim(_ index: Int, by claimant: ActorMatch, _ assertion: SentenceAssertion) {
    if !drafts[index].claimants.contains(where: { $0.actor == claimant.actor }) {
      drafts[index].claimants.append(claimant)
    }
    drafts[index].initiators.append((claimant, .claimed))
  }

  private func bytes(of range: Range<Int>, in reading: SentenceReading) -> Range<Int>? {
    guard let first = reading.tokens[range].first, let last = reading.tokens[range].last else { return nil }
    return text.originalRange(of: first.range.lowerBound..<last.range.upperBound)
  }
}

// MARK: - Totals, context, statements

extension MentionAssembly {
  private mutating func addTotal(_ reading: SentenceReading, _ assertion: SentenceAssertion, index: Int) -> Int? {
    let areas = reading.places.filter { !$0.isElsewhere && !$0.isWideUnit }
    guard let total = reading.total, total.attacks != .notStated else {
      guard reading.pointsBackToAll, let last = drafts.lastIndex(where: { $0.kind == .aggregateClaim }) else {
        return nil
      }
      drafts[last].context.append(reading)
      drafts[last].areas += areas
      return last
    }
    let known = drafts.firstIndex { $0.kind == .aggregateClaim && $0.total?.attacks == total.attacks }
    let draft = known ?? open(.aggregateClaim, reading)
    let party = assertion.party
    drafts[draft].total = drafts[draft].total ?? total
    drafts[draft].date = drafts[draft].date ?? reading.eventDate
    drafts[draft].readings.append(reading)
    drafts[draft].areas += areas
    drafts[draft].restsOnParty = known == nil ? assertion.party != nil : drafts[draft].restsOnParty
    drafts[draft].hasBody = true
    drafts[draft].rules.append("total")
    if let pending = pendingOperation, index - pending.index <= 2 { drafts[draft].eventName = pending.name }
    if let name = reading.operation { drafts[draft].eventName = name }
    if let claimant = assertion.claimant ?? (known == nil ? claimant(of: draft, party: party) : nil) {
      claim(draft, by: claimant, assertion)
    }
    let counted: [(Measure, Quantity?)] = [(.attacks, total.attacks), (.locations, total.locations)]
    for case (let measure, let quantity?) in counted where known == nil {
      drafts[draft].figures.append(
        Figure(
          measure: measure, victim: .unknown, quantity: quantity, qualifier: total.qualifier,
          assertedBy: party?.actor, status: party != nil ? .claimed : .reported, bytes: reading.bytes))
    }
    addFigures(reading, assertion, party: assertion.party, to: draft)
    return draft
  }

  /// A sentence without a deed of its own adds what it has to the last mention of its paragraph.
  private mutating func addContext(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Int? {
    let isList = reading.places.filter { $0.lead == .listing }.count >= 3
    let isTotal = (reading.pointsBackToAll || isList) && drafts.last?.kind == .aggregateClaim
    guard let index = isTotal ? drafts.indices.last : drafts.lastIndex(where: { $0.kind == .incident }) else {
      return nil
    }
    let isNear = drafts[index].lastParagraph.map { reading.sentence.paragraph - $0 <= 4 } ?? false
    guard isNear || assertion.claimant != nil else { return nil }
    drafts[index].context.append(reading)
    if isTotal {
      drafts[index].areas += reading.places.filter { !$0.isElsewhere && !$0.isWideUnit }
    } else {
      if reading.pointsBack { addCircumstances(reading, to: index) }
      addFigures(reading, assertion, party: assertion.party, to: index)
    }
    if let claimant = assertion.claimant { claimAll(reading, by: claimant, assertion, last: index) }
    if assertion.isDenied { drafts[index].isDisputed = true }
    return index
  }

  private mutating func addStatement(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> [Int] {
    if assertion.isDenied, followsIncident(reading), let index = ledger.last?.drafts.last {
      drafts[index].isDisputed = true
      drafts[index].context.append(reading)
      return [index]
    }
    guard let claimant = assertion.claimant, !drafts.isEmpty, reading.total == nil,
      reading.deeds.isEmpty || reading.pointsBack || reading.pointsBackToAll
    else { return [] }
    let last = claimed(by: reading) ?? drafts.count - 1
    return claimAll(reading, by: claimant, assertion, last: last)
  }

  /// The incident that a claim means: the last of the day or of the type that it names, else the last.
  private func claimed(by reading: SentenceReading) -> Int? {
    let incidents = drafts.indices.filter { drafts[$0].kind == .incident }
    let types = Set(reading.deeds.compactMap(\.rule.type))
    let date = reading.dates.first?.extent
    return incidents.last { index in date.map { drafts[index].date?.overlaps($0) ?? false } ?? false }
      ?? incidents.last { index in drafts[index].type.map { types.contains($0) } ?? false } ?? incidents.last
  }

  /// `responsibility for both attacks` goes to all, `for the attack` to the last.
  @discardableResult
  private mutating func claimAll(
    _ reading: SentenceReading, by claimant: ActorMatch, _ assertion: SentenceAssertion, last: Int
  ) -> [Int] {
    let incidents = drafts.indices.filter { drafts[$0].kind == .incident }
    let all = drafts.last?.kind == .aggregateClaim ? [drafts.count - 1] : incidents
    let indices = reading.pointsBackToAll ? all : [last]
    for index in indices { claim(index, by: claimant, assertion) }
    return indices
  }
}
