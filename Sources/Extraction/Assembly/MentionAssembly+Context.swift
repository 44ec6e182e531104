import IncidentModel

extension MentionAssembly {
  /// Adds what a sentence without a deed of its own has to the last mention near it.
  mutating func addContext(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Int? {
    let isTotal = (reading.pointsBackToAll || reading.isList) && drafts.last?.kind == .aggregateClaim
    guard let index = isTotal ? drafts.lastIndex : drafts.lastIncident else { return nil }
    let isNear = drafts[index].lastParagraph.map { reading.sentence.paragraph - $0 <= 4 } ?? false
    guard isNear || assertion.claimant != nil else { return nil }
    drafts[index].takeContext(reading)
    if isTotal {
      drafts[index].areas += reading.areas
    } else {
      if reading.pointsBack { drafts[index].addCircumstances(of: reading, comparison) }
      drafts[index].addFigures(of: reading, party: assertion.party, assertion, text)
    }
    if !isTotal, reading.pointsBack {
      for blamed in assertion.blamed { drafts[index].addInitiator(blamed, .attributed) }
    }
    let claim = assertion.utterances.first { $0.act == .claim }
    let isOther = !isTotal && (claim.map { namesPlace(behind: $0, reading) } ?? false)
    if let claimant = assertion.claimant, !isOther { claimAll(reading, assertion, by: claimant, last: index) }
    if assertion.isDenied { drafts[index].isDisputed = true }
    return index
  }
}
