import IncidentModel

/// Two aggregate claims with the same number of attacks are one claim.
enum SameTotalRule: SimilarityRule {
  static let name = "same-total"

  static func reason(for pair: MentionPair) -> String? {
    guard pair.first.mention.kind == .aggregateClaim, let attacks = pair.first.mention.number(.attacks),
      attacks == pair.second.mention.number(.attacks)
    else { return nil }
    return "both claim \(attacks) attacks"
  }
}
