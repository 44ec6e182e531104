/// What is counted of one report or of many; adding up gives the counts of both.
package struct ScoreCounts: Sendable, Equatable {
  /// What is counted of one field over the incidents that were found.
  package struct FieldCounts: Sendable, Equatable {
    /// Values that are right.
    package var right = 0
    /// Values that the gold states.
    package var stated = 0
    /// Values that were made up where the gold states none.
    package var invented = 0
    /// Fields for which the gold states none.
    package var unstated = 0

    package init(right: Int = 0, stated: Int = 0, invented: Int = 0, unstated: Int = 0) {
      (self.right, self.stated) = (right, stated)
      (self.invented, self.unstated) = (invented, unstated)
    }
  }

  /// Gold incidents that were found.
  package private(set) var found = 0
  /// Gold incidents that count.
  package private(set) var gold = 0
  /// Predictions that count: those that are no optional incident.
  package private(set) var predicted = 0
  /// Gold incidents that do not count.
  package private(set) var optional = 0
  private var fields = [FieldCounts](repeating: FieldCounts(), count: Field.allCases.count)

  /// Nothing counted.
  package init() {}

  /// Counts what was matched in one report.
  package init(_ matching: ReportMatching) {
    found = matching.pairs.count
    gold = found + matching.misses.count
    predicted = found + matching.falseAlarms.count
    optional = matching.optionalCount
    for pair in matching.pairs {
      for (index, field) in Field.allCases.enumerated() { fields[index].count(pair.judgement.verdict(on: field)) }
    }
  }

  /// The counts of a field.
  package subscript(field: Field) -> FieldCounts { fields[Field.allCases.firstIndex(of: field) ?? 0] }

  /// The counts of both.
  package static func += (left: inout ScoreCounts, right: ScoreCounts) {
    left.found += right.found
    left.gold += right.gold
    left.predicted += right.predicted
    left.optional += right.optional
    for index in left.fields.indices { left.fields[index].add(right.fields[index]) }
  }
}

extension ScoreCounts.FieldCounts {
  fileprivate mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .right: (right, stated) = (right + 1, stated + 1)
    case .wrong: stated += 1
    case .kept: unstated += 1
    case .invented: (invented, unstated) = (invented + 1, unstated + 1)
    }
  }

  fileprivate mutating func add(_ other: Self) {
    right += other.right
    stated += other.stated
    invented += other.invented
    unstated += other.unstated
  }
}
