import GeoJSON
import SimpleFeatures
import Testing

@Suite struct GeoJSONDecoderTests {
  private func decode(_ text: String) throws -> FeatureCollection { try GeoJSONDecoder().decode(Array(text.utf8)) }

  private func feature(_ geometry: String) -> String {
    "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": \(geometry)}"
  }

  private func collection(_ features: String) -> String {
    "{\"type\": \"FeatureCollection\",\n\"features\": [\n\(features)\n]}"
  }

  @Test func readsMembersPropertiesAndGeometry() throws {
    let text = """
      {"features": [{"geometry": {"coordinates": [66.5, 27, 1200], "type": "Point"}, "id": 7,
      "properties": {"name": "Wadh", "people": 12, "share": 0.50, "none": null, "list": [true, {"a": -1e2}]},
      "type": "Feature"}], "name": "places", "bbox": [1, 2, 3, 4], "type": "FeatureCollection"}
      """
    let collection = try decode(text)
    #expect(collection.members == [Property("name", .string("places"))])
    let feature = try #require(collection.features.first)
    #expect(feature.id == "7")
    #expect(feature.geometry == Coordinate(longitude: 66.5, latitude: 27).map(Geometry.point))
    #expect(feature["people"] == .integer(12))
    #expect(feature["share"] == .number(0.5, decimals: 2))
    #expect(feature["none"] == .null)
    #expect(feature["list"] == .array([.bool(true), .object([Property("a", .number(-100, decimals: 0))])]))
  }

  @Test func readsAllGeometriesAndTurnsRings() throws {
    let clockwise = "[[[0,0],[0,1],[1,1],[0,0]]]"
    let texts = [
      "{\"type\": \"MultiPoint\", \"coordinates\": [[1,2],[3,4]]}",
      "{\"type\": \"LineString\", \"coordinates\": [[1,2],[3,4]]}",
      "{\"type\": \"MultiLineString\", \"coordinates\": [[[1,2],[3,4]],[[5,6],[7,8]]]}",
      "{\"type\": \"Polygon\", \"coordinates\": \(clockwise)}",
      "{\"type\": \"MultiPolygon\", \"coordinates\": [\(clockwise)]}",
    ]
    let features = try decode(collection(texts.map(feature).joined(separator: ",\n"))).features
    #expect(features.count == 5)
    #expect(features[2].geometry?.lines?.count == 2)
    #expect(features[3].geometry?.area?.polygons[0].exterior.signedDoubleArea == 1)
    #expect(features[4].geometry?.area == features[3].geometry?.area)
  }

  @Test func aMissingOrEmptyGeometryIsNone() throws {
    let texts = [feature("null"), feature("{\"type\": \"Polygon\", \"coordinates\": []}")]
    #expect(try decode(collection(texts.joined(separator: ","))).features.map(\.geometry) == [nil, nil])
  }

  @Test func aBareGeometryIsACollectionOfOne() throws {
    let collection = try decode("{\"type\": \"Point\", \"coordinates\": [1, 2]}")
    #expect(collection.features.map(\.geometry) == [Coordinate(longitude: 1, latitude: 2).map(Geometry.point)])
  }

  @Test(arguments: [
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1],[0,1]]]}", GeoJSONError.Code.unclosedRing),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[0,0]]]}", .unclosedRing),
    ("{\"type\": \"Polygon\", \"coordinates\": [[]]}", .syntax),
    ("{\"type\": \"Point\", \"coordinates\": [181, 0]}", .badPosition),
    ("{\"type\": \"Point\", \"coordinates\": [0, -90.5]}", .badPosition),
    ("{\"type\": \"Point\", \"coordinates\": [7013028, 3400000]}", .badPosition),
    ("{\"type\": \"Point\", \"coordinates\": [1]}", .syntax),
    ("{\"type\": \"Point\", \"coordinates\": [\"1\", 2]}", .syntax),
    ("{\"type\": \"Point\", \"coordinates\": [[1, 2]]}", .notGeoJSON),
    ("{\"type\": \"Polygon\", \"coordinates\": [[1, 2], [3, 4]]}", .notGeoJSON),
    ("{\"type\": \"LineString\", \"coordinates\": [[1, 2]]}", .notGeoJSON),
    ("{\"type\": \"Blob\", \"coordinates\": [1, 2]}", .unsupportedGeometry),
    ("{\"type\": \"GeometryCollection\", \"geometries\": []}", .unsupportedGeometry),
    ("{\"coordinates\": [1, 2]}", .unsupportedGeometry),
  ])
  func aBadGeometryIsRefusedWithItsFeature(geometry: String, code: GeoJSONError.Code) {
    let text = collection(feature("null") + ",\n" + feature(geometry))
    let error = #expect(throws: GeoJSONError.self) { try decode(text) }
    #expect(error?.code == code)
    #expect(error?.feature == 1)
    #expect(error?.line == 4)
  }

  @Test func aTolerantReadingLeavesOutWhatItCannotUse() throws {
    let bad =
      "{\"type\": \"Feature\", \"properties\": {\"name\": \"B\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": "
    let open = feature("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1]]]}")
    let texts = [bad + "[\"1\", 2]}}", open, bad + "[181, 2]}}", "7", feature("null")]
    let reading = try GeoJSONDecoder().read(Array(collection(texts.joined(separator: ",\n")).utf8))
    #expect(reading.indices == [1, 4])
    #expect(reading.collection.features.count == 2)
    #expect(reading.collection.features[0].geometry?.area?.polygons[0].exterior.coordinates.count == 4)
    #expect(reading.refusals.map(\.error.feature) == [0, 2, 3])
    #expect(reading.refusals.map(\.error.code) == [.notGeoJSON, .badPosition, .notGeoJSON])
    #expect(reading.refusals[1].properties == [Property("name", .string("B"))])
    #expect(reading.refusals[2].properties.isEmpty)
    #expect(reading.closedRings.map(\.feature) == [1])
  }

  @Test(arguments: ["[1, 2", "[1e400, 2]", "[NaN, 2]", "[01, 2]", "[1, 2,]", "'x'"])
  func aTolerantReadingRefusesWhatIsNoJSON(coordinates: String) {
    let text = collection(feature("null") + "," + feature("{\"type\": \"Point\", \"coordinates\": \(coordinates)}"))
    let error = #expect(throws: GeoJSONError.self) { try GeoJSONDecoder().read(Array(text.utf8)) }
    #expect(error?.code == .syntax)
  }

  @Test(arguments: [
    "{\"type\": \"EPSG\", \"properties\": {\"code\": 32642}}", "null", "\"EPSG:3857\"",
    "{\"type\": \"link\", \"properties\": {\"href\": \"http://example.org/crs\"}}",
  ])
  func aReferenceSystemThatIsNotWGS84IsNeverTakenForDegrees(system: String) {
    let text = "{\"type\": \"FeatureCollection\", \"crs\": \(system), \"features\": []}"
    #expect(throws: GeoJSONError.self) { try decode(text) }
    let code = text.replacing("32642", with: "4326")
    if code != text { #expect(throws: Never.self) { try decode(code) } }
  }

  @Test func anotherReferenceSystemIsRefusedAndWGS84IsNot() throws {
    func text(_ name: String) -> String {
      "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"\(name)\"}}, \"features\": []}"
    }
    #expect(try decode(text("urn:ogc:def:crs:OGC:1.3:CRS84")).features.isEmpty)
    let error = #expect(throws: GeoJSONError.self) { try decode(text("urn:ogc:def:crs:EPSG::32642")) }
    #expect(error?.code == .wrongReferenceSystem)
  }

  @Test(arguments: [
    "{\"type\": \"FeatureCollection\"}", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Point\"}]}",
    "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": []}]}",
  ])
  func otherJSONIsNoGeoJSON(text: String) {
    #expect(throws: GeoJSONError.self) { try decode(text) }
  }
}
