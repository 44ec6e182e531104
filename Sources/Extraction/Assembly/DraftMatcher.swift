import IncidentModel

/// Finds the mention that a sentence goes on with.
///
/// News tells one thing at a time: a sentence with a deed but without a place, a day or a sign of something new goes on
/// with the last incident. One with a place of its own needs that place, a number or a target in common.
struct DraftMatcher {
  let comparison: PlaceComparison
  /// The day of the heading above the sentence, where there is one.
  let sectionDay: DateExtent?

  /// The index of the draft, or nothing where the sentence opens another.
  func draft(for reading: SentenceReading, among drafts: MentionDrafts) -> Int? {
    if let last = drafts.lastIncident, tellsLaterDeath(reading, drafts[last]) { return last }
    for index in drafts.reachable.reversed() {
      let isLast = index == drafts.lastIncident
      if reading.opensAnother && isLast
        && !(hasSamePlace(reading, drafts[index]) && hasSameNumber(reading, drafts[index]))
      {
        continue
      }
      if isLast, retells(reading, drafts[index], among: drafts) { return index }
      if !conflicts(reading, drafts[index], isLast: isLast), supports(reading, drafts[index], isLast: isLast) {
        return index
      }
    }
    return nil
  }

  /// Whether a sentence only tells that some of those who were hurt died since, on whatever day.
  private func tellsLaterDeath(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let paragraph = draft.lastParagraph, reading.sentence.paragraph - paragraph <= 6, !reading.opensAnother,
      !reading.figures.isEmpty, draft.figures.contains(where: { $0.measure == .injured })
    else { return false }
    return reading.figures.allSatisfy { $0.measure == .killed && $0.isOfHarmed }
  }

  /// Whether a place, a day, a type or a number speaks against it.
  private func conflicts(_ reading: SentenceReading, _ draft: MentionDraft, isLast: Bool) -> Bool {
    if let place = reading.specificPlace, let known = draft.place, !known.isWideUnit, known.lead != .along,
      isApart(place, known, isOneNews: isLast && elaborates(reading, draft))
    {
      return true
    }
    if let date = reading.eventDate ?? sectionDay, let known = draft.date, !date.overlaps(known) { return true }
    if reading.targetName != nil, draft.eventName != nil, reading.targetName != draft.eventName { return true }
    if reading.isByCrowd, let type = draft.type, type != .protest, !draft.readings.contains(where: \.isByCrowd) {
      return true
    }
    if draft.isHeadline && hasSamePlace(reading, draft) { return false }
    if isLast && (goesOn(reading, draft) || completes(reading, draft)) { return false }
    if isPart(reading, of: draft) { return true }
    let isFitting = areCompatible(reading, draft) || isLast && elaborates(reading, draft) && isViolent(reading, draft)
    return !isFitting || hasOtherNumber(reading, draft)
  }

  /// Two places that the gazetteer does not know are taken for two, unless the sentence only says more of what was told.
  private func isApart(_ place: PlaceMatch, _ known: PlaceMatch, isOneNews: Bool) -> Bool {
    let outcome = comparison.compare(place.mention, known.mention)
    return outcome == .apart || (outcome == .unclear && !place.isKnown && !known.isKnown && !isOneNews)
  }

  /// Whether a sentence of running text only says more of what was told before: it points back, or somebody is quoted.
  ///
  /// A list, a table and a sentence that opens with a place or with another incident tell of something new.
  private func elaborates(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard !reading.opensAnother, !reading.sentence.isRow, !reading.isDatedEntry, reading.label == nil,
      reading.targetName == nil, !reading.places.contains(where: { $0.lead == .opening }),
      let paragraph = draft.lastParagraph, reading.sentence.paragraph - paragraph <= 3,
      !reading.setsScene || draft.place?.isWideUnit ?? true
    else { return false }
    let isSaid = !reading.utterances.isEmpty || reading.saying != nil
    return reading.pointsBack || reading.startsWithPronoun || reading.startsWithKnown
      || isSaid && areKindred(reading, draft)
  }

