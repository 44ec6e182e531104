import IncidentModel
import Ingestion
import SimpleFeatures
import Testing

@Suite("Places that a GIS wrote as GeoJSON")
struct PointTableTests {
  private static let points = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "my:1", "name": "Shorkand", "names": ["Shorkand Area", "شورکند"], "kind": "area",
    "precision": 2, "uncertainty_m": 9000, "within": "D1", "source": "survey 2026"},
    "geometry": {"type": "Point", "coordinates": [0.25, 0.75]}},
    {"type": "Feature", "properties": {"same_as": "a:1", "names": "Toown"}, "geometry": null},
    {"type": "Feature", "properties": {"id": "my:2", "name": "Way", "kind": "road", "precision": 1},
    "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}},
    {"type": "Feature", "properties": {"id": "my:3", "name": "Nowhere", "kind": "area", "precision": 1, "within": "D1"},
    "geometry": {"type": "Point", "coordinates": [0.25, 95]}}]}
    """

  private func gazetteer(_ text: String) throws -> SmallGazetteer {
    let gazetteer = try SmallGazetteer()
    try gazetteer.write("mine.geojson", text)
    try gazetteer.replace(
      "additions: [additions.csv]", by: "additions: [additions.csv, mine.geojson]", in: "gazetteer.yml")
    return gazetteer
  }

  @Test("are places and amendments as in a table, and what is no point is refused with its line")
  func areRead() throws {
    let log = DiagnosticLog()
    let entries = try gazetteer(Self.points).read(log)
    let place = try #require(entries.first { $0.id == "my:1" })
    #expect(place.name == "Shorkand" && place.names == ["Shorkand Area", "شورکند"] && place.district == "D1")
    #expect(place.coordinate.longitude == 0.25 && place.coordinate.latitude == 0.75)
    #expect(place.precision == .near && place.uncertainty == 9000)
    #expect(entries.first { $0.id == "a:1" }?.names.contains("Toown") == true)
    #expect(!entries.contains { $0.id == "my:2" || $0.id == "my:3" })
    let refusals = log.diagnostics.filter { $0.severity == .refusal }
    #expect(refusals.map { $0.location?.line } == [6, 8])
    #expect(refusals[0].message.contains("another geometry"))
  }

  @Test("are refused as a whole where the file is no GeoJSON")
  func brokenFile() throws {
    let failure = try #require(try gazetteer("{\n\"type\": ").failure())
    #expect(failure.code == .broken && failure.line == 2)
  }
}
