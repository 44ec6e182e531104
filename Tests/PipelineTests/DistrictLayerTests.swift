import IncidentModel
import Pipeline
import SimpleFeatures
import Testing

struct DistrictLayerTests {
  @Test func `the districts add up to the incidents that are mapped`() async throws {
    let build = try await SeedBuild.shipped
    let districts = try build.features("districts.geojson")
    let incidents = try build.features("incidents.geojson")
    #expect(districts.count == 34)
    #expect(districts.compactMap { $0["incidents"].integer }.reduce(0, +) == build.result.count.mapped)
    for district in districts {
      let mine = incidents.filter { $0["district_pcode"] == district["code"] }
      #expect(district["incidents"].integer == mine.count)
      let killed = mine.filter { $0["status"] != .string("claimed") }.compactMap { $0["killed_best"].integer }
      #expect(district["killed_best"].integer == (killed.isEmpty ? nil : killed.reduce(0, +)))
    }
  }

  @Test func `nothing stated is null, and no incident is zero`() async throws {
    let districts = try await SeedBuild.shipped.features("districts.geojson")
    let empty = districts.filter { $0["incidents"] == .integer(0) }
    #expect(empty.count == 29)
    for district in empty { #expect(district["killed_best"] == .null && district["injured_high"] == .null) }
  }

  @Test func `each district carries what it is set against`() async throws {
    for district in try await SeedBuild.shipped.features("districts.geojson") {
      #expect((district["population"].integer ?? 0) > 0)
      #expect((district["area_km2"].number ?? 0) > 0)
      #expect(district["name"].string != nil && district["admin1"] == .string("Balochistan"))
      guard case .multiPolygon? = district.geometry else {
        Issue.record("\(district.id ?? "") is no area")
        continue
      }
    }
  }
}
