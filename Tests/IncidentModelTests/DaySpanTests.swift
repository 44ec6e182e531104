import IncidentModel
import Testing

@Suite("A day, month or year")
struct DaySpanTests {
  @Test(
    "is read from its ISO form",
    arguments: [
      ("2022-09-01", "2022-09-01", "2022-09-01"), ("2022-02", "2022-02-01", "2022-02-28"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2022", "2022-01-01", "2022-12-31"),
    ])
  func reads(text: String, first: String, last: String) throws {
    let span = try #require(DaySpan(iso8601: text))
    #expect(span.first == CalendarDate(iso8601: first) && span.last == CalendarDate(iso8601: last))
    #expect(span.description == text)
  }

  @Test("is nothing else", arguments: ["", "22", "2022-9", "2022-13", "2022-02-30", "2022-09-01T", "20220901", "202 "])
  func refuses(text: String) { #expect(DaySpan(iso8601: text) == nil) }

  @Test("leaves open what lies within it")
  func force() throws {
    let name = UnitName(
      name: "Bolan", code: "A", relation: .former, begin: DaySpan(iso8601: "1991"), end: DaySpan(iso8601: "2008"))
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }
    #expect(try name.begins(after: day("1990-12-31")) && !name.isInForce(on: day("1990-12-31")))
    #expect(try name.isInForce(on: day("1991-01-01")) && name.isInForce(on: day("2008-12-31")))
    #expect(try name.ends(before: day("2009-01-01")) && !name.isInForce(on: day("2009-01-01")))
  }
}
