import IncidentModel

/// Keeps the sentence with which the news opens from being counted beside the incidents that it sums up: `Strikes across
/// Ukraine killed six people`, of whom three died in Kyiv and two in Lutsk.
enum LeadReconciliation {
  /// The drafts, with the first one marked where it is the sum of others.
  static func reconciled(_ drafts: [MentionDraft]) -> [MentionDraft] {
    guard let first = drafts.indices.first(where: { drafts[$0].kind == .incident && !drafts[$0].isHeadline }),
      drafts[first].place?.isWideUnit ?? true, drafts[first].readings.count == 1,
      let lead = drafts[first].readings.first, lead.sentence.paragraph <= 1
    else { return drafts }
    let parts = drafts[(first + 1)...].filter { isPart($0, of: drafts[first]) }
    guard parts.count > 1 else { return drafts }
    var result = drafts
    result[first].isSum = true
    return result
  }

  /// Whether a draft tells of the same kind of deed at an exact place, on no other day, and of fewer people.
  private static func isPart(_ draft: MentionDraft, of lead: MentionDraft) -> Bool {
    guard draft.kind == .incident, let place = draft.place, !place.isWideUnit,
      let type = draft.type, lead.type.map({ $0.isKindred(to: type) }) ?? true
    else { return false }
    if let day = draft.date, let known = lead.date, !day.overlaps(known) { return false }
    return [Measure.killed, .injured].contains { measure in
      guard let number = draft.count(measure), let all = lead.count(measure) else { return false }
      return number > 0 && number < all
    }
  }
}
