/// How good the reading of some reports is.
package struct Score: Sendable {
  /// How many reports there are.
  package let reports: Int
  /// What was counted over all of them.
  package let counts: ScoreCounts
  private let intervals: [ScoreMeasure: Interval]

  /// Adds up the counts of single reports.
  package init(_ reports: [ScoreCounts]) {
    self.reports = reports.count
    counts = reports.reduce(into: ScoreCounts(), +=)
    let bootstrap = Bootstrap(reports)
    intervals = Dictionary(
      ScoreMeasure.all.compactMap { measure in bootstrap.interval(of: measure).map { (measure, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The 95 % interval of a share.
  package func interval(of measure: ScoreMeasure) -> Interval? { intervals[measure] }
}
