import IncidentModel

/// The words of tables of counts, in one place.
enum CountsWording {
  /// What must be known to read the numbers.
  static func notes(_ request: CountsRequest) -> [String] {
    var notes = [
      "Each incident stands in one row; what has no place, date, actor or source that is known well enough stands in a "
        + "row of its own, so that the rows add up to all incidents."
    ]
    if request.measures.contains(where: { $0.people != nil }) {
      notes.append(
        "Numbers of people are those at least reported. What is not stated is not known, and not zero; what only a party "
          + "claims stands apart and is never added.")
    }
    if !Set(request.dimensions).isDisjoint(with: [.actor, .source]) {
      notes.append("An incident of several actors or sources stands in one row for all of them together.")
    }
    if let rate = request.rate {
      notes.append(
        "Rates are \(rate.words), over the whole time of a row and not for a year. A rate of fewer than "
          + "\(CountRate.fewestEvents) incidents is unstable: chance alone may move it by a fifth and more (P. A. Buescher, "
          + "Problems with Rates Based on Small Numbers, Statistical Primer 12, State Center for Health Statistics of "
          + "North Carolina, 2008).")
      notes.append(
        rate == .people
          ? "There is no rate where the number of people is not known for the whole district or province."
          : "Areas are geodesic, of the full boundaries.")
    }
    if let baseline = request.baseline, let unit = request.unit {
      notes.append(
        "Each \(unit.rawValue) is compared with the \(baseline) before it, by \(name(of: request.measures[0])); there is no "
          + "comparison where the table has fewer, or a number in them is not stated. Nothing is known of what was before "
          + "the table begins.")
    }
    return notes
  }

  /// The head of a column.
  static func name(of measure: CountMeasure) -> String { measure == .fatal ? "fatal incidents" : measure.rawValue }

  /// A number of people with its bounds: `12`, `12 (10–15)`, `at least 10`; a dash where none is stated.
  static func people(_ quantity: Quantity) -> String {
    guard let best = quantity.best else { return quantity.words ?? "–" }
    switch (quantity.low ?? best, quantity.high) {
    case (best, best?): return "\(best)"
    case (let low, let high?): return "\(best) (\(low)–\(high))"
    case (best, nil): return "at least \(best)"
    case (let low, nil): return "\(best) (at least \(low))"
    }
  }

  /// One sentence on the last period of a row: `Kech: 5 incidents in 2025-W12, the most since 2025-W03`.
  static func sentence(
    _ name: String?, _ line: CountsTable.Line, _ period: CountKey, _ request: CountsRequest
  ) -> String? {
    let measure = request.measures[0]
    guard let comparison = line.comparison, let value = line.tally.value(measure), let unit = request.unit,
      let baseline = request.baseline
    else { return nil }
    var text = (name.map { "\($0): " } ?? "") + "\(count(value, measure)) in \(period.name)"
    switch comparison.highest {
    case .since(let earlier): text += "; the last \(unit.rawValue) with as many or more was \(earlier)"
    case .inTable: text += "; the most of the table"
    case nil: break
    }
    if comparison.isFirstSeen { text += "; seen for the first time" }
    if let mean = comparison.mean, let median = comparison.median {
      text += "; in the \(baseline) before a mean of \(ShownNumber.text(mean)) and a median of "
      text += ShownNumber.text(median)
    }
    return text
  }

  private static func count(_ value: Int, _ measure: CountMeasure) -> String {
    switch measure {
    case .incidents: "\(value) \(value == 1 ? "incident" : "incidents")"
    case .fatal: "\(value) fatal \(value == 1 ? "incident" : "incidents")"
    default: "\(value) \(measure.rawValue)"
    }
  }
}
