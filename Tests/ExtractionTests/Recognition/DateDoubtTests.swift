import IncidentModel
import Testing

@testable import Extraction

/// A date that cannot be, or may be two days, is left unread and told of.
@Suite struct DateDoubtTests {
  @Test(arguments: [
    ("On 30 February 2025 a bomb killed three soldiers in Mach.", DateDoubt.Reason.noSuchDay),
    ("On February 30, 2025 a bomb killed three soldiers in Mach.", .noSuchDay),
    ("On 31st April a bomb killed three soldiers in Mach.", .noSuchDay),
    ("On 05/07/2025 a bomb killed three soldiers in Mach.", .ambiguous),
    ("On 31/31/2025 a bomb killed three soldiers in Mach.", .noSuchDay),
  ])
  func itIsLeftUnread(text: String, reason: DateDoubt.Reason) throws {
    let reading = try reading(of: text)
    #expect(reading.doubts.map(\.reason) == [reason])
    #expect(reading.mentions.map(\.date) == [nil])
  }

  @Test(arguments: [
    ("On 15/05/2025 a bomb killed three soldiers in Mach.", "2025-05-15"),
    ("On 05/15/2025 a bomb killed three soldiers in Mach.", "2025-05-15"),
    ("On 05/05/2025 a bomb killed three soldiers in Mach.", "2025-05-05"),
    ("On 29 February 2024 a bomb killed three soldiers in Mach.", "2024-02-29"),
    ("On 30 April a bomb killed three soldiers in Mach.", "2025-04-30"),
  ])
  func whatIsOneDayIsRead(text: String, day: String) throws {
    let reading = try reading(of: text)
    #expect(reading.doubts.isEmpty)
    #expect(reading.mentions.map { $0.date?.start.description } == [day])
  }
}
