/// What several figures of one incident say together: never more than is stated, and no figure twice.
///
/// Figures of one victim class are taken as different statements of one number; the classes are then added up. A
/// figure without a victim class states the whole number again and is therefore not added to the rest.
public struct FigureSummary: Sendable {
  private let figures: [Figure]

  /// Takes the figures of one incident; those that somebody denies are left out.
  public init(_ figures: [Figure]) { self.figures = figures.filter { $0.status > .denied } }

  /// The number over all victim classes; `nil` bounds where nothing is stated.
  ///
  /// - Parameters:
  ///   - measure: What is counted.
  ///   - minimum: The least support that a figure must have.
  public func total(_ measure: Measure, atLeast minimum: AssertionStatus = .claimed) -> Quantity {
    let classes = VictimClass.allCases.filter { $0 != .unknown }
      .compactMap { statement(statements(measure, $0, minimum)) }
    let whole = statement(statements(measure, .unknown, minimum))
    let sum = classes.isEmpty ? nil : Statement(adding: classes)
    return statement([whole, sum].compactMap(\.self))?.quantity ?? .notStated
  }

  /// The number of one victim class; `nil` bounds where nothing is stated.
  public func quantity(
    _ measure: Measure, of victim: VictimClass, atLeast minimum: AssertionStatus = .claimed
  ) -> Quantity {
    statement(statements(measure, victim, minimum))?.quantity ?? .notStated
  }

  /// The number over those victims for whom there is nothing but a claim: what may be set beside the reported total.
  ///
  /// Where the number over all victims is reported, it takes in everybody, and a claim is a rival statement of it. So
  /// is a claim without a victim class, as soon as anything is reported.
  public func claimedOnly(_ measure: Measure) -> Quantity {
    guard total(measure, atLeast: .reported) != .notStated else { return total(measure) }
    guard statements(measure, .unknown, .reported).isEmpty else { return .notStated }
    let classes = VictimClass.allCases.filter { $0 != .unknown && statements(measure, $0, .reported).isEmpty }
    return Quantity(adding: classes.map { quantity(measure, of: $0) })
  }

  private func statements(_ measure: Measure, _ victim: VictimClass, _ minimum: AssertionStatus) -> [Statement] {
    figures.filter { $0.measure == measure && $0.victim == victim && $0.status >= minimum }
      .map { Statement(quantity: $0.quantity, status: $0.status) }.filter(\.isStated)
  }

  /// Different statements of one number: the least and the greatest of all, and the best supported one.
  ///
  /// Of several that are supported alike the last one is taken: a later passage corrects an earlier one.
  private func statement(_ statements: [Statement]) -> Statement? {
    guard let status = statements.map(\.status).max() else { return nil }
    let low = statements.compactMap(\.low).min()
    let best = statements.filter { $0.status == status }.compactMap(\.quantity.best).last
    let high = statements.compactMap(\.high).max()
    // "At least twelve" beside "seven" leaves the top open.
    let isOpen = statements.contains { $0.high == nil && ($0.low ?? 0) > (high ?? -1) }
    return Statement(quantity: Quantity(low: low, best: best, high: isOpen ? nil : high), status: status)
  }
}

/// A number with its support.
private struct Statement {
  let quantity: Quantity
  let status: AssertionStatus

  var low: Int? { quantity.low ?? quantity.best }
  var high: Int? { quantity.high }
  var isStated: Bool { quantity.representative != nil }

  init(quantity: Quantity, status: AssertionStatus) {
    self.quantity = quantity
    self.status = status
  }

  /// Adds numbers of different people; the sum is as well supported as the best of them.
  init(adding parts: [Statement]) {
    status = parts.map(\.status).max() ?? .denied
    quantity = Quantity(adding: parts.map(\.quantity))
  }
}

extension Quantity {
  /// Adds quantities of different things, leaving out those that are not stated.
  ///
  /// The best value takes the least where a part has no best value, as long as any part has one. The greatest value
  /// is open as soon as it is open for one part.
  public init(adding parts: [Quantity]) {
    let stated = parts.filter { $0.representative != nil }
    let lows = stated.compactMap { $0.low ?? $0.best }
    let bests = stated.compactMap { $0.best ?? $0.low }
    let highs = stated.compactMap(\.high)
    self.init(
      low: lows.isEmpty ? nil : lows.reduce(0, +),
      best: stated.contains { $0.best != nil } ? bests.reduce(0, +) : nil,
      high: highs.isEmpty || highs.count < stated.count ? nil : highs.reduce(0, +))
  }
}
