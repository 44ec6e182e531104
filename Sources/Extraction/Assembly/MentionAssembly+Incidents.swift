import IncidentModel

extension MentionAssembly {
  /// Goes on with a known incident or opens one; nothing where the sentence may not open any.
  mutating func addIncident(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, isAnchored: Bool
  ) -> Int? {
    let matcher = DraftMatcher(comparison: comparison, sectionDay: sectionDay)
    let known = reading.sentence.isRow ? nil : matcher.draft(for: reading, among: drafts)
    if known == nil, let total = continuedTotal(reading) { return addToTotal(reading, assertion, total) }
    guard let index = known ?? (isAnchored ? openIncident(reading) : nil) else { return nil }
    merge(reading, assertion, into: index)
    return index
  }

  /// The total that the sentence before told of, where a sentence has neither a place nor a day of its own.
  private func continuedTotal(_ reading: SentenceReading) -> Int? {
    guard reading.specificPlace == nil, reading.eventDate == nil, reading.targetName == nil, !reading.opensAnother,
      let last = drafts.lastIndex, drafts[last].kind == .aggregateClaim, ledger.last?.drafts == [last]
    else { return nil }
    return last
  }

  /// The type of the night of strikes right before, where a sentence tells only that people were harmed somewhere else:
  /// `One person was killed in Sumy` behind a night of drone strikes.
  private func typeOfWave(_ reading: SentenceReading) -> IncidentType? {
    guard !reading.opensAnother, reading.label == nil, !reading.sentence.isRow, reading.typedDeed == nil,
      !reading.freeDeeds.contains(where: \.rule.isAttack),
      let last = drafts.lastIncident, let type = drafts[last].type, type == .airOrDroneStrike,
      let paragraph = drafts[last].lastParagraph, reading.sentence.paragraph - paragraph <= 1
    else { return nil }
    return type
  }

  /// The place that the sentences before it in its paragraph are about: `In Gora, a tailor … Ten women were killed there`.
  private func scene(of reading: SentenceReading) -> PlaceMatch? {
    scene.flatMap { $0.paragraph == reading.sentence.paragraph ? $0.place : nil }
  }

  private mutating func addToTotal(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, _ index: Int
  ) -> Int {
    drafts[index].takeContext(reading)
    drafts[index].addFigures(of: reading, party: assertion.party, assertion, text)
    return index
  }

  private mutating func openIncident(_ reading: SentenceReading) -> Int {
    var draft = MentionDraft(kind: .incident)
    if reading.isSamePlace || followsIncident(reading) && reading.places.isEmpty && !reading.opensAnother {
      draft.place = drafts.lastIncident.flatMap { drafts[$0].place }
    }
    if draft.place == nil, !reading.opensAnother, reading.eventPlaces.isEmpty { draft.place = scene(of: reading) }
    draft.givenType = typeOfWave(reading)
    draft.date =
      sectionDay ?? drafts.lastTotal.flatMap { drafts[$0].date } ?? (reading.label != nil ? headlineDay : nil)
      ?? reading.contextDate
    draft.hasInheritedDate = draft.date != nil
    setDay(of: &draft, reading)
    return drafts.append(draft)
  }

  /// Puts a draft on the day of the incident before where the sentence says so.
  func setDay(of draft: inout MentionDraft, _ reading: SentenceReading) {
    guard reading.isSameDay, let previous = drafts.lastIncident else { return }
    draft.sameDayAs = previous
    draft.date = drafts[previous].date ?? draft.date
  }

  /// The day of a heading that names nothing else: `27 March`.
  static func sectionDay(of heading: SentenceReading) -> DateExtent? {
    guard heading.sentence.isHeading, let date = heading.dates.first, heading.dates.count == 1,
      [.day, .days, .week].contains(date.extent.precision)
    else { return nil }
    let others = heading.tokens.filter { $0.kind != .punctuation }.count - date.range.count
    return others <= 1 ? date.extent : nil
  }

