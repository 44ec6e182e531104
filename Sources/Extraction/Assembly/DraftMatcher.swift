import IncidentModel

/// Finds the mention that a sentence goes on with.
struct DraftMatcher {
  let lexicon: CompiledLexicon
  let comparison: PlaceComparison

  /// The index of the draft, or nothing where the sentence opens another.
  func draft(for reading: SentenceReading, among drafts: [MentionDraft]) -> Int? {
    let indices = drafts.indices.filter { drafts[$0].kind == .incident }
    for index in indices.reversed() {
      let isLast = index == indices.last
      if reading.opensAnother && isLast && !hasSamePlaceAndNumber(reading, drafts[index]) { continue }
      if !conflicts(reading, drafts[index]), supports(reading, drafts[index], isLast: isLast) { return index }
    }
    return nil
  }

  private func type(of reading: SentenceReading) -> IncidentType? {
    reading.freeDeeds.filter { $0.rule.type != nil }.max { $0.rule.rank < $1.rule.rank }?.rule.type
  }

  private func place(of reading: SentenceReading) -> PlaceMatch? { reading.eventPlaces.first { !$0.isWideUnit } }

  /// Whether a type, a place, a day or a number speaks against it.
  private func conflicts(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    let goesOn = isContinuation(reading, draft)
    if !goesOn && !TypeCompatibility.areCompatible(type(of: reading), draft.type) { return true }
    if let place = place(of: reading), let known = draft.place, !known.isWideUnit,
      comparison.compare(place.mention, known.mention) == .apart
    {
      return true
    }
    if let date = reading.dates.first?.extent, let known = draft.date, !date.overlaps(known) { return true }
    return !goesOn && hasOtherNumber(reading, draft)
  }

  /// A pronoun, a definite noun, or the next sentence of the paragraph with a deed of the same scene.
  private func isContinuation(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    let isNear = draft.lastParagraph.map { reading.sentence.paragraph - $0 <= 1 } ?? false
    return isNear && (reading.pointsBack || reading.startsWithPronoun) && !reading.opensAnother
  }

  /// Another exact number of the same people, killed or injured.
  private func hasOtherNumber(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    reading.figures.contains { figure in
      let known = draft.figures.filter { $0.measure == figure.measure && $0.victim == figure.people.victim }
      guard let value = figure.people.quantity.quantity.best, !known.isEmpty else { return false }
      return known.allSatisfy { $0.quantity.best != nil && $0.quantity.best != value }
    }
  }

  private func hasSamePlaceAndNumber(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    hasSamePlace(reading, draft) && hasSameNumber(reading, draft)
  }

  private func hasSamePlace(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let place = place(of: reading), let known = draft.place else { return false }
    return [.same, .inside, .around].contains(comparison.compare(place.mention, known.mention))
  }

  private func hasSameNumber(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    reading.figures.contains { figure in
      draft.figures.contains {
        $0.measure == figure.measure && $0.victim == figure.people.victim && $0.quantity.best != nil
          && $0.quantity.best == figure.people.quantity.quantity.best
      }
    }
  }

  /// Whether anything speaks for it.
  private func supports(_ reading: SentenceReading, _ draft: MentionDraft, isLast: Bool) -> Bool {
    if hasSamePlace(reading, draft) || hasSameNumber(reading, draft) { return true }
    let isSameTarget = reading.target?.isDistinctive == true && reading.target == draft.target
    if isSameTarget && (reading.targetName == nil || draft.eventName == nil || reading.targetName == draft.eventName) {
      return true
    }
    guard isLast, let paragraph = draft.lastParagraph else { return false }
    let distance = reading.sentence.paragraph - paragraph
    if isContinuation(reading, draft) { return true }
    let isHeadline = draft.readings.allSatisfy(\.sentence.isHeading)
    if distance == 0 || isHeadline { return place(of: reading) == nil || draft.place == nil || isHeadline }
    return distance <= 2 && place(of: reading) == nil && type(of: reading) == draft.type && draft.type != nil
  }
}
