import IncidentModel
import Testing

@testable import Cartography

struct WordingTests {
  @Test(arguments: [
    (Quantity(exactly: 7), "7"), (Quantity(low: 400, best: 400, high: nil), "at least 400"),
    (Quantity(low: 3, best: nil, high: nil), "at least 3"), (Quantity(low: 2, best: 5, high: 9), "5"),
    (Quantity(low: 5, best: nil, high: 9), "5–9"), (Quantity(low: nil, best: nil, high: 9), "up to 9"),
    (Quantity.notStated, nil),
  ])
  func `a number says which bounds are stated`(quantity: Quantity, words: String?) {
    #expect(quantity.words == words)
  }
}
