import IncidentModel

/// Keeps a number of people from being counted twice, once as a whole and once by class.
enum FigureReconciliation {
  /// Drops the number without a class where the classes add up to it or more, and the classes where they are parts.
  static func reconciled(_ figures: [Figure]) -> [Figure] {
    var dropped: Set<Figure> = []
    for measure in Measure.allCases {
      let stated = figures.filter { $0.measure == measure }
      let whole = stated.filter { $0.victim == .unknown }.compactMap(\.quantity.representative).max()
      var classes: [VictimClass: Int] = [:]
      for figure in stated where figure.victim != .unknown {
        classes[figure.victim] = max(classes[figure.victim] ?? 0, figure.quantity.representative ?? 0)
      }
      guard let whole, !classes.isEmpty else { continue }
      let isComplete = classes.values.reduce(0, +) >= whole
      dropped.formUnion(stated.filter { ($0.victim == .unknown) == isComplete })
    }
    return figures.filter { !dropped.contains($0) }
  }
}
