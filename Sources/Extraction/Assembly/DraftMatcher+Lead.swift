import IncidentModel

/// How the sentence with which the news opens goes together with those below it.
extension DraftMatcher {
  /// Whether a draft is the opening of the news, which tells no exact place, and a sentence below it tells of the same
  /// kind of deed and of no other number: the first paragraph says what happened, the next ones where.
  func isLead(_ draft: MentionDraft, of reading: SentenceReading) -> Bool {
    guard draft.readings.count == 1, let lead = draft.readings.first, lead.sentence.paragraph <= 1,
      !reading.sentence.isRow, !reading.isDatedEntry, reading.label == nil, lead.total == nil,
      let next = reading.typedDeed?.type, let type = draft.type, next == type || isFromAir(next, type)
    else { return false }
    return reading.figures.allSatisfy { figure in
      let known = draft.figures.filter { $0.measure == figure.measure }
      return known.isEmpty || known.contains { $0.quantity.best == figure.people.quantity.quantity.best }
    }
  }

  /// Whether both may tell of bombs from the air.
  func isFromAir(_ first: IncidentType, _ second: IncidentType) -> Bool {
    Set([first, second]) == [.bombing, .airOrDroneStrike]
  }

  /// Whether a sentence names a place in what the news opened with, and fewer people: one of several that it sums up.
  func isPart(_ reading: SentenceReading, of draft: MentionDraft) -> Bool {
    guard draft.place?.isWideUnit ?? true, draft.total == nil, reading.specificPlace != nil, !reading.pointsBack else {
      return false
    }
    return reading.figures.contains { figure in
      let known = draft.figures.filter { $0.measure == figure.measure }.compactMap(\.quantity.representative)
      guard let number = figure.people.quantity.quantity.representative, number > 0 else { return false }
      return known.contains { $0 > number } && !known.contains(number)
    }
  }
}
