import IncidentModel
import Testing

@Suite("Summing up figures")
struct FigureSummaryTests {
  private static func figure(
    _ victim: VictimClass, _ quantity: Quantity, by asserter: String? = nil, _ status: AssertionStatus = .reported,
    measure: Measure = .killed
  ) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: quantity, qualifier: nil, assertedBy: asserter, status: status,
      bytes: 0..<1)
  }

  private func total(_ figures: [Figure], atLeast: AssertionStatus = .claimed) -> Quantity {
    FigureSummary(figures).total(.killed, atLeast: atLeast)
  }

  @Test("nothing stated is not zero")
  func nothing() {
    #expect(total([]) == .notStated)
    #expect(total([Self.figure(.civilians, .notStated)]) == .notStated)
    #expect(total([Self.figure(.civilians, Quantity(exactly: 3), measure: .injured)]) == .notStated)
    #expect(total([Self.figure(.civilians, Quantity(exactly: 0))]) == Quantity(exactly: 0))
  }

  @Test("asserters who differ give the bounds, and the best supported gives the number")
  func dispute() {
    let figures = [
      Self.figure(.securityForces, Quantity(exactly: 214), by: "bla", .claimed),
      Self.figure(.securityForces, Quantity(exactly: 18), by: "ispr", .confirmed),
      Self.figure(.securityForces, Quantity(exactly: 23), .reported),
    ]
    #expect(total(figures) == Quantity(low: 18, best: 18, high: 214))
    #expect(total(figures.reversed()) == Quantity(low: 18, best: 18, high: 214))
    #expect(FigureSummary(figures).quantity(.killed, of: .civilians) == .notStated)
  }

  @Test("what is only claimed of one class is not added to what is reported of another")
  func claimedBesideReported() {
    let soldiers = Self.figure(.securityForces, Quantity(exactly: 12), by: "blf", .claimed)
    let fighters = Self.figure(.armedGroup, Quantity(exactly: 5))
    #expect(total([soldiers, fighters]) == Quantity(low: 5, best: 5, high: 17))
    #expect(total([soldiers, fighters], atLeast: .reported) == Quantity(exactly: 5))
    #expect(total([soldiers]) == Quantity(exactly: 12))
  }

  @Test("victim classes are added, and a number without a class is not added again")
  func classes() {
    let soldiers = Self.figure(.securityForces, Quantity(exactly: 12))
    let fighters = Self.figure(.armedGroup, Quantity(low: 3, best: nil, high: nil))
    #expect(total([soldiers, fighters]) == Quantity(low: 15, best: 15, high: nil))
    let everybody = Self.figure(.unknown, Quantity(exactly: 15))
    #expect(total([soldiers, everybody]) == Quantity(exactly: 15))
    #expect(total([everybody, soldiers]) == Quantity(exactly: 15))
    #expect(total([Self.figure(.unknown, Quantity(exactly: 4))]) == Quantity(exactly: 4))
  }

  @Test("classes that come to less than the whole number with the same support are some of it")
  func partsOfOthers() {
    let soldiers = Self.figure(.securityForces, Quantity(exactly: 12))
    let whole = Self.figure(.unknown, Quantity(exactly: 14))
    #expect(total([soldiers, whole]) == Quantity(exactly: 14))
    #expect(total([whole, soldiers]) == Quantity(exactly: 14))
    let claimed = Self.figure(.unknown, Quantity(exactly: 20), by: "bla", .claimed)
    #expect(total([soldiers, claimed]) == Quantity(low: 12, best: 12, high: 20))
  }

  @Test("of figures that are supported alike the later one is the number")
  func correction() {
    let figures = [5, 9, 8].map { Self.figure(.civilians, Quantity(exactly: $0)) }
    #expect(total(figures) == Quantity(low: 5, best: 8, high: 9))
  }

  @Test("an open top stays open")
  func open() {
    let atLeast = Self.figure(.civilians, Quantity(low: 12, best: nil, high: nil), .claimed)
    #expect(total([atLeast]) == Quantity(low: 12, best: nil, high: nil))
    #expect(
      total([atLeast, Self.figure(.civilians, Quantity(exactly: 7))]) == Quantity(low: 7, best: 7, high: nil))
    #expect(
      total([Self.figure(.civilians, Quantity(low: nil, best: nil, high: 20))])
        == Quantity(low: nil, best: nil, high: 20))
  }

  @Test("weak and denied figures are left out where asked")
  func statuses() {
    let claimed = Self.figure(.civilians, Quantity(exactly: 9), .claimed)
    let denied = Self.figure(.civilians, Quantity(exactly: 90), .denied)
    #expect(total([claimed, denied]) == Quantity(exactly: 9))
    #expect(total([claimed, denied], atLeast: .reported) == .notStated)
  }

  @Test("quantities of several incidents are added as far as stated")
  func adding() {
    let exact = Quantity(exactly: 5)
    let atLeast = Quantity(low: 3, best: nil, high: nil)
    #expect(Quantity(adding: []) == .notStated)
    #expect(Quantity(adding: [.notStated, exact]) == exact)
    #expect(Quantity(adding: [exact, atLeast, .notStated]) == Quantity(low: 8, best: 8, high: nil))
    #expect(Quantity(adding: [atLeast, atLeast]) == Quantity(low: 6, best: nil, high: nil))
  }

  @Test("a part and a repeated total are never added, and a class that is only a part is told by itself")
  func roles() {
    let whole = Self.figure(.unknown, Quantity(exactly: 10))
    let fighters = Self.figure(.armedGroup, Quantity(exactly: 6)).with(role: .part)
    let summary = FigureSummary([whole, fighters])
    #expect(summary.total(.killed) == Quantity(exactly: 10))
    #expect(summary.quantity(.killed, of: .armedGroup) == Quantity(exactly: 6))
    let classes = [Self.figure(.securityForces, Quantity(exactly: 12)), Self.figure(.civilians, Quantity(exactly: 2))]
    let again = Self.figure(.unknown, Quantity(exactly: 14)).with(role: .total)
    #expect(FigureSummary(classes + [again]).total(.killed) == Quantity(exactly: 14))
  }

  @Test("nothing that is added up makes a zero of what is not stated")
  func honesty() {
    #expect(Quantity(adding: []) == .notStated)
    #expect(Quantity(adding: [.notStated, .notStated]) == .notStated)
    #expect(Quantity(adding: [.notStated, Quantity(exactly: 2)]) == Quantity(exactly: 2))
    #expect(Quantity(adding: [Quantity(low: nil, best: nil, high: 5), Quantity(exactly: 2)]).low == 2)
    #expect(FigureSummary([Self.figure(.unknown, Quantity(exactly: 3), .denied)]).total(.killed) == .notStated)
  }
}
