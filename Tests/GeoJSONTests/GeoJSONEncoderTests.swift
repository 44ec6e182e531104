import GeoJSON
import SimpleFeatures
import Testing

@Suite struct GeoJSONEncoderTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func writesMembersThenOneFeatureALine() throws {
    let place = try #require(Coordinate(longitude: 66.3500049, latitude: -27))
    let corners = [(0.0, 0.0), (0.0, 1.25), (1.0, 1.123456789), (0.0, 0.0)]
    let ring = try #require(LinearRing(corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }))
    let collection = FeatureCollection(
      members: [Property("name", .string("test"))],
      features: [
        Feature(id: "a", geometry: .point(place), properties: [Property("km", .number(2, decimals: 1))]),
        Feature(geometry: .polygon(Polygon(exterior: ring)), properties: []),
        Feature(geometry: nil, properties: [Property("none", .null)]),
      ])
    #expect(
      text(GeoJSONEncoder().encode(collection)) == """
        {
        "type": "FeatureCollection",
        "name": "test",
        "features": [
        {"type": "Feature", "id": "a", "properties": {"km": 2.0}, "geometry": {"type": "Point", "coordinates": [66.35,-27]}},
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[0,0],[1,1.1234568],[0,1.25],[0,0]]]}},
        {"type": "Feature", "properties": {"none": null}, "geometry": null}
        ]
        }

        """)
  }

  @Test func writesTheBoxWhereAsked() throws {
    let points = [(66.0, 27.5), (64.25, 29.0)].compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
    let collection = FeatureCollection(features: points.map { Feature(geometry: .point($0), properties: []) })
    let written = text(GeoJSONEncoder(writesBounds: true).encode(collection))
    #expect(written.contains("\n\"bbox\": [64.25, 27.5, 66, 29],\n"))
  }

  @Test(arguments: [
    (PropertyValue.number(0.125, decimals: 2), "0.13"), (.number(-0.001, decimals: 2), "0.00"),
    (.number(-1.5, decimals: 0), "-2"), (.number(1e22, decimals: 2), "1e+22"), (.number(.nan, decimals: 1), "null"),
    (.number(24989.56, decimals: 1), "24989.6"), (.integer(.min), "-9223372036854775808"),
    (.string("a\"\\\n\u{1}\u{2028}é"), "\"a\\\"\\\\\\n\\u0001\\u2028é\""), (.array([]), "[]"),
    (.object([Property("a", .array([.integer(1), .bool(false)]))]), "{\"a\": [1, false]}"),
  ])
  func writesValues(value: PropertyValue, json: String) {
    #expect(JSONText.line(value) == json)
  }

  @Test func indentsByTwoSpaces() {
    let value = PropertyValue.object([
      Property("a", .array([.integer(1), .object([Property("b", .null)])])), Property("c", .object([])),
    ])
    #expect(
      text(JSONText.encode(value)) == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": {}
        }

        """)
  }

  @Test(arguments: 1...20)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var source = RandomFeatures(seed: seed)
    let collection = source.collection()
    let bytes = GeoJSONEncoder().encode(collection)
    let read = try GeoJSONDecoder().decode(bytes)
    #expect(read == collection, "seed \(seed)")
    #expect(GeoJSONEncoder().encode(read) == bytes, "seed \(seed)")
  }
}

/// Features that look random and are the same for the same seed.
private struct RandomFeatures {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func collection() -> FeatureCollection {
    let features = (0..<next(20)).map { _ in
      Feature(id: next(2) == 0 ? nil : "id\(next(1000))", geometry: geometry(), properties: properties(depth: 0))
    }
    return FeatureCollection(members: properties(depth: 1).filter { $0.name != "features" }, features: features)
  }

  private mutating func properties(depth: Int) -> [Property] {
    (0..<next(5)).map { Property("p\($0)", value(depth: depth)) }
  }

  private mutating func value(depth: Int) -> PropertyValue {
    switch next(depth > 2 ? 5 : 7) {
    case 0: .null
    case 1: .bool(next(2) == 0)
    case 2: .integer(next(2_000_000) - 1_000_000)
    case 3: .number(Double(next(1_000_000)) / 1000, decimals: 3)
    case 4: .string(["", "Kech", "\"\\", "کیچ", "a\u{2028}\u{7F}\n", "😀"][next(6)])
    case 5: .array((0..<next(3)).map { _ in value(depth: depth + 1) })
    default: .object(properties(depth: depth + 1))
    }
  }

  private mutating func coordinate(decimals: Double) -> Coordinate {
    let (longitude, latitude) = (Double(next(3_600_000)) - 1_800_000, Double(next(1_800_000)) - 900_000)
    guard let coordinate = Coordinate(longitude: longitude / decimals, latitude: latitude / decimals) else {
      preconditionFailure("in range")
    }
    return coordinate
  }

  private mutating func geometry() -> Geometry? {
    let corners = (0..<4).map { _ in coordinate(decimals: 10_000_000) }
    let line = LineString(corners)
    let area = LinearRing(corners + [corners[0]]).map { Polygon(exterior: $0) }
    switch next(7) {
    case 0: return nil
    case 1: return .point(coordinate(decimals: 100_000))
    case 2: return .multiPoint([coordinate(decimals: 100_000), coordinate(decimals: 10_000)])
    case 3: return line.map(Geometry.lineString)
    case 4: return line.map { .multiLineString([$0, $0]) }
    case 5: return area.map(Geometry.polygon)
    default: return area.flatMap { MultiPolygon([$0, $0]) }.map(Geometry.multiPolygon)
    }
  }
}