  /// The only day that a headline names.
  static func headlineDay(of first: SentenceReading) -> DateExtent? {
    guard first.sentence.isHeading else { return nil }
    let extents = first.dates.map(\.extent)
    return Set(extents.map(\.start)).count == 1 ? extents.first { $0.precision == .day } : nil
  }

  private mutating func merge(_ reading: SentenceReading, _ assertion: SentenceAssertion, into index: Int) {
    let isNew = drafts[index].isHeadline
    let party = partyOfEvent(assertion, isNew: isNew) ?? assertion.partyOfNumber(in: reading)
    if !reading.sentence.isHeading {
      drafts[index].noteSupport(of: reading, assertion, party: party, isNew: isNew)
    }
    drafts[index].take(reading)
    // `the group, which once held Surab, claimed the raid` may name places of other deeds of the group.
    let isClaim = assertion.claimant != nil && !assertion.isClaimAside && !isNew && reading.pointsBack
    if !isClaim { drafts[index].addCircumstances(of: reading, comparison) }
    drafts[index].addFigures(of: reading, party: party, assertion, text)
    addActors(reading, assertion, isNew: isNew, to: index)
  }

  /// A party's word carries the event only where the sentence brings it up; later it claims the authorship.
  private func partyOfEvent(_ assertion: SentenceAssertion, isNew: Bool) -> ActorMatch? {
    guard let party = assertion.party else { return voice }
    let isOnlyClaim =
      assertion.claimant != nil && !assertion.utterances.contains { $0.act == .say && $0.speaker?.actor == party.actor }
    return isOnlyClaim && !isNew ? nil : party
  }

  private mutating func addActors(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, isNew: Bool, to index: Int
  ) {
    let initiators =
      assertion.blamed.isEmpty ? InitiatorRecognizer(lexicon: lexicon, voice: voice).initiators(of: reading) : []
    for initiator in initiators where !(initiator.kind == .stateForces && isAnswer(reading, to: index)) {
      let isPointing = initiator.isClass && initiator.isDefinite
      drafts[index].addInitiator(isPointing ? named(like: initiator, for: index) ?? initiator : initiator, .reported)
    }
    if reading.isOfOwnPeople, initiators.allSatisfy(\.isClass), let lastParty {
      drafts[index].addInitiator(lastParty, .reported)
    }
    for blamed in assertion.blamed { drafts[index].addInitiator(blamed, .attributed) }
    if Set(assertion.blamed.map(\.actor)).count > 1 { drafts[index].isDisputed = true }
    let party = isNew ? assertion.party ?? voice : nil
    if let claimant = assertion.claimant ?? drafts[index].claimant(onTheWordOf: party) {
      drafts[index].claim(by: claimant)
    }
    drafts[index].isConfirmed = drafts[index].isConfirmed || assertion.isConfirmed
    drafts[index].assertions += spoken(reading, assertion, on: isNew ? .event : .authorship, assertion.status)
  }

  /// Whether what a sentence tells can only be what forces of a state did about an incident: the police at a
  /// demonstration, a search behind a bombing.
  private func isAnswer(_ reading: SentenceReading, to index: Int) -> Bool {
    guard let type = drafts[index].type else { return false }
    if type == .protest { return true }
    let isArrest = reading.typedDeed?.type == .arrestOrRaidByState && type != .arrestOrRaidByState
    let isFight = drafts[index].figures.contains { $0.victim == .armedGroup || $0.victim == .securityForces }
    if isArrest, !isFight, drafts[index].readings.count > 1 { return true }
    let own: Set<IncidentType> = [.armedClash, .arrestOrRaidByState, .airOrDroneStrike, .shooting]
    return !own.contains(type) && reading.typedDeed.map { $0.type != type } ?? true
  }

  /// The group named before that `the militants` points back to.
  private func named(like match: ActorMatch, for index: Int) -> ActorMatch? {
    guard match.kind != .stateForces else { return nil }
    let near = (max(0, index - MentionDrafts.reach)...index).reversed()
    return near.lazy.flatMap { drafts[$0].initiators.map(\.match) + drafts[$0].claimants }.first {
      !$0.isClass && $0.kind != .stateForces
    }
  }
}
