import GazetteerImport
import IncidentModel
import Testing

@Suite("Positions that do not fit what a source states")
struct StatedUnitTests {
  /// Two districts of a country whose units have codes that begin with PK.
  private static let districts = Fixtures.file(
    "districts",
    """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "PK1", "name": "Kech", "province_code": "PK"}, "geometry": {"type":
    "Polygon", "coordinates": [[[62,26],[64,26],[64,28],[62,28],[62,26]]]}},
    {"type": "Feature", "properties": {"code": "PK2", "name": "Quetta", "province_code": "PK"}, "geometry": {"type":
    "Polygon", "coordinates": [[[66,29],[68,29],[68,31],[66,31],[66,29]]]}}]}
    """)

  private func geoNames(
    longitude: String, latitude: String, country: String, _ selection: PlaceSelection = PlaceSelection(),
    districts: SourceFile? = districts
  ) throws -> SourceFixtures.Result {
    let rows =
      SourceFixtures.row(id: "1", latitude: "30", longitude: "67", country: country)
      + SourceFixtures.row(id: "2", latitude: latitude, longitude: longitude, country: country, province: "02")
    return try SourceFixtures.geoNames(
      rows,
      target: PlaceTarget(selection: selection, districts: districts, provenance: SourceFixtures.provenance))
  }

  @Test("swapped degrees are refused where only the polygons of the country are given")
  func swapped() throws {
    let result = try geoNames(longitude: "30.2", latitude: "67", country: "PK")
    #expect(result.refusals.map(\.line) == [2])
    #expect(result.refusals[0].message.contains("lies in Quetta only with longitude and latitude swapped"))
    #expect(result.count.read == 2 && result.count.used == 1 && result.count.refused == 1)
    // A place of another country may well lie there.
    #expect(try geoNames(longitude: "30.2", latitude: "67", country: "FI").refusals.isEmpty)
    let asked = PlaceSelection(countries: ["FI"])
    #expect(try geoNames(longitude: "30.2", latitude: "67", country: "FI", asked).refusals.count == 1)
    #expect(try geoNames(longitude: "66.5", latitude: "30.2", country: "PK").refusals.isEmpty)
  }

  @Test("where a country lies on the diagonal of the map, degrees that look swapped are told of and used")
  func diagonal() throws {
    let districts = Fixtures.file(
      "districts",
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "NG1", "name": "South",
      "province_code": "NG"}, "geometry": {"type": "Polygon", "coordinates": [[[10,5],[12,5],[12,6],[10,6],[10,5]]]}}]}
      """)
    let result = try geoNames(longitude: "5.5", latitude: "11", country: "NG", districts: districts)
    #expect(result.count.used == 2 && result.refusals.isEmpty)
    let told = result.count.diagnostics.filter { $0.identifier == "gazetteer.swapped" }
    #expect(told.map(\.location?.line) == [2] && told[0].message.contains("in South if swapped"))
  }

  @Test("a place at 0, 0 is told of")
  func nullIsland() throws {
    let result = try geoNames(longitude: "0", latitude: "0.0", country: "PK")
    #expect(result.count.diagnostics.map(\.identifier) == ["gazetteer.null-island", "gazetteer.codes"])
    #expect(result.count.used == 2 && result.count.diagnostics[0].location?.line == 2)
    let table = try places("1,A,0,0,\n")
    #expect(table.diagnostics.map(\.identifier) == ["gazetteer.null-island"])
  }

  private func places(_ rows: String, districts: SourceFile? = districts) throws -> ImportedFile {
    let columns = PlaceImport.Columns(
      ids: [("id", "own")], name: "name", names: [], longitude: "x", latitude: "y", kind: nil, population: nil,
      flags: nil, source: nil, vintage: nil, within: "in")
    return try PlaceImport(
      places: Fixtures.file("places", "id,name,x,y,in\n" + rows), columns: columns, districts: districts,
      provinces: nil, provenance: Fixtures.provenance
    ).run(path: "places.csv")
  }

  @Test("a place outside the unit that its row states is used, told of, counted and flagged")
  func outside() throws {
    let file = try places("1,A,67,30,Kech\n2,B,63,27,Kech district\n3,C,67,30,Atlantis\n4,D,67,30,PK2\n5,E,67,30,\n")
    #expect((file.read, file.used, file.refused) == (5, 5, 0))
    #expect(
      file.diagnostics.map { "\($0.location?.line ?? 0) \($0.severity.rawValue) \($0.message)" } == [
        "2 warning own:1 A is stated to lie in Kech and lies in Quetta",
        "4 warning own:3 C is stated to lie in \"Atlantis\", which no boundary file draws",
        "0 note 1 used that lie outside the unit that they state; the polygons decide",
        "0 note 1 used that state a unit that no boundary file draws",
      ])
    let rows = try SourceFixtures.rows(file.bytes)
    #expect(rows.map { $0["flags"] } == ["outside-stated Kech", "", "unknown-stated Atlantis", "", ""])
    #expect(rows.map { $0["district_code"] } == ["PK2", "PK1", "PK2", "PK2", "PK2"])
    #expect(try places("1,A,67,30,Kech\n", districts: nil).diagnostics.isEmpty)
  }
}
