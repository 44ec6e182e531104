import IncidentModel
import SimpleFeatures
import Testing

struct IncidentLayerTests {
  private static let names = [
    "id", "kind", "title", "type", "event_type", "sub_event_type", "tactics", "date_start", "date_end",
    "date_precision", "time", "place", "place_text", "precision", "uncertainty_m", "district", "district_pcode",
    "admin1", "counting", "counted_in", "label_lon", "label_lat", "killed_low", "killed_best", "killed_high",
    "injured_low", "injured_best", "injured_high", "initiators", "attribution", "claimed_by", "status", "disputed",
    "n_sources", "n_independent", "sources", "review",
  ]

  @Test func `each incident has the published properties in the published order`() async throws {
    let features = try await SeedBuild.shipped.features("incidents.geojson")
    #expect(!features.isEmpty)
    for feature in features { #expect(feature.properties.map(\.name) == Self.names) }
  }

  @Test func `only a place that is exact or near has a point, and every place has a label`() async throws {
    let features = try await SeedBuild.shipped.features("incidents.geojson")
    #expect(Set(features.compactMap { $0["precision"].integer }) == [1, 2, 3, 4])
    for feature in features {
      let precision = try #require(feature["precision"].integer)
      #expect((feature.geometry != nil) == (precision <= 2))
      #expect(feature["label_lon"].number != nil && feature["label_lat"].number != nil)
      if case .point(let point)? = feature.geometry {
        #expect(point.longitude == feature["label_lon"].number && point.latitude == feature["label_lat"].number)
      }
    }
  }

  @Test func `what is not counted has no district and no uncertainty`() async throws {
    let vague = try await SeedBuild.shipped.features("incidents.geojson").filter { ($0["precision"].integer ?? 9) > 3 }
    #expect(!vague.isEmpty)
    for feature in vague {
      #expect(feature["district"] == .null && feature["district_pcode"] == .null && feature["uncertainty_m"] == .null)
      #expect(feature["admin1"] != .null)
    }
  }

  @Test func `a feature's id is that of its incident, and the order is that of the ids`() async throws {
    let features = try await SeedBuild.shipped.features("incidents.geojson")
    #expect(features.map(\.id) == features.map { $0["id"].string })
    #expect(features.compactMap(\.id) == features.compactMap(\.id).sorted())
  }
}
