import GazetteerImport
import GeoJSON
import IncidentModel
import SimpleFeatures
import Testing

/// Boundaries in other reference systems, and with parents of their own.
@Suite struct BoundarySourceTests {
  /// A square of 100 kilometres in zone 31 of UTM, and its numbers in text.
  private func metres(_ crs: String, code: String = "A", properties: String = "") -> String {
    """
    {"type": "FeatureCollection", \(crs) "features": [{"type": "Feature",
    "properties": {"c": "\(code)", "n": "Square"\(properties)}, "geometry": {"type": "Polygon", "coordinates":
    [[[500000,0],[600000,0],[600000,100000],[500000,100000],[500000,0]]]}}]}
    """
  }

  private func units(_ text: String, _ source: BoundarySource, parent: String? = nil) throws -> ImportedFile {
    let file = try source.geoJSON(name: "units", bytes: Array(text.utf8))
    let units = UnitImport(
      units: UnitSource(file: file, code: "c", name: "n", parent: parent), level: .province, parent: nil, kept: [],
      districts: nil, tolerance: 0.01, provenance: Fixtures.provenance)
    return try units.run(path: "units.geojson")
  }

  private static let utm = #""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32631"}},"#

  @Test func theFileOrTheUserNamesTheReferenceSystem() throws {
    let stated = try units(metres(Self.utm), BoundarySource())
    let text = String(decoding: stated.bytes, as: UTF8.self)
    // Zone 31 has its central meridian at 3 degrees.
    let bounds = try #require(try GeoJSONDecoder().decode(stated.bytes).features.first?.geometry?.area?.bounds)
    #expect(bounds.west == 3 && bounds.south == 0 && abs(bounds.east - 3.9) < 0.01 && abs(bounds.north - 0.9) < 0.01)
    #expect(text.contains("transformed from WGS 84 / UTM zone 31N (EPSG:32631)"))
    #expect(stated.diagnostics.contains { $0.identifier == "gazetteer.transformed" })
    let named = try units(metres(""), BoundarySource(referenceSystem: "EPSG:32631"))
    #expect(named.bytes == stated.bytes)
  }

  @Test func metresWithoutASystemAreNoDegrees() throws {
    let error = #expect(throws: GazetteerImportError.self) { try units(metres(""), BoundarySource()) }
    #expect(error?.message.contains("if these are no degrees, name their system with --crs EPSG:…") == true)
    #expect(throws: GazetteerImportError.self) { try units(metres(#""crs": null,"#), BoundarySource()) }
    #expect(throws: GazetteerImportError.self) { try units(metres(""), BoundarySource(referenceSystem: "EPSG:1")) }
  }

  private func squares(_ parents: [String?]) -> String {
    let features = parents.enumerated().map { index, parent in
      """
      {"type": "Feature", "properties": {"c": "U\(index)", "n": "Unit \(index)", "p": \(parent.map { "\"\($0)\"" } ?? "null")},
      "geometry": {"type": "Polygon", "coordinates":
      [[[\(index),0],[\(index + 1),0],[\(index + 1),1],[\(index),1],[\(index),0]]]}}
      """
    }
    return #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
  }

  @Test func parentsThatGoInACircleAreRefused() throws {
    let file = try units(squares(["U1", "U2", "U1", "XX", nil]), BoundarySource(), parent: "p")
    #expect((file.read, file.used, file.refused) == (5, 3, 2))
    #expect(file.diagnostics.filter { $0.severity == .refusal }.allSatisfy { $0.message.contains("go in a circle") })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains(#""parent": "XX""#))
  }

  @Test func onlyTheFeaturesAskedForAreTaken() throws {
    let file = try units(squares(["A", "B", "A"]), BoundarySource(only: [("p", "A")]))
    #expect((file.read, file.used) == (2, 2))
    #expect(throws: GazetteerImportError.self) {
      try units(squares(["A"]), BoundarySource(only: [("p", "Z")]))
    }
  }

  @Test func aBadOrRepeatedFeatureLeavesTheOthers() throws {
    let text = squares([nil, nil, nil]).replacing("\"U2\"", with: "\"U1\"").replacing(
      "[0,0],[1,0]", with: "[0,0],[1,99]")
    let file = try units(text, BoundarySource())
    #expect((file.read, file.used, file.refused) == (3, 1, 2))
  }

  @Test func districtsCanNameTheirProvince() throws {
    let source = try BoundarySource().geoJSON(name: "d", bytes: Array(squares(["P", nil, "P"]).utf8))
    let districts = DistrictImport(
      districts: source, name: "n", code: "c", composition: nil, joins: [], provinces: nil, parent: ("p", nil),
      tolerance: 0.01, provenance: Fixtures.provenance)
    let files = try districts.run(full: "full", light: "light")
    #expect((files[0].read, files[0].used, files[0].refused) == (3, 2, 1))
    #expect(String(decoding: files[0].bytes, as: UTF8.self).contains(#""province_code": "P""#))
  }
}
