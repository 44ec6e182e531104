/// The bounds between which a share lies in 95 of 100 samples.
package struct Interval: Sendable, Equatable {
  /// The lower bound.
  package let low: Double
  /// The upper bound.
  package let high: Double

  package init(low: Double, high: Double) { (self.low, self.high) = (low, high) }
}

/// Intervals by drawing reports anew: the percentile bootstrap.
///
/// As many reports as there are are drawn with replacement, a thousand times, with a fixed seed. The shares of all the
/// samples are put in order; the interval reaches from the 25th to the 976th of a thousand. Samples in which there is
/// nothing to share are left out. Whole reports are drawn, as incidents of one report are right or wrong together.
package struct Bootstrap: Sendable {
  /// How often reports are drawn.
  package static let resamples = 1000
  /// What the drawing begins with.
  package static let seed: UInt64 = 20_250_511

  private let samples: [ScoreCounts]

  /// Draws from the counts of single reports.
  package init(_ reports: [ScoreCounts], resamples: Int = resamples, seed: UInt64 = seed) {
    var sequence = SeededSequence(seed: seed)
    samples =
      reports.isEmpty
      ? []
      : (0..<resamples).map { _ in
        var sample = ScoreCounts()
        for _ in reports.indices { sample += reports[sequence.next(below: reports.count)] }
        return sample
      }
  }

  /// The interval of a share; nothing where there is nothing to share in any sample.
  package func interval(of measure: ScoreMeasure) -> Interval? {
    let values = samples.compactMap(measure.value).sorted()
    guard let first = values.first else { return nil }
    let cut = values.count * 25 / 1000
    // The same number is cut off at both ends.
    guard cut > 0 else { return Interval(low: first, high: values[values.count - 1]) }
    return Interval(low: values[cut - 1], high: values[values.count - cut])
  }
}
