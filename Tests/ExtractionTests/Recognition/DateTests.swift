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
    ("on 16-04-2025", "2025-04-16", "2025-04-16"),
    ("on 06.05.2025", "2025-05-06", "2025-05-06"), ("on 25.04.2025", "2025-04-25", "2025-04-25"),
    ("last night", "2025-05-11", "2025-05-11"), ("this morning", "2025-05-12", "2025-05-12"),
    ("the day before yesterday", "2025-05-10", "2025-05-10"), ("three days ago", "2025-05-09", "2025-05-09"),
    ("last Monday", "2025-05-05", "2025-05-05"), ("on the 9th", "2025-05-09", "2025-05-09"),
    ("on Tuesday last week", "2025-05-06", "2025-05-06"), ("overnight", "2025-05-11", "2025-05-12"),
    ("over the weekend", "2025-05-10", "2025-05-11"), ("last month", "2025-04-01", "2025-04-30"),
    ("on the night between 30 April and 1 May", "2025-04-30", "2025-05-01"),
    ("on the intervening night of 3/4 May", "2025-05-03", "2025-05-04"),
    ("in the night between Friday and Saturday", "2025-05-09", "2025-05-10"),
    ("between 11 and 12 August 2024", "2024-08-11", "2024-08-12"),
    ("from 24 to 29 April", "2025-04-24", "2025-04-29"), ("on April 24-26, 2025", "2025-04-24", "2025-04-26"),
    ("from 31 December 2024 to 2 January 2025", "2024-12-31", "2025-01-02"),
    ("in mid-April", "2025-04-11", "2025-04-20"), ("in early March 2025", "2025-03-01", "2025-03-10"),
    ("in late February", "2025-02-21", "2025-02-28"), ("in the first week of April", "2025-04-01", "2025-04-07"),
    ("in March last year", "2024-03-01", "2024-03-31"),
  ])
  func dateIsRead(_ words: String, _ start: String, _ end: String) throws {
    let date = try #require(sentences(of: "Gunmen attacked a post \(words).").first?.dates.first)
    #expect(date.extent.start.description == start)
    #expect(date.extent.end.description == end)
  }

  @Test(arguments: ["on 6 May", "on Friday", "yesterday", "last week", "in June", "last night", "overnight", "the 9th"])
  func withoutAPublicationDateNothingIsReckoned(_ words: String) throws {
    #expect(try sentences(of: "Gunmen attacked a post \(words).", published: nil).flatMap(\.dates).isEmpty)
  }

  @Test(arguments: ["on 6 May 2025", "on 2025-05-06", "in May 2025"])
  func aStatedDateNeedsNoPublicationDate(_ words: String) throws {
    let dates = try sentences(of: "Gunmen attacked a post \(words).", published: nil).flatMap(\.dates)
    #expect(dates.map(\.extent.basis) == [.stated])
  }

  @Test(arguments: [
    ("about 8 May", DatePrecision.days), ("8 May", .day), ("24 to 29 April", .days), ("1 to 20 April", .month),
    ("the first week of April", .week),
  ])
  func aSpanIsAsExactAsItIsLong(_ words: String, _ precision: DatePrecision) throws {
    let date = try #require(sentences(of: "Gunmen attacked a post around \(words).").first?.dates.first)
    #expect(date.extent.precision == (words == "8 May" ? .days : precision))
  }

  @Test(arguments: ["next Friday", "two days after the vote", "the 9th battalion", "a day before the vote"])
  func whatNamesNoDayOfTheNewsIsLeft(_ words: String) throws {
    #expect(try sentences(of: "On 2 May guards met. Gunmen attacked a post \(words).").last?.dates.isEmpty == true)
  }

  @Test(arguments: [
    ("the next day", "2025-05-03"), ("a day earlier", "2025-05-01"), ("two days later", "2025-05-04"),
    ("the previous day", "2025-05-01"),
  ])
  func aDayIsCountedFromTheOneNamedBefore(_ words: String, _ day: String) throws {
    let dates = try sentences(of: "Gunmen attacked a post on 2 May. They killed a guard \(words).").last?.dates
    #expect(dates?.map(\.extent.start.description) == [day])
    #expect(try sentences(of: "Gunmen attacked a post \(words).").flatMap(\.dates).isEmpty)
  }

  @Test(arguments: ["on 31 April 2025", "they may 6 times", "on 99 May"])
  func noDateIsMadeUp(_ words: String) throws {
    #expect(
      !(try sentences(of: "Gunmen attacked a post \(words).").flatMap(\.dates)).contains { $0.extent.precision == .day }
    )
  }

  @Test(arguments: [
    ("2:40 pm", "14:40"), ("10 a.m.", "10:00"), ("14:40", "14:40"), ("12 am", "00:00"),
    ("2140 hrs", "21:40"), ("around 0615 hours", "06:15"),
  ])
  func timeIsRead(_ words: String, _ time: String) throws {
    #expect(try sentences(of: "Gunmen attacked a post at \(words) on Friday.").first?.time == time)
  }

  @Test func aDayIsTakenBeforeAWeek() throws {
    let text = "The bodies of two labourers, who were kidnapped last week, were found in Mach on Friday."
    #expect(try incidents(in: text).map { $0.date?.start.description } == ["2025-05-09"])
  }

  @Test func theDayOfADatelineIsNotTheEvents() throws {
    let text = "TURBAT, May 11: Two soldiers were killed by a bomb in Mach on Saturday."
    #expect(try incidents(in: text).map { $0.date?.start.description } == ["2025-05-10"])
  }

  @Test func aLineThatIsADateHoldsForWhatStandsUnderIt() throws {
    let text = """
      Three months in Balochistan

      14 April
      Gunmen killed two guards in Mach.

      2 – 3 May
      A bomb killed a soldier in Turbat. Gunmen shot dead a trader in Wadh.
      """
    let days = try incidents(in: text).map { $0.date?.start.description }
    #expect(days == ["2025-04-14", "2025-05-02", "2025-05-02"])
  }

  @Test func theDayOfTheLeadHoldsForTheReport() throws {
    let text = """
      Bombs went off in two towns of Balochistan on Friday, officials said.

      In Mach, a bomb killed two soldiers.
      """
    #expect(try incidents(in: text).allSatisfy { $0.date?.start.description == "2025-05-09" })
  }

  @Test func aDateOfTheSayingIsNotTheEvents() throws {
    let mentions = try incidents(in: "Police said on Friday that gunmen attacked a post in Mach on 6 May.")
    #expect(mentions.first?.date?.start.description == "2025-05-06")
  }
}
