import SimpleFeatures

/// How the number of a period stands to those of the periods before it, in plain words and without a threshold.
struct PeriodComparison: Sendable, Hashable {
  /// The last period before it in which there was at least as much.
  enum Highest: Sendable, Hashable {
    /// There was at least as much in that period, and less in all between.
    case since(String)
    /// In no earlier period of the table was there at least as much.
    case inTable
  }
  /// The mean of the periods before; nothing where there are too few, or a number in them is not stated.
  let mean: Double?
  /// The middle one of the periods before; nothing as for the mean.
  let median: Double?
  /// Since when it has not been as high; nothing where it is zero, not stated, or the first.
  let highest: Highest?
  /// Whether there is an incident in it and in no period before.
  let isFirstSeen: Bool

  /// Compares each of the values, which stand in the order of time without a gap.
  ///
  /// - Parameters:
  ///   - values: The numbers; nothing where none is stated.
  ///   - incidents: How many incidents there are.
  ///   - names: What the periods are called.
  ///   - baseline: With how many periods before it each is compared.
  static func series(
    _ values: [Int?], incidents: [Int], names: [String], baseline: Int
  ) -> [PeriodComparison] {
    let first = incidents.firstIndex { $0 > 0 }
    // Of the periods so far those that no later one reached: the last of them that is as high is the answer.
    var peaks: [(value: Int, index: Int)] = []
    return values.indices.map { index in
      let before = index >= baseline ? values[(index - baseline)..<index].compactMap(\.self) : []
      let isWhole = before.count == baseline
      var highest: Highest?
      if let value = values[index] {
        while let last = peaks.last, last.value < value { peaks.removeLast() }
        if value > 0, index > 0 { highest = peaks.last.map { .since(names[$0.index]) } ?? .inTable }
        peaks.append((value, index))
      }
      return PeriodComparison(
        mean: isWhole ? Double(before.reduce(0, +)) / Double(baseline) : nil, median: isWhole ? median(before) : nil,
        highest: highest, isFirstSeen: index == first)
    }
  }

  /// The middle one, or the mean of the two in the middle.
  private static func median(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard !sorted.isEmpty else { return 0 }
    return sorted.count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }

  /// The comparison as columns.
  var properties: [Property] {
    let since: PropertyValue = if case .since(let name) = highest { .string(name) } else { .null }
    return [
      Property("baseline_mean", mean.map { .number($0, decimals: 2) } ?? .null),
      Property("baseline_median", median.map { .number($0, decimals: 1) } ?? .null),
      Property("highest_since", since), Property("highest_in_table", .bool(highest == .inTable)),
      Property("first_seen", .bool(isFirstSeen)),
    ]
  }
}

/// Numbers over time as a row of small bars.
enum Sparkline {
  /// A dot for none, a question mark where no number is stated, and else a bar against the greatest.
  static func text(_ values: [Int?]) -> String {
    let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let greatest = values.compactMap(\.self).max() ?? 0
    return String(
      values.map { value in
        guard let value else { return "?" }
        guard value > 0 else { return "·" }
        // In steps of an eighth, the greatest the highest; floating point as the numbers may be large.
        let share = Double(value) / Double(greatest)
        return bars[min(7, max(0, Int((share * 8).rounded(.up)) - 1))]
      })
  }
}
