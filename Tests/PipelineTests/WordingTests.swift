import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

struct WordingTests {
  private func subtitle(_ reports: [String: String]) async throws -> String {
    let build = try await TemporaryFolder().build(reports)
    return MapTitles(region: "Region", located: build.result.located, reports: build.result.count.used).subtitle
  }

  @Test func `a subtitle counts incidents and reports and gives the days that are known`() async throws {
    let dated = "A bomb killed three soldiers in Kalat on 3 May 2025."
    let undated = "Gunmen attacked a police post in Khuzdar."
    #expect(try await subtitle(["a.txt": undated]) == "1 incident in 1 report, none dated")
    #expect(try await subtitle(["a.txt": dated]) == "1 incident in 1 report, dated 2025-05-03")
    #expect(
      try await subtitle(["a.txt": dated, "b.txt": undated])
        == "2 incidents in 2 reports; 1 dated 2025-05-03, 1 undated")
  }

  @Test func `titles say what happened and where, and no more exactly than is known`() async throws {
    let titles = try await SeedBuild.shipped.features("incidents.geojson").compactMap { $0["title"].string }
    #expect(
      Set(titles).isSuperset(of: [
        "Bombing near Mach, Kachhi", "Bombing in Kech district", "Raid or seizure in Mangochar, Kalat",
        "Road block at Ornach Cross, Khuzdar", "Protest in Quetta", "Hostage taking in Balochistan, place not known",
      ]))
  }

  @Test func `the summary counts, gives reasons, and names what would help`() async throws {
    let build = try await SeedBuild.shipped
    let lines = BuildSummary([build.result], diagnostics: build.diagnostics, gazetteer: "here").lines
    #expect(lines.contains("balochistan-2025: 5 reports read, 5 used"))
    #expect(lines.count { $0.hasPrefix("  not mapped: ") } == build.result.count.notMapped)
    let name = try #require(lines.firstIndex { $0.hasPrefix("  unresolved name: Shorkand (") })
    #expect(lines[name].hasSuffix("/balochistan-2025/convoy-and-bomb-squad.txt:8)"))
    #expect(
      lines[name + 1]
        == "    to fix, with numbers for LON and LAT and a SOURCE: incidentmap gazetteer add 'Shorkand' --kind settlement"
        + " --within PK209 --at LON,LAT --source 'SOURCE' --gazetteer 'here'"
    )
    #expect(lines.contains { $0.hasPrefix("note: ") && $0.contains("damaged characters repaired") })
  }
}
