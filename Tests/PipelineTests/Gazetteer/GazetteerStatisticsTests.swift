import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

@Suite("gazetteer stats")
struct GazetteerStatisticsTests {
  private func statistics(_ gazetteer: LintedGazetteer) throws -> GazetteerStatistics {
    try GazetteerStatistics(
      gazetteer: gazetteer.folder, workingFolder: gazetteer.files.path, cache: gazetteer.cache,
      diagnostics: DiagnosticLog())
  }

  @Test("counts places, names and records in tables with columns under each other")
  func lines() throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace("a:2,Village,,", by: "a:2,Village,TOWN|कस्बा,", in: "places.csv")
    let lines = try statistics(gazetteer).lines
    #expect(lines[..<2] == ["gazetteer 1: Small (small)", "index: not made yet; the next use makes it"])
    for line in [
      "  places.csv         2     2        0  Survey  CC0      –",
      "  full.geojson       2     2        0  Survey  CC0         2025",
      "places by kind (7)", "  settlement       2", "places by district (0 without one)",
      "  D1    First          2                0       –", "names by script (13, of which 12 differ)",
      "  latin      11", "  arabic      1", "  other       1",
      "names that more than one place bears (1), the most frequent", "  town       2",
    ] {
      #expect(
        lines.contains { $0.split(separator: " ") == line.split(separator: " ") },
        "\(line)\n\(lines.joined(separator: "\n"))")
    }
    let kinds = lines.drop { !$0.hasPrefix("places by kind") }.dropFirst().prefix { !$0.isEmpty }
    #expect(Set(kinds.map(\.count)).count == 1)
  }

  @Test("gives programs the same numbers under names that stay")
  func json() throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace("D2,P1", by: ",P1", in: "places.csv")
    try gazetteer.replace("\"name\": \"First\",", by: #""name": "First", "codes": {"osm": "n2"},"#, in: "full.geojson")
    let text = try statistics(gazetteer).json
    #expect(try statistics(gazetteer).json == text)
    let value = try JSONText.decode(Array(text.utf8))
    #expect(value["schema"].string == "gazetteer-stats/1")
    #expect(value["places"].integer == 7 && value["places_without_district"].integer == 1)
    #expect(value["kinds"]["settlement"].integer == 2 && value["precisions"]["2"].integer == 1)
    #expect(value["codes"]["osm"].integer == 1 && value["codes"]["wikidata"].integer == 0)
    #expect(value["districts"].elements.map { $0["places"].integer } == [2, 0])
    let file = try #require(value["files"].elements.first { $0["file"].string == "places.csv" })
    #expect(file["read"].integer == 2 && file["licence"].elements.map(\.string) == ["CC0"] && file["vintage"] == .null)
    #expect(value["names"]["homonyms"].integer == 0 && value["index"]["state"].string == "not_made")
  }

  @Test("says of the gazetteer that comes with the program what its README says")
  func shipped() throws {
    let statistics = try GazetteerStatistics(
      gazetteer: Repository.gazetteer, workingFolder: Repository.root, diagnostics: DiagnosticLog())
    #expect(
      statistics.districts.count == 34 && statistics.districts.compactMap(\.population).reduce(0, +) == 14_894_402)
    let places = try #require(statistics.files.first { $0.name == "places/places.csv" })
    #expect(places.records.read == places.records.used && places.records.refused == 0)
    #expect(places.source.words == "GeoNames, Who's On First" && places.licence.words == "CC BY 4.0")
    #expect(statistics.names.mostFrequent.count == 10 && statistics.names.homonymCount > 1458)
  }
}
