import Geocoding
import IncidentModel
import Testing

@Suite("What a report is about")
struct ReportContextTests {
  private static func context(_ code: String) throws -> GazetteerEntry {
    let isCountry = code.utf8.count == 2
    return try Places.entry(
      "unit:\(code)", "Unit \(code)", [], isCountry ? .country : .province, at: (66, 28), district: nil,
      province: isCountry ? nil : code)
  }

  @Test(
    "tells places of one name apart, and leaves out villages elsewhere",
    arguments: [
      ("Chib", "PK6", "gn:22"), ("Chib", "PK2", "gn:21"), ("Chib", "PK", "gn:21"),
      ("Tump", "PK2", "gn:25"), ("Tump", "PK", "gn:25"), ("Tump", "PK6", nil), ("Tump", "IN", nil),
      ("Kulak", "PK2", "unit:PK225"), ("Kulak", "PK6", nil), ("Dasht", "PK2", nil), ("Dasht", "PK6", nil),
      ("Karachi", "PK2", "gn:13"), ("Khuzdar", "PK6", "gn:7"), ("Mach", "PK6", "gn:1"), ("Kech", "PK6", "unit:PK211"),
      ("Kech", "IN", "unit:PK211"), ("Pakistan", "IN", "unit:PK"),
    ] as [(String, String, String?)])
  func bareNames(name: String, context: String, entry: String?) throws {
    let context = try Self.context(context)
    #expect(try Places.resolver().resolve(Places.mention(name), Circumstances(context: context)).entry == entry)
  }

  @Test("counts for less than a name in the text")
  func containers() throws {
    let placement = try Places.resolver().resolve(
      Places.mention("Tump", "Kech/district"), Circumstances(context: Self.context("PK6")))
    #expect(placement.entry == "gn:25")
  }

  @Test("says why a place elsewhere is not taken")
  func reasons() throws {
    let placement = try Places.resolver().resolve(Places.mention("Tump"), Circumstances(context: Self.context("PK6")))
    #expect(placement.reason == "the report is about Unit PK6, and the only Tump in the gazetteer is in Kech")
    #expect(placement.unresolved.map(\.name) == ["Tump"])
  }
}
