import IncidentModel

/// One day, one district, one type, and figures or a target that agree.
enum SameDayRule: SimilarityRule {
  static let name = "same-day"

  static func reason(for pair: MentionPair) -> String? {
    let (left, right) = (pair.first, pair.second)
    guard left.mention.kind == .incident, left.mention.type == right.mention.type, isSameStatedDay(pair),
      left.placement.isPlaced, right.placement.isPlaced, let district = left.placement.district,
      district == right.placement.district, pair.figures.isAgreed || pair.sharedTarget != nil
    else { return nil }
    return
      "both are a \(left.mention.type.plainName) in one district on the same day, and their figures or targets agree"
  }

  private static func isSameStatedDay(_ pair: MentionPair) -> Bool {
    pair.isSameDay && [pair.first, pair.second].allSatisfy { $0.mention.date?.precision == .day }
  }
}
