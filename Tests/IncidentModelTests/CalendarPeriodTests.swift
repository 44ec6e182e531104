import IncidentModel
import Testing

struct CalendarPeriodTests {
  @Test(arguments: [
    ("2025-03-11", "2025-W11", "2025-03-10", "2025-03-16"), ("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"),
    ("2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"), ("2026-12-31", "2026-W53", "2026-12-28", "2027-01-03"),
    ("2010-01-03", "2009-W53", "2009-12-28", "2010-01-03"), ("2000-02-29", "2000-W09", "2000-02-28", "2000-03-05"),
    ("0001-01-01", "0001-W01", "0001-01-01", "0001-01-07"), ("9999-12-31", "9999-W52", "9999-12-27", "9999-12-31"),
  ])
  func `weeks are those of ISO 8601`(day: String, name: String, start: String, end: String) throws {
    let week = CalendarPeriod(.week, containing: try #require(CalendarDate(iso8601: day)))
    #expect(week.name == name)
    #expect((week.start.description, week.end.description) == (start, end))
  }

  @Test func `the other periods are those of the calendar`() throws {
    let day = try #require(CalendarDate(iso8601: "2024-02-29"))
    let found = PeriodUnit.allCases.map { CalendarPeriod($0, containing: day) }
    #expect(found.map(\.name) == ["2024-02-29", "2024-W09", "2024-02", "2024"])
    #expect(found.map(\.start.description) == ["2024-02-29", "2024-02-26", "2024-02-01", "2024-01-01"])
    #expect(found.map(\.end.description) == ["2024-02-29", "2024-03-03", "2024-02-29", "2024-12-31"])
  }

  @Test(arguments: PeriodUnit.allCases)
  func `periods follow one another without a gap, and each of their days leads to them`(unit: PeriodUnit) throws {
    var day = try #require(CalendarDate(iso8601: "1999-11-20"))
    var period = CalendarPeriod(unit, containing: day)
    var names: Set<String> = [period.name]
    for _ in 0..<3000 {
      day = try #require(day.adding(days: 1))
      let next = CalendarPeriod(unit, containing: day)
      #expect(next.start <= day && day <= next.end)
      if next != period {
        #expect(period.next == next && period < next && period.end.adding(days: 1) == next.start)
        #expect(names.insert(next.name).inserted)
      }
      period = next
    }
  }

  @Test func `the calendar ends`() throws {
    let last = try #require(CalendarDate(iso8601: "9999-12-31"))
    for unit in PeriodUnit.allCases { #expect(CalendarPeriod(unit, containing: last).next == nil) }
  }
}
