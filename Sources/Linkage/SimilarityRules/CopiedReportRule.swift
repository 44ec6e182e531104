import IncidentModel

/// Two copies of one text tell of the same happenings.
enum CopiedReportRule: SimilarityRule {
  static let name = "copied-report"

  static func reason(for pair: MentionPair) -> String? {
    let (left, right) = (pair.first, pair.second)
    guard let group = pair.judgement.copies[left.mention.report], group == pair.judgement.copies[right.mention.report],
      left.mention.type == right.mention.type, left.mention.date == right.mention.date,
      left.placement.entry == right.placement.entry, left.placement.text == right.placement.text,
      left.mention.target == right.mention.target, pair.figures.isAgreed || pair.figures.isEmpty
    else { return nil }
    return "both are told in copies of one text, and nothing tells them apart"
  }
}
