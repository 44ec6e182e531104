import IncidentModel
import Testing

@testable import Extraction

/// A number that measures, is denied or belongs to a date counts nobody.
@Suite struct NotPeopleTests {
  @Test(arguments: [
    ("No one was killed when a bomb exploded in Mach on Friday.", [0]),
    ("None of the 12 passengers was killed when a bomb exploded in Mach on Friday.", []),
    ("On 7 May 2025 one soldier was killed by a bomb in Mach.", [1]),
    ("A 34-year-old constable was shot dead in Turbat on Friday.", [1]),
    ("Gunmen killed a 34 year old teacher in Turbat on Friday.", [1]),
    ("A bomb of 10 kg killed two soldiers in Mach on Friday.", [2]),
    ("No fewer than 12 soldiers were killed by a bomb in Mach.", [12]),
    ("A bomb killed 2 thousand people in Mach on Friday.", [2000]),
  ])
  func onlyPeopleAreCounted(text: String, killed: [Int]) throws {
    #expect(try incidents(in: text).flatMap { $0.numbers(.killed) } == killed)
  }

  @Test func aRangeWithAHyphenIsOne() throws {
    for text in ["A bomb killed 10-15 soldiers in Mach.", "A bomb killed 10–15 soldiers in Mach."] {
      let figure = try #require(try incidents(in: text).first?.figures.first)
      #expect(figure.quantity == Quantity(low: 10, best: nil, high: 15))
    }
  }

  @Test func aNumberThatNobodyCanCountToIsNone() throws {
    let text = "A bomb killed 9223372036854775807 soldiers in Mach on Friday."
    #expect(try incidents(in: text).flatMap { $0.numbers(.killed) }.isEmpty)
  }
}
