import IncidentModel
import Testing

@testable import Extraction

/// Dates are read against the publication date, Monday 12 May 2025.
@Suite struct DateTests {
  @Test(arguments: [
    ("on 6 May 2025", "2025-05-06", "2025-05-06"), ("on 6 May", "2025-05-06", "2025-05-06"),
    ("on the 6th of May", "2025-05-06", "2025-05-06"), ("on May 6, 2025", "2025-05-06", "2025-05-06"),
    ("on May 6th", "2025-05-06", "2025-05-06"), ("on 2025-05-06", "2025-05-06", "2025-05-06"),
    ("on 20 November", "2024-11-20", "2024-11-20"), ("on Friday", "2025-05-09", "2025-05-09"),
    ("on Monday", "2025-05-12", "2025-05-12"), ("yesterday", "2025-05-11", "2025-05-11"),
    ("today", "2025-05-12", "2025-05-12"), ("in March 2025", "2025-03-01", "2025-03-31"),
    ("in June", "2024-06-01", "2024-06-30"), ("last week", "2025-05-05", "2025-05-11"),
  ])
  func dateIsRead(_ words: String, _ start: String, _ end: String) throws {
    let date = try #require(sentences(of: "Gunmen attacked a post \(words).").first?.dates.first)
    #expect(date.extent.start.description == start)
    #expect(date.extent.end.description == end)
  }

  @Test(arguments: ["on 6 May", "on Friday", "yesterday", "last week", "in June"])
  func withoutAPublicationDateNothingIsReckoned(_ words: String) throws {
    #expect(try sentences(of: "Gunmen attacked a post \(words).", published: nil).flatMap(\.dates).isEmpty)
  }

  @Test(arguments: ["on 6 May 2025", "on 2025-05-06", "in May 2025"])
  func aStatedDateNeedsNoPublicationDate(_ words: String) throws {
    let dates = try sentences(of: "Gunmen attacked a post \(words).", published: nil).flatMap(\.dates)
    #expect(dates.map(\.extent.basis) == [.stated])
  }

  @Test(arguments: ["on 31 April 2025", "they may 6 times", "on 99 May"])
  func noDateIsMadeUp(_ words: String) throws {
    #expect(
      !(try sentences(of: "Gunmen attacked a post \(words).").flatMap(\.dates)).contains { $0.extent.precision == .day }
    )
  }

  @Test(arguments: [("2:40 pm", "14:40"), ("10 a.m.", "10:00"), ("14:40", "14:40"), ("12 am", "00:00")])
  func timeIsRead(_ words: String, _ time: String) throws {
    #expect(try sentences(of: "Gunmen attacked a post at \(words) on Friday.").first?.time == time)
  }

  @Test func aDateOfTheSayingIsNotTheEvents() throws {
    let mentions = try incidents(in: "Police said on Friday that gunmen attacked a post in Mach on 6 May.")
    #expect(mentions.first?.date?.start.description == "2025-05-06")
  }
}
