import IncidentModel

/// Keeps a number of people from being counted twice, once as a whole and once by class, for each asserter apart.
///
/// 14 people of whom 12 are soldiers and two civilians are counted as 12 and 2, and the 14 says so again. Where the
/// classes make less, they are parts of the whole; where they make more, both are kept and bound the number.
struct FigureReconciliation {
  /// The figures in their roles; none is lost.
  let figures: [Figure]
  /// The totals that their parts do not make.
  let discrepancies: [FigureDiscrepancy]

  /// Compares figures with those that the words call their parts.
  init(_ counted: [Figure], parts: [Figure]) {
    // What somebody denies is neither a total nor a part.
    var figures = (counted + parts).filter { $0.status > .denied }
    var discrepancies: [FigureDiscrepancy] = []
    for measure in Measure.allCases {
      var asserters: [String?] = []
      for figure in figures where figure.measure == measure && !asserters.contains(figure.assertedBy) {
        asserters.append(figure.assertedBy)
      }
      for asserter in asserters {
        let own = figures.indices.filter { figures[$0].measure == measure && figures[$0].assertedBy == asserter }
        if let found = FigureReconciliation.reconcile(&figures, own) { discrepancies.append(found) }
      }
    }
    for index in figures.indices where figures[index].quantity.high == 0 {
      // That nobody was hurt says nothing beside somebody who was.
      let isRefuted = figures.contains { $0.measure == figures[index].measure && $0.quantity.high != 0 }
      if isRefuted { figures[index] = figures[index].with(role: .part) }
    }
    self.figures = (figures + (counted + parts).filter { $0.status == .denied }).enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }.map(\.element)
    self.discrepancies = discrepancies
  }

  /// Gives the figures of one asserter and measure their roles; the discrepancy, where there is one.
  private static func reconcile(_ figures: inout [Figure], _ own: [Int]) -> FigureDiscrepancy? {
    let wholes = own.filter { figures[$0].victim == .unknown && figures[$0].role == .counted }
    guard let whole = wholes.max(by: { value(figures[$0]) < value(figures[$1]) }) else { return nil }
    let classes = own.filter { figures[$0].victim != .unknown }
    let isStatedPart = classes.contains { figures[$0].role == .part }
    let used = classes.filter { !isStatedPart || figures[$0].role == .part || !hasPart(figures, classes, $0) }
    guard !used.isEmpty else { return nil }
    let sum = sum(of: used.map { figures[$0] })
    let (least, stated) = (sum.representative ?? 0, value(figures[whole]))
    let isOpen = figures[whole].quantity.high == nil || sum.high == nil
    let fits = least == stated || isOpen && least > stated && figures[whole].quantity.high == nil
    let comesLast = used.allSatisfy { figures[$0].bytes.lowerBound < figures[whole].bytes.lowerBound }
    if fits || least > stated {
      for index in used { figures[index] = figures[index].with(role: .counted) }
    } else {
      for index in used { figures[index] = figures[index].with(role: .part) }
    }
    if fits { for index in wholes { figures[index] = figures[index].with(role: .total) } }
    guard !fits, least > stated || comesLast && !isStatedPart && !isOpen else { return nil }
    return FigureDiscrepancy(
      measure: figures[whole].measure, total: figures[whole].quantity, parts: sum,
      assertedBy: figures[whole].assertedBy)
  }

  private static func value(_ figure: Figure) -> Int { figure.quantity.representative ?? 0 }

  private static func hasPart(_ figures: [Figure], _ classes: [Int], _ index: Int) -> Bool {
    classes.contains { figures[$0].role == .part && figures[$0].victim == figures[index].victim }
  }

  /// The sum over the classes, of each the greatest number.
  private static func sum(of figures: [Figure]) -> Quantity {
    let classes = VictimClass.allCases.compactMap { victim in
      figures.filter { $0.victim == victim }.max { value($0) < value($1) }?.quantity
    }
    return Quantity(adding: classes)
  }
}
