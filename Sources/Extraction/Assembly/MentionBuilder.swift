import IncidentModel

/// Turns a report's drafts into mentions, with totals tied to their parts.
struct MentionBuilder {
  let report: String
  /// Whether the report has more than headlines; what only its headline tells is then no incident of its own.
  let hasBody: Bool

  func mentions(from drafts: [MentionDraft]) -> (mentions: [IncidentMention], ordinals: [Int: Int]) {
    let reconciled = TotalReconciliation.reconciled(drafts)
    let order = reconciled.indices.filter { !isHeadlineAlone(reconciled[$0]) }.sorted {
      (reconciled[$0].start ?? 0, $0) < (reconciled[$1].start ?? 0, $1)
    }
    let ordinals = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset + 1) })
    return (order.map { mention(reconciled[$0], ordinals: ordinals, ordinal: ordinals[$0] ?? 0) }, ordinals)
  }

  private func isHeadlineAlone(_ draft: MentionDraft) -> Bool {
    hasBody && draft.kind == .incident && draft.isHeadline
  }

  private func mention(_ draft: MentionDraft, ordinals: [Int: Int], ordinal: Int) -> IncidentMention {
    let isTotal = draft.kind == .aggregateClaim
    return IncidentMention(
      report: report, ordinal: ordinal, kind: draft.kind, type: draft.recordedType, tactics: draft.tactics,
      target: draft.target?.id, eventName: draft.eventName, date: draft.date, time: draft.time,
      places: isTotal ? areas(of: draft) : draft.place.map { [$0.mention] } ?? [],
      figures: FigureReconciliation.reconciled(figures(of: draft)), participants: participants(of: draft),
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
  private func figures(of draft: MentionDraft) -> [Figure] {
    guard draft.status == .claimed,
      let party = draft.claimants.first?.actor ?? draft.figures.lazy.compactMap(\.assertedBy).first
    else { return draft.figures }
    var seen: Set<Figure> = []
    return draft.figures.map { figure in
      Figure(
        measure: figure.measure, victim: figure.victim, quantity: figure.quantity, qualifier: figure.qualifier,
        assertedBy: figure.assertedBy ?? party, status: .claimed, bytes: figure.bytes)
    }.filter { figure in
      let key = Figure(
        measure: figure.measure, victim: figure.victim, quantity: figure.quantity, qualifier: nil,
        assertedBy: figure.assertedBy, status: .claimed, bytes: 0..<0)
      return seen.insert(key).inserted
    }
  }

  private func participants(of draft: MentionDraft) -> [Participation] {
    let claimants = Set(draft.claimants.map(\.actor))
    let named = draft.initiators.filter { !$0.match.isClass }
    let chosen = named.isEmpty ? draft.initiators : named
    var found: [Participation] = []
    for (match, attribution) in chosen
    where !found.contains(where: { $0.role == .initiator && $0.actor == match.actor }) {
      let unit = chosen.lazy.filter { $0.match.actor == match.actor }.compactMap(\.match.unit).first
      let firm = claimants.contains(match.actor) ? Attribution.claimed : attribution
      found.append(Participation(actor: match.actor, unit: unit, role: .initiator, attribution: firm))
    }
    // A demonstration at which police appear is one that they answer in some way.
    let forces = (draft.readings + draft.context).flatMap(\.actors).first { $0.kind == .stateForces }
    if draft.type == .protest, let forces, !found.contains(where: { $0.actor == forces.actor }) {
      found.append(Participation(actor: forces.actor, unit: forces.unit, role: .responder, attribution: .reported))
    }
    for claimant in draft.claimants {
      found.append(Participation(actor: claimant.actor, unit: claimant.unit, role: .claimant, attribution: .claimed))
    }
    return found
  }
}
