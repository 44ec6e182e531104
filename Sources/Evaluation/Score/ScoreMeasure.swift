/// A share that tells how good a reading is.
package enum ScoreMeasure: Sendable, Hashable {
  /// Of the predictions that count, those that are gold incidents.
  case precision
  /// Of the gold incidents that count, those that were found.
  case recall
  /// The harmonic mean of both.
  case f1
  /// Of the values of a field that the gold states, those that are right.
  case accuracy(Field)
  /// Of the fields for which the gold states nothing, those for which something was made up.
  case invention(Field)

  /// All of them.
  package static let all: [ScoreMeasure] =
    [.precision, .recall, .f1] + Field.allCases.map(ScoreMeasure.accuracy) + Field.allCases.map(ScoreMeasure.invention)

  /// The part and the whole of the share.
  package func fraction(of counts: ScoreCounts) -> (part: Int, whole: Int) {
    switch self {
    case .precision: (counts.found, counts.predicted)
    case .recall: (counts.found, counts.gold)
    // 2PR / (P + R) with the counts put in.
    case .f1: (2 * counts.found, counts.predicted + counts.gold)
    case .accuracy(let field): (counts[field].right, counts[field].stated)
    case .invention(let field): (counts[field].invented, counts[field].unstated)
    }
  }

  /// The share, from 0 to 1; nothing where there is nothing to share.
  package func value(of counts: ScoreCounts) -> Double? {
    let (part, whole) = fraction(of: counts)
    return whole > 0 ? Double(part) / Double(whole) : nil
  }
}
