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