  /// Whether both are violence, of which one attack can have several kinds: fire is opened, a post taken, a car burnt.
  func isViolent(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    let apart: Set<IncidentType> = [.protest, .arrestOrRaidByState]
    if reading.isByCrowd { return false }
    return [reading.typedDeed?.type, draft.type].allSatisfy { $0.map { !apart.contains($0) } ?? true }
  }

  /// Whether anything speaks for it.
  private func supports(_ reading: SentenceReading, _ draft: MentionDraft, isLast: Bool) -> Bool {
    if hasSamePlace(reading, draft) || hasSameNumber(reading, draft) || hasSameTarget(reading, draft) { return true }
    guard isLast, let paragraph = draft.lastParagraph else { return false }
    if goesOn(reading, draft) || completes(reading, draft) || draft.isHeadline || elaborates(reading, draft) {
      return true
    }
    guard let place = reading.specificPlace, let known = draft.place else {
      return reading.sentence.paragraph == paragraph && reading.targetName == nil && !reading.opensIndefinitely
    }
    return known.isKnown && !place.isKnown && comparison.compare(place.mention, known.mention) == .unclear
      && reading.sentence.paragraph - paragraph <= 2
  }

  /// A sentence without a place, a day or a name of its own that brings nothing new up, not far behind.
  private func goesOn(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard !reading.opensAnother, reading.targetName == nil, let paragraph = draft.lastParagraph else { return false }
    let isNear = reading.sentence.paragraph - paragraph <= 6
    // The place in front of an item of a list is that of all its sentences.
    let isLabelled = reading.specificPlace?.lead == .label && reading.sentence.paragraph == paragraph
    let isBare = (reading.specificPlace == nil || isLabelled) && reading.eventDate == nil
    let isPointing = reading.pointsBack || reading.startsWithPronoun
    let isNew = reading.opensIndefinitely && !areCompatible(reading, draft)
    return isNear && !isNew && (isBare || isPointing && reading.specificPlace == nil)
  }

  /// A sentence that points back and tells where it was, after one that told no place: `The attack took place in Tank`.
  private func completes(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard reading.pointsBack || elaborates(reading, draft) || isLead(draft, of: reading), !reading.opensAnother,
      reading.targetName == nil,
      let paragraph = draft.lastParagraph,
      reading.specificPlace != nil, !isPart(reading, of: draft)
    else { return false }
    return draft.place?.isWideUnit ?? true && reading.sentence.paragraph - paragraph <= 3
      && areCompatible(reading, draft)
  }

  /// Whether both types can be words for one happening, or for bombs from the air; an unknown type goes with any.
  private func areCompatible(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let next = reading.typedDeed?.type, let known = draft.type else { return true }
    return next.isKindred(to: known) || isFromAir(next, known)
  }

  private func areKindred(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let next = reading.typedDeed?.type, let known = draft.type else { return true }
    return next.isKindred(to: known)
  }

  private func hasSamePlace(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let place = reading.specificPlace, let known = draft.place else { return false }
    return [.same, .inside, .around].contains(comparison.compare(place.mention, known.mention))
  }

  private func hasSameNumber(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    reading.figures.contains { figure in
      draft.figures.contains {
        $0.measure == figure.measure && $0.victim == figure.people.victim && $0.quantity.best != nil
          && $0.quantity.best == figure.people.quantity.quantity.best && ($0.quantity.best ?? 0) > 1
      }
    }
  }

  private func hasSameTarget(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let target = reading.target, target.isDistinctive, target.id == draft.target?.id else { return false }
    return reading.targetName == nil || draft.eventName == nil || reading.targetName == draft.eventName
  }

  /// Another exact number of the same people, killed or injured.
  func hasOtherNumber(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    reading.figures.contains { figure in
      let known = draft.figures.filter {
        $0.status > .denied && $0.measure == figure.measure && $0.victim == figure.people.victim
      }
      guard let value = figure.people.quantity.quantity.best, !known.isEmpty else { return false }
      return known.allSatisfy { $0.quantity.best != nil && $0.quantity.best != value }
    }
  }
}
