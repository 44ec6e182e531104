import IncidentModel

/// Claims of responsibility and denials, which go to incidents told before.
extension MentionAssembly {
  /// Whether a group takes responsibility for a deed told before, and the sentence tells of no other.
  func isClaimOfKnown(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Bool {
    guard reading.isReadable, assertion.claimant != nil, !assertion.isClaimAside, reading.total?.pointsBack ?? true,
      !reading.opensIndefinitely,
      isPointing(reading) || !reading.figures.contains(where: { $0.measure == .killed || $0.measure == .injured }),
      drafts.lastIncident != nil, let claim = assertion.utterances.first(where: { $0.act == .claim })
    else { return false }
    return !namesPlace(behind: claim, reading)
  }

  /// Whether the deed that a claim names is one told of before, whose numbers the claimant only gives otherwise:
  /// `said its men had carried out the attack, claiming that four were killed`.
  private func isPointing(_ reading: SentenceReading) -> Bool {
    reading.pointsBack && reading.specificPlace == nil
  }

  /// Whether a claim names a place of its own, and so may mean another deed than the last.
  func namesPlace(behind claim: SpeechMatch, _ reading: SentenceReading) -> Bool {
    reading.areas.contains { $0.range.lowerBound >= claim.range.upperBound }
  }

  /// Ties a claim or a denial to what it is about, and leaves other sayings alone.
  mutating func addStatement(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, isOfKnown: Bool = false
  ) -> [Int] {
    if assertion.isDenied, let index = denied(by: reading) {
      drafts[index].isDisputed = true
      drafts[index].assertions += spoken(reading, assertion, on: .event, .denied)
      drafts[index].takeContext(reading)
      return [index]
    }
    guard let claimant = assertion.claimant, let last = drafts.lastIndex, reading.total?.pointsBack ?? true,
      isOfKnown || reading.deeds.isEmpty || reading.pointsBack || reading.pointsBackToAll
    else { return [] }
    let index = claimed(by: reading) ?? last
    if isOfKnown { drafts[index].addFigures(of: reading, party: claimant, assertion, text) }
    return claimAll(reading, assertion, by: claimant, last: index)
  }

  /// The incident that a denial means: that of the sentence before, or the last one near where the words name a deed.
  private func denied(by reading: SentenceReading) -> Int? {
    if followsIncident(reading) { return ledger.last?.drafts.last }
    guard reading.frame == nil, !reading.deeds.isEmpty || reading.pointsBack, let last = drafts.lastIncident,
      let paragraph = drafts[last].lastParagraph, reading.sentence.paragraph - paragraph <= 3
    else { return nil }
    return last
  }

  /// The incident that a claim means: the last of the day or of the type that it names, else the last.
  private func claimed(by reading: SentenceReading) -> Int? {
    let types = Set(reading.deeds.compactMap(\.rule.type))
    let date = reading.dates.first?.extent
    return drafts.reachable.last { index in date.map { drafts[index].date?.overlaps($0) ?? false } ?? false }
      ?? drafts.reachable.last { index in drafts[index].type.map { types.contains($0) } ?? false }
      ?? drafts.lastIncident
  }

  /// `responsibility for both attacks` goes to all, `for the attack` to the last.
  @discardableResult
  mutating func claimAll(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, by claimant: ActorMatch, last: Int
  ) -> [Int] {
    let all = drafts.last?.kind == .aggregateClaim ? drafts.lastIndex.map { [$0] } ?? [] : Array(drafts.reachable)
    let indices = reading.pointsBackToAll ? all : [last]
    for index in indices {
      drafts[index].claim(by: claimant)
      drafts[index].assertions += spoken(reading, assertion, on: .authorship, .claimed)
    }
    return indices
  }

  /// Keeps a saying that belongs to no incident: one record for the sentences in which one speaker goes on.
  mutating func keepStatement(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Int {
    let speaker = (assertion.utterances.lazy.compactMap(\.speaker).first ?? reading.saying?.speaker ?? voice)?.actor
    let isSameItem = ledger.last?.sentence.paragraph == reading.sentence.paragraph
    let last = isSameItem ? ledger.last?.statement : nil
    let known = last.flatMap { speaker == nil || statements[$0].speaker == speaker ? $0 : nil }
    if known == nil { statements.append(MentionDraft(kind: .statement, speaker: speaker)) }
    let index = known ?? statements.count - 1
    statements[index].take(reading)
    statements[index].assertions += spoken(reading, assertion, on: .statement, assertion.status)
    return index
  }

  /// Who says what a sentence tells, with the verb; nothing where the publisher does so in its own voice.
  func spoken(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, on subject: Assertion.Subject,
    _ status: AssertionStatus
  ) -> [Assertion] {
    guard let speech = assertion.utterances.first ?? (subject == .statement ? reading.saying : nil) else { return [] }
    // What stands between the words of a phrase is the source's own and may be a name or an epithet.
    let verb = reading.tokens[speech.range].filter { lexicon.sayingWords.contains($0.lower) }.map(\.spelling)
    return [
      Assertion(
        subject: subject, status: status, by: speech.speaker?.actor,
        verb: verb.joined(separator: " "),
        bytes: text.originalRange(of: reading.tokens.bytes(of: speech.range)))
    ]
  }
}
