import IncidentModel

/// The paragraph behind the opening one, which tells the same happening again with where, when and how.
extension DraftMatcher {
  /// Whether a sentence begins the paragraph right behind the first one and tells the only incident of that again.
  ///
  /// It brings up no other place of its own chain, no other day and no other number; and it says who says so, at what
  /// time it was, or speaks of what is known already.
  func retells(_ reading: SentenceReading, _ draft: MentionDraft, among drafts: MentionDrafts) -> Bool {
    guard drafts.incidents.count == 1, isOpening(draft), let paragraph = draft.lastParagraph,
      reading.sentence.paragraph - paragraph == 1, !reading.sentence.isRow, !reading.isDatedEntry,
      reading.label == nil, reading.total == nil, !reading.opensAnother,
      !opensWithPlace(reading),
      isViolent(reading, draft), !hasOtherNumber(reading, draft)
    else { return false }
    // A claim with a place of its own may be one of another deed.
    if reading.specificPlace != nil, reading.utterances.contains(where: { $0.act == .claim }) { return false }
    if let date = reading.eventDate, let known = draft.date, !date.overlaps(known) { return false }
    let pointsBack = reading.pointsBack || reading.startsWithKnown || reading.startsWithPronoun || isCrowdKnown(reading)
    guard pointsBack || reading.time != nil || !reading.utterances.isEmpty || reading.saying != nil else {
      return false
    }
    return !isElsewhere(reading, draft)
  }

  /// Whether a sentence begins with a place, as one does that tells of something new: `In Larkana, six workers`.
  private func opensWithPlace(_ reading: SentenceReading) -> Bool {
    reading.places.contains { $0.lead == .opening || $0.range.lowerBound <= reading.tokens.startIndex + 2 }
  }

  /// Whether a draft is what the first paragraph of running text tells.
  private func isOpening(_ draft: MentionDraft) -> Bool {
    let body = draft.readings.filter { !$0.sentence.isHeading }
    guard let lead = body.first, draft.total == nil, lead.label == nil, !lead.isDatedEntry, !lead.sentence.isRow else {
      return false
    }
    return body.allSatisfy { $0.sentence.paragraph == lead.sentence.paragraph }
  }

  /// Whether a sentence names a unit or a chain of names that lies somewhere else than the draft.
  private func isElsewhere(_ reading: SentenceReading, _ draft: MentionDraft) -> Bool {
    guard let place = reading.specificPlace, let known = draft.place, !known.isWideUnit else { return false }
    guard comparison.compare(place.mention, known.mention) == .apart else { return false }
    return place.mention.chain.count > 1 || !comparison.mayShareDistrict(place.mention, known.mention)
  }

  /// Whether the number of those who did it is told of people named in the first paragraph: `around 20 attackers`.
  private func isCrowdKnown(_ reading: SentenceReading) -> Bool {
    reading.actors.contains { $0.isClass && $0.isDefinite && $0.kind != .stateForces }
  }
}
