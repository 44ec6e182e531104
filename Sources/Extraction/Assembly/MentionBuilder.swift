import IncidentModel

/// Turns a report's drafts into mentions, with totals tied to their parts.
struct MentionBuilder {
  let report: String
  let published: CalendarDate?
  let text: SourceText
  /// Whether the report has more than headlines or one sentence.
  ///
  /// What only its headline tells, or what nothing tells from others, is then no incident of its own.
  let hasBody: Bool

  /// The mentions with their ordinals by the positions of the drafts, the statements behind the others.
  struct Result {
    let mentions: [IncidentMention]
    let ordinals: [Int: Int]
    fileprivate let firstStatement: Int

    func ordinal(ofStatement position: Int?) -> Int? { position.flatMap { ordinals[firstStatement + $0] } }
  }

  func mentions(from drafts: [MentionDraft], statements: [MentionDraft]) -> Result {
    let reconciled = LeadReconciliation.reconciled(TotalReconciliation.reconciled(drafts)) + statements
    let order = reconciled.indices.filter { !isLost(reconciled[$0]) }.sorted {
      (reconciled[$0].start ?? 0, $0) < (reconciled[$1].start ?? 0, $1)
    }
    let ordinals = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset + 1) })
    return Result(
      mentions: order.map { mention(reconciled[$0], ordinals: ordinals, ordinal: ordinals[$0] ?? 0) },
      ordinals: ordinals, firstStatement: drafts.count)
  }

  private func isLost(_ draft: MentionDraft) -> Bool {
    hasBody && draft.kind == .incident && (draft.isHeadline || draft.isNowhere || draft.isSum)
  }

  private func mention(_ draft: MentionDraft, ordinals: [Int: Int], ordinal: Int) -> IncidentMention {
    let isTotal = draft.kind == .aggregateClaim
    let reconciliation = FigureReconciliation(figures(draft.figures, of: draft), parts: figures(draft.parts, of: draft))
    return IncidentMention(
      report: report, published: published, ordinal: ordinal, kind: draft.kind, type: draft.recordedType,
      tactics: draft.tactics,
      target: draft.target?.id, eventName: draft.eventName, date: draft.date, time: draft.time,
      places: isTotal ? areas(of: draft) : draft.locatedPlace.map { [$0.mention] } ?? [],
      figures: reconciliation.figures, discrepancies: draft.discrepancies + reconciliation.discrepancies,
      participants: participants(of: draft),
      assertions: draft.assertions, status: draft.status, isDisputed: draft.isDisputed,
      isReference: draft.isReference, sameDayAs: draft.sameDayAs.flatMap { ordinals[$0] },
      partOf: draft.partOf.flatMap { ordinals[$0] },
      spans: (draft.readings + draft.context).map(\.bytes).sorted { $0.lowerBound < $1.lowerBound },
      rules: draft.rules)
  }

  private func areas(of draft: MentionDraft) -> [PlaceMention] {
    var seen: Set<String> = []
    return draft.areas.map(\.mention).filter { seen.insert($0.text).inserted }
  }

  /// Where the whole mention rests on a party's word, so do its figures.
  private func figures(_ figures: [Figure], of draft: MentionDraft) -> [Figure] {
    guard draft.status == .claimed,
      let party = draft.claimants.first?.actor ?? draft.figures.lazy.compactMap(\.assertedBy).first
    else { return figures }
    var seen: Set<Figure> = []
    return figures.map { figure in
      // What an official says or somebody denies rests on their word and not on the party's.
      guard figure.assertedBy == nil, figure.status > .denied else { return figure }
      return Figure(
        measure: figure.measure, victim: figure.victim, quantity: figure.quantity, qualifier: figure.qualifier,
        assertedBy: party, status: .claimed, role: figure.role, bytes: figure.bytes)
    }.filter { figure in
      let key = Figure(
        measure: figure.measure, victim: figure.victim, quantity: figure.quantity, qualifier: nil,
        assertedBy: figure.assertedBy, status: figure.status, bytes: 0..<0)
      return seen.insert(key).inserted
    }
  }

  private func participants(of draft: MentionDraft) -> [Participation] {
    let sentences = draft.readings + draft.context
    // `Islamic State` says no more where the text names one of its provinces.
    let broader = Set((draft.initiators.map(\.match) + draft.claimants).compactMap(\.broader))
    let claimed = draft.claimants.filter { !broader.contains($0.actor) }
    let claimants = Set(claimed.map(\.actor))
    let named = draft.initiators.filter { !$0.match.isClass && !broader.contains($0.match.actor) }
    let chosen = named.isEmpty ? draft.initiators : named
    var found: [Participation] = []
    func add(_ match: ActorMatch, unit: String?, _ role: ActorRole, _ attribution: Attribution) {
      found.append(
        Participation(
          actor: match.actor, unit: unit, role: role, attribution: attribution,
          verbatim: words(of: match, in: sentences)))
    }
    for (match, attribution) in chosen
    where !found.contains(where: { $0.role == .initiator && $0.actor == match.actor }) {
      let unit = chosen.lazy.filter { $0.match.actor == match.actor }.compactMap(\.match.unit).first
      add(match, unit: unit, .initiator, claimants.contains(match.actor) ? .claimed : attribution)
    }
    // A demonstration at which police appear is one that they answer in some way.
    let forces = sentences.flatMap(\.actors).first { $0.kind == .stateForces }
    if draft.type == .protest, let forces, !found.contains(where: { $0.actor == forces.actor }) {
      add(forces, unit: forces.unit, .responder, .reported)
    }
    for claimant in claimed { add(claimant, unit: claimant.unit, .claimant, .claimed) }
    return found
  }

  /// What the text calls an actor, where a sentence of the draft does: its name without a unit or short form behind.
  private func words(of match: ActorMatch, in sentences: [SentenceReading]) -> String? {
    guard let tokens = sentences.first(where: { $0.tokens.indices.contains(match.range.lowerBound) })?.tokens else {
      return nil
    }
    let end = match.range.first { tokens[$0].isGenitive || tokens[$0].isMark("(") } ?? match.range.upperBound
    return end > match.range.lowerBound ? text[tokens.bytes(of: match.range.lowerBound..<end)] : nil
  }
}
