import IncidentModel

/// Compares the figures of two mentions by measure and victim class.
struct FigureComparison {
  private let first: [Figure]
  private let second: [Figure]

  init(_ first: [Figure], _ second: [Figure]) {
    self.first = first.filter { $0.status > .denied && $0.quantity.representative != nil }
    self.second = second.filter { $0.status > .denied && $0.quantity.representative != nil }
  }

  /// Pairs of figures that count the same.
  private var pairs: [(Figure, Figure)] {
    first.flatMap { left in
      second.filter { $0.measure == left.measure && $0.victim == left.victim }.map { (left, $0) }
    }
  }

  /// Whether neither counts anything.
  var isEmpty: Bool { first.isEmpty && second.isEmpty }

  /// Whether two figures that count the same can both be true, and one pair does.
  var isAgreed: Bool { pairs.contains { FigureComparison.overlap($0.quantity, $1.quantity) } }

  /// Whether something is counted by both, and no two of its figures can be of one happening.
  ///
  /// Different parties may give different figures for one happening. So may reports of one day, as long as the lesser
  /// is at least half of the greater.
  func isContradicted(toleratingCloseFigures tolerant: Bool) -> Bool {
    struct Count: Hashable {
      let measure: Measure
      let victim: VictimClass
    }
    let counted = Dictionary(grouping: pairs) { Count(measure: $0.0.measure, victim: $0.0.victim) }
    return counted.values.contains { pairs in
      !pairs.contains { left, right in
        FigureComparison.overlap(left.quantity, right.quantity) || FigureComparison.isDispute(left, right)
          || tolerant && FigureComparison.isClose(left.quantity, right.quantity)
      }
    }
  }

  /// An exact number of at least ten killed or taken that both give for one class of victims.
  var distinctive: Figure? {
    pairs.first { left, right in
      [.killed, .captured, .released].contains(left.measure) && (left.quantity.best ?? 0) >= 10
        && left.quantity.best == right.quantity.best
    }?.0
  }

  /// The killed of one class where both numbers may come from one happening: the lesser is at least half.
  var closeKilled: (first: Int, second: Int, victim: VictimClass)? {
    for (left, right) in pairs where left.measure == .killed {
      if FigureComparison.isClose(left.quantity, right.quantity), let first = left.quantity.representative,
        let second = right.quantity.representative
      {
        return (first, second, left.victim)
      }
    }
    return nil
  }

  static func isClose(_ first: Quantity, _ second: Quantity) -> Bool {
    guard let left = first.representative, let right = second.representative else { return false }
    return min(left, right) * 2 >= max(left, right) && max(left, right) > 0
  }

  private static func isDispute(_ first: Figure, _ second: Figure) -> Bool {
    first.assertedBy != nil && second.assertedBy != nil && first.assertedBy != second.assertedBy
  }

  private static func overlap(_ first: Quantity, _ second: Quantity) -> Bool {
    func range(_ quantity: Quantity) -> ClosedRange<Int> {
      let low = quantity.low ?? quantity.best ?? 0
      return low...max(low, quantity.high ?? Int.max)
    }
    return range(first).overlaps(range(second))
  }
}
