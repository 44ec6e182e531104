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
  /// The group whose own words the whole report is, where it speaks of `our fighters`.
  let voice: ActorMatch?
  private let published: CalendarDate?

  var drafts = MentionDrafts()
  /// Sayings that belong to no incident told of; they stand apart, so that no deed goes on with one.
  var statements: [MentionDraft] = []
  var ledger: [LedgerLine] = []
  /// The place that a sentence of running text that is no incident was about.
  private(set) var scene: (place: PlaceMatch, paragraph: Int)?
  /// The name of an operation that a sentence shortly before told of.
  private(set) var pendingOperation: (name: String, line: Int, reading: SentenceReading)?
  /// The last group named, which `they` may mean.
  private(set) var lastParty: ActorMatch?
  /// The frame of what the report is about, where it is no incident: a trial, an anniversary.
  private var topic: FrameRule?
  /// The group on whose word alone the last sentence rests.
  private var speaking: ActorMatch?
  /// The frame of the last sentence, where the sentences behind go on with it.
  private var carried: FrameRule?
  /// Whether an incident of the three weeks before the publication was told before.
  private var hasRecent = false
  /// The day in the last heading that names nothing else, on which what stands below happened.
  private(set) var sectionDay: DateExtent?
  /// The day in the headline of a list, which its items share unless they name their own.
  private(set) var headlineDay: DateExtent?

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
    if ledger.isEmpty { headlineDay = MentionAssembly.headlineDay(of: reading) }
    if !ledger.isEmpty, let day = MentionAssembly.sectionDay(of: reading), day.start != published { sectionDay = day }
    lastParty = voice ?? reading.actors.last { !$0.isClass && $0.isParty } ?? lastParty
    let isSpoken = ledger.last?.sentence.paragraph == reading.sentence.paragraph
    let assertion = SentenceAssertion(reading, lastParty: lastParty, speaking: isSpoken ? speaking : nil)
    speaking = assertion.party
    var verdict = verdict(on: reading)
    var used: [Int] = []
    if isClaimOfKnown(reading, assertion) {
      verdict = SentenceClassification.Verdict(role: .statement, reason: "claim of a known incident")
      used = addStatement(reading, assertion, isOfKnown: true)
    } else {
      used = take(reading, assertion, verdict)
      if verdict.role == .aggregateClaim, let index = used.first { tieOperation(to: index) }
      if let name = reading.operation { pendingOperation = (name, ledger.count, reading) }
    }
    let isUnused = used.isEmpty && (verdict.role == .context || verdict.role == .incident)
    let statement = used.isEmpty && verdict.role == .statement ? keepStatement(reading, assertion) : nil
    let reason = isUnused ? "\(verdict.reason), but no incident of this report goes with it" : verdict.reason
    ledger.append(
      LedgerLine(
        sentence: reading.sentence, bytes: reading.bytes, role: isUnused ? .background : verdict.role, reason: reason,
        drafts: used,
        statement: statement))
    if reading.frame != nil || !used.isEmpty || carried?.id != verdict.reason {
      carried = reading.frame.flatMap { $0.carries && verdict.reason.hasSuffix($0.id) ? $0 : nil }
    }
    if used.isEmpty || verdict.role == .context, !reading.sentence.isHeading, let place = reading.specificPlace,
      place.lead <= .near
    {
      scene = (place, reading.sentence.paragraph)
    }
    if drafts.isEmpty, let frame = reading.frame, frame.carries { topic = topic ?? frame }
    hasRecent = hasRecent || used.contains { isRecent(drafts[$0]) }
  }

  private func verdict(on reading: SentenceReading) -> SentenceClassification.Verdict {
    SentenceClassification.verdict(
      on: reading, isFirst: ledger.isEmpty, hasDraft: !drafts.isEmpty, followsIncident: followsIncident(reading),
      published: published, recent: hasRecent,
      carried: ledger.last?.sentence.paragraph == reading.sentence.paragraph
        ? carried : isOfTopic(reading) ? topic : nil)
  }

  /// Whether a sentence only points back to what a report on a trial or an anniversary is about.
  private func isOfTopic(_ reading: SentenceReading) -> Bool { drafts.isEmpty && reading.pointsBack }

  private mutating func take(
    _ reading: SentenceReading, _ assertion: SentenceAssertion, _ verdict: SentenceClassification.Verdict
  ) -> [Int] {
    switch verdict.role {
    case .incident: addIncident(reading, assertion, isAnchored: verdict.isAnchored).map { [$0] } ?? []
    case .aggregateClaim: addTotal(reading, assertion).map { [$0] } ?? []
    case .context: addContext(reading, assertion).map { [$0] } ?? []
    case .statement: addStatement(reading, assertion)
    case .background: []
    }
  }

  private func isRecent(_ draft: MentionDraft) -> Bool {
    guard let published, let date = draft.date else { return false }
    return published.dayNumber - date.end.dayNumber <= 21
  }

  /// Whether the sentence before it in its paragraph tells of an incident.
  func followsIncident(_ reading: SentenceReading) -> Bool {
    guard let last = ledger.last else { return false }
    return last.role == .incident && last.sentence.paragraph == reading.sentence.paragraph
      && !last.sentence.isHeading
  }
}

/// What became of one sentence while the mentions are gathered.
struct LedgerLine: Sendable {
  let sentence: Sentence
  /// Its bytes in the report's file.
  let bytes: Range<Int>
  let role: SentenceRole
  let reason: String
  /// The positions of the drafts that use it.
  var drafts: [Int]
  /// The position of the statement that it belongs to.
  let statement: Int?

  /// The line of the ledger, with the ordinals of the mentions that came of the drafts.
  func entry(_ built: MentionBuilder.Result) -> LedgerEntry {
    let mentions =
      drafts.compactMap { built.ordinals[$0] }.sorted() + [built.ordinal(ofStatement: statement)].compactMap(\.self)
    let isDropped = mentions.isEmpty && (role == .incident || role == .aggregateClaim)
    return LedgerEntry(
      bytes: bytes, text: sentence.range, role: isDropped ? .background : role,
      reason: isDropped ? droppedReason : reason, mentions: mentions)
  }

  private var droppedReason: String {
    role == .incident
      ? "headline of what is no incident, sum of others, or neither place nor day" : "\(reason) without a number"
  }
}
