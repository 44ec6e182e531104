import IncidentModel

/// One reason to take two mentions for one happening; asked only where nothing contradicts it.
protocol SimilarityRule: Sendable {
  /// A stable name that explanations show.
  static var name: String { get }
  /// Why the two are one happening, in plain words, or nothing where the rule has no say.
  static func reason(for pair: MentionPair) -> String?
}

/// The rules, the surest first.
enum SimilarityRules {
  static let all: [any SimilarityRule.Type] = [
    SameTotalRule.self, CopiedReportRule.self, NamedEventRule.self, SamePlaceRule.self, SameDayRule.self,
    DistinctiveFigureRule.self,
  ]

  /// The first rule that takes a pair for one happening.
  static func verdict(on pair: MentionPair) -> (rank: Int, rule: String, reason: String)? {
    guard pair.isPossible else { return nil }
    for (rank, rule) in all.enumerated() {
      if let reason = rule.reason(for: pair) { return (rank, rule.name, reason) }
    }
    return nil
  }
}
