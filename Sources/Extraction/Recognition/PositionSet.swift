/// Some of the tokens of a sentence, as a flag for each.
struct PositionSet: Sendable {
  private let start: Int
  private var flags: [Bool]

  /// - Parameter range: The tokens of the sentence; the position behind them may be in the set too.
  init(_ positions: some Sequence<Int>, in range: Range<Int>) {
    start = range.lowerBound
    flags = Array(repeating: false, count: range.count + 1)
    for position in positions where position >= start && position - start < flags.count {
      flags[position - start] = true
    }
  }

  @inline(__always)
  func contains(_ position: Int) -> Bool {
    position >= start && position - start < flags.count && flags[position - start]
  }
}
