import IncidentModel
import Testing

@testable import Extraction

@Suite struct QuantityTests {
  private func quantity(_ text: String) throws -> QuantityMatch? {
    let recognizer = QuantityRecognizer(lexicon: try Fixture.shared.get().compiled)
    return recognizer.quantity(in: try tokenized(SourceText(text))[...], at: 0)
  }

  @Test(
    arguments: [
      ("12 men", 12, 12, 12), ("1,200 men", 1200, 1200, 1200), ("twenty-three men", 23, 23, 23),
      ("two dozen men", 24, 24, 24), ("a dozen men", 12, 12, 12), ("a hundred and five men", 105, 105, 105),
      ("three thousand men", 3000, 3000, 3000), ("at least five men", 5, 5, nil), ("up to nine men", nil, nil, 9),
      ("5 to 7 men", 5, nil, 7), ("between five and seven men", 5, nil, 7), ("dozens of men", 12, nil, nil),
      ("several men", 3, nil, nil), ("about 30 men", 30, 30, 30), ("a man", 1, 1, 1),
      ("two or three men", 2, nil, 3), ("several dozen men", 36, nil, nil), ("half a dozen men", 6, 6, 6),
      ("a score of men", 20, 20, 20), ("12 or more men", 12, 12, nil), ("an estimated 40 men", 40, 40, 40),
      ("2 lakh men", 200_000, 200_000, 200_000), ("a couple", 2, 2, 2), ("over 400 men", 400, 400, nil),
      ("another three men", 3, 3, 3), ("another man", 1, 1, 1), ("scores of men", 20, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func quantityIsRead(_ text: String, _ low: Int?, _ best: Int?, _ high: Int?) throws {
    #expect(try quantity(text)?.quantity == Quantity(low: low, best: best, high: high))
  }

  @Test(arguments: ["men", "12% of men", "the men"])
  func nothingIsRead(_ text: String) throws {
    #expect(try quantity(text) == nil)
  }

  @Test func theQualifierIsKept() throws {
    #expect(try quantity("no fewer than ten men")?.qualifier == "no fewer than")
    #expect(try quantity("ten men")?.qualifier == nil)
  }
}
