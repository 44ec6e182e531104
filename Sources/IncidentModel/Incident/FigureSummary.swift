/// What several figures of one incident say together: never more than is stated, and no figure twice.
///
/// Figures of one victim class are taken as different statements of one number: the least and the greatest bound it,
/// and the best supported one is taken, of several the last. The classes are then added up. A figure without a victim
/// class states the whole number again and is therefore not added to the rest; nor is a part or a repeated total.
public struct FigureSummary: Sendable {
  private let figures: [Figure]

  /// Takes the figures of one incident in the order in which they were published; denied ones are left out.
  public init(_ figures: [Figure]) { self.figures = figures.filter { $0.status > .denied } }

  /// The number over all victim classes; `nil` bounds where nothing is stated.
  ///
  /// - Parameters:
  ///   - measure: What is counted.
  ///   - minimum: The least support that a figure must have.
  public func total(_ measure: Measure, atLeast minimum: AssertionStatus = .claimed) -> Quantity {
    let classes = VictimClass.allCases.filter { $0 != .unknown }
      .compactMap { Statement(rival: statements(measure, $0, minimum)) }
    let wholes = statements(measure, .unknown, minimum)
    // What is only claimed of one class of victims is never added to what is reported of another: it can only say that
    // there may have been more.
    let firm = classes.filter { $0.status > .claimed }
    let sum = Statement(rival: [Statement(adding: firm), Statement(adding: classes)].compactMap(\.self))
    // Twelve soldiers in one report are some of the 14 people in another, and not another number of all.
    if let sum, let whole = Statement(rival: wholes), sum.isPart(of: whole) { return whole.quantity }
    return Statement(rival: wholes + [sum].compactMap(\.self))?.quantity ?? .notStated
  }

  /// The number of one victim class; `nil` bounds where nothing is stated.
  ///
  /// Where the class is only told of as a part of a larger number, it is that part.
  public func quantity(
    _ measure: Measure, of victim: VictimClass, atLeast minimum: AssertionStatus = .claimed
  ) -> Quantity {
    let counted = Statement(rival: statements(measure, victim, minimum))
    return (counted ?? Statement(rival: statements(measure, victim, minimum, .part)))?.quantity ?? .notStated
  }

  /// The number over those victims for whom there is nothing but a claim: what may be set beside the reported total.
  ///
  /// Where the number over all victims is reported, it takes in everybody, and a claim is a rival statement of it. So
  /// is a claim without a victim class, as soon as anything is reported.
  public func claimedOnly(_ measure: Measure) -> Quantity {
    guard total(measure, atLeast: .reported) != .notStated else { return total(measure) }
    guard statements(measure, .unknown, .reported).isEmpty else { return .notStated }
    let classes = VictimClass.allCases.filter { $0 != .unknown && statements(measure, $0, .reported).isEmpty }
    return Quantity(adding: classes.compactMap { Statement(rival: statements(measure, $0, .claimed))?.quantity })
  }

  private func statements(
    _ measure: Measure, _ victim: VictimClass, _ minimum: AssertionStatus, _ role: Figure.Role = .counted
  ) -> [Statement] {
    figures.enumerated().filter { _, figure in
      figure.measure == measure && figure.victim == victim && figure.status >= minimum && figure.role == role
    }.map { Statement(quantity: $1.quantity, status: $1.status, position: $0) }.filter(\.isStated)
  }
}

/// A number with its support and its place in the order of publication.
private struct Statement {
  let quantity: Quantity
  let status: AssertionStatus
  let position: Int

  private var low: Int? { quantity.low ?? quantity.best }
  var isStated: Bool { quantity.representative != nil }

  init(quantity: Quantity, status: AssertionStatus, position: Int) {
    self.quantity = quantity
    self.status = status
    self.position = position
  }

  /// Whether it says no more than that so many are among those of a number with the same support.
  func isPart(of whole: Statement) -> Bool {
    guard status == whole.status, let mine = quantity.best ?? low, let all = whole.quantity.best ?? whole.low else {
      return false
    }
    return mine < all
  }

  /// Different statements of one number: the least and the greatest of all, and the best supported one.
  ///
  /// Of several that are supported alike the last one is taken: what is published later corrects what was before.
  init?(rival statements: [Statement]) {
    guard let status = statements.map(\.status).max(), let position = statements.map(\.position).max() else {
      return nil
    }
    let low = statements.compactMap(\.low).min()
    let supported = statements.filter { $0.status == status && $0.quantity.best != nil }
    let high = statements.compactMap(\.quantity.high).max()
    // "At least twelve" beside "seven" leaves the top open.
    let isOpen = statements.contains { $0.quantity.high == nil && ($0.low ?? 0) > (high ?? -1) }
    self.init(
      quantity: Quantity(
        low: low, best: supported.max { $0.position < $1.position }?.quantity.best, high: isOpen ? nil : high),
      status: status, position: position)
  }

  /// Adds numbers of different people; the sum is only as well supported as the least of them.
  init?(adding parts: [Statement]) {
    guard let status = parts.map(\.status).min(), let position = parts.map(\.position).max() else { return nil }
    self.init(quantity: Quantity(adding: parts.map(\.quantity)), status: status, position: position)
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
