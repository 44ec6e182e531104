/// Some of the tokens of a sentence, as a bit for each.
struct PositionSet: Sendable {
  private let start: Int
  private let count: Int
  /// The first 64 tokens; most sentences have no more.
  private var first: UInt64 = 0
  private var rest: [UInt64] = []

  /// - Parameter range: The tokens of the sentence; the position behind them may be in the set too.
  init(_ positions: some Sequence<Int>, in range: Range<Int>) {
    start = range.lowerBound
    count = range.count + 1
    for position in positions where position >= start && position - start < count { insert(position - start) }
  }

  private mutating func insert(_ offset: Int) {
    let bit = UInt64(1) << UInt64(offset & 63)
    guard offset >= 64 else {
      first |= bit
      return
    }
    if rest.isEmpty { rest = Array(repeating: 0, count: count / 64) }
    rest[offset / 64 - 1] |= bit
  }

  @inline(__always)
  func contains(_ position: Int) -> Bool {
    let offset = position - start
    guard offset >= 0, offset < count else { return false }
    if offset < 64 { return first & (1 << UInt64(offset)) != 0 }
    return !rest.isEmpty && rest[offset / 64 - 1] & (1 << UInt64(offset & 63)) != 0
  }
}
