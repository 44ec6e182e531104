import GazetteerImport
import GeoJSON
import IncidentModel
import SimpleFeatures
import Testing

@Suite struct BoundaryImportTests {
  @Test func districtsGetCodePopulationProvinceAndAreas() throws {
    let files = try Fixtures.districtImport().run(full: "full", light: "light")
    #expect(files.map(\.path) == ["full", "light"])
    #expect(files.allSatisfy { $0.read == 2 && $0.used == 2 && $0.refused == 0 })
    let features = try GeoJSONDecoder().decode(files[0].bytes).features
    #expect(features.map { $0["code"].string } == ["X1", "X2"])
    let east = features[1]
    #expect(east["name"] == .string("East"))
    #expect(east["population"] == .integer(1200))
    #expect(east["area_km2_published"] == .integer(12000))
    #expect(east["province_code"] == .string("P1"))
    #expect(east["geometry_changed"] == .bool(true))
    // A degree square at the equator has 12308.8 km2 on WGS 84; the border leans by half a thousandth of it.
    #expect(try abs(#require(east["area_km2"].number) - 12302.6) < 1)
    #expect(features[0]["population"] == .null)
    #expect(features[0]["geometry_changed"] == .bool(false))
  }

  @Test func theFilesSayWhereTheyComeFrom() throws {
    let file = try Fixtures.districtImport().run(full: "full", light: "light")[1]
    let collection = try GeoJSONDecoder().decode(file.bytes)
    #expect(collection["licence"] == .string("a licence"))
    #expect(collection["attribution"] == .string("by someone"))
    #expect(collection["made_by"] == .string("incidentmap gazetteer import districts"))
  }

  @Test func theLightBorderIsStraightAndTheSameOnBothSides() throws {
    let files = try Fixtures.districtImport().run(full: "full", light: "light")
    let full = try GeoJSONDecoder().decode(files[0].bytes).features
    let light = try GeoJSONDecoder().decode(files[1].bytes).features
    let corners = light.map { Set($0.geometry?.area?.polygons[0].exterior.coordinates ?? []) }
    #expect(corners.map(\.count) == [4, 4])
    #expect(corners[0].intersection(corners[1]).count == 2)
    #expect(full.map { $0.geometry?.area?.polygons[0].exterior.coordinates.count } == [6, 6])
  }

  @Test func aDistrictWithoutCodeIsRefusedAndCounted() throws {
    let text = String(decoding: Fixtures.districts.bytes, as: UTF8.self).replacing("West", with: "North")
    let file = try Fixtures.districtImport(Fixtures.file("d", text)).run(full: "full", light: "light")[0]
    #expect((file.read, file.used, file.refused) == (2, 1, 1))
    #expect(file.diagnostics.map(\.identifier) == ["gazetteer.no-code"])
  }

  @Test func anInvalidDistrictIsRepairedAndToldOf() throws {
    let text = String(decoding: Fixtures.districts.bytes, as: UTF8.self)
      .replacing("[[0,0],[1,0],[1.001,0.5],[1,1],[0,1],[0,0]]", with: "[[0,0],[1,1],[1,0],[0,1],[0,0]]")
    let file = try Fixtures.districtImport(Fixtures.file("d", text)).run(full: "full", light: "light")[0]
    #expect(file.used == 2)
    #expect(file.diagnostics.map(\.identifier) == ["gazetteer.repaired-area"])
    #expect(file.diagnostics[0].message.contains("Self-intersection at 0.5, 0.5"))
  }

  @Test func aMissingPropertyNamesThoseThatAreThere() throws {
    var districts = Fixtures.districtImport()
    districts.name = "district"
    let error = #expect(throws: GazetteerImportError.self) { try districts.run(full: "full", light: "light") }
    #expect(error?.code == .missingName)
    #expect(error?.message.hasSuffix("the properties are d, parts") == true)
  }

  @Test func aProvinceIsMadeOfItsLightDistricts() throws {
    let features = try GeoJSONDecoder().decode(Fixtures.imported().provinces.bytes).features
    #expect(features.map { $0["code"].string } == ["P1", "P2"])
    let corners = features.map { Set($0.geometry?.area?.polygons[0].exterior.coordinates ?? []) }
    #expect(corners[0].intersection(corners[1]).count == 2)
    #expect(features[0]["parent"] == .string("C"))
    #expect(features[0]["level"] == .string("province"))
  }

  @Test func theBackgroundIsCutAndLeavesTheOwnProvinceOut() throws {
    let (districts, provinces) = try Fixtures.imported()
    let land = Fixtures.file(
      "land",
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"c": "C", "n": "Land"}, "geometry": {"type": "Polygon", "coordinates":
      [[[-9,-9],[9,-9],[9,9],[-9,9],[-9,-9]]]}},
      {"type": "Feature", "properties": {"c": "D", "n": "Far"}, "geometry": {"type": "Polygon", "coordinates":
      [[[20,20],[21,20],[21,21],[20,20]]]}}]}
      """)
    let background = BackgroundImport(
      districts: districts, margin: 0.5, tolerance: 0.01, provenance: Fixtures.provenance)
    let file = try background.neighbours(
      countries: UnitSource(file: land, code: "c", name: "n"), provinces: provinces, path: "neighbours")
    let features = try GeoJSONDecoder().decode(file.bytes).features
    #expect(features.map { $0["name"].string } == ["Land", "There"])
    #expect(features[0].geometry?.area?.bounds == Bounds(west: -0.5, south: -0.5, east: 2.5, north: 1.5))
    #expect(features[1].geometry?.area?.bounds.east == 2.5)
  }
}
