import IncidentModel
import Testing

@testable import Extraction

/// A month that is also a modal verb takes nothing out of the news beside a number.
@Suite struct MonthTests {
  @Test(arguments: [
    "On 3 May 2025 a bomb killed 12 soldiers in Kalat.", "On May 3 a bomb killed 12 soldiers in Kalat.",
    "In May 2025 a bomb killed 12 soldiers in Kalat.",
  ])
  func aMonthIsNoModal(text: String) throws {
    #expect(try incidents(in: text).map { $0.numbers(.killed) } == [[12]])
  }

  @Test func aModalStaysOne() throws {
    #expect(try incidents(in: "Officials fear that a bomb may kill soldiers in Kalat.").isEmpty)
  }
}
