import GeoJSON
import SimpleFeatures
import Testing

/// Spoilt texts are refused or read; none ends the program.
@Suite struct MutationTests {
  private static let text = Array(
    """
    {"type": "FeatureCollection", "name": "\\u0642 \\n", "features": [
    {"type": "Feature", "id": 1, "properties": {"a": -1.5e-3, "b": [true, null, {"c": "é"}]}, "geometry":
    {"type": "MultiPolygon", "coordinates": [[[[0,0],[1.25,0],[1,1],[0,0]],[[0.2,0.1],[0.3,0.2],[0.3,0.1],[0.2,0.1]]]]}}]}
    """.utf8)

  @Test(arguments: 1...40)
  func aSpoiltTextIsReadOrRefused(seed: UInt64) throws {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = Array("{}[]\",:\\u-+.eE019 tn".utf8) + [0, 0x80, 0xC3, 0xFF]
    for _ in 0..<100 {
      var bytes = Self.text
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = pieces[next(pieces.count)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(pieces[next(pieces.count)], at: place)
        default: bytes.removeLast(min(place, 20))
        }
      }
      do {
        let collection = try GeoJSONDecoder().decode(bytes)
        let again = GeoJSONEncoder(pointDecimals: 15, areaDecimals: 15).encode(collection)
        #expect(throws: Never.self, "seed \(seed)") { try GeoJSONDecoder().decode(again) }
      } catch {
        #expect(error.line >= 1 && error.line <= 4, "seed \(seed)")
      }
    }
  }

  @Test func anObjectOfManyNamesIsReadInLinearTime() throws {
    let members = (0..<100_000).map { "\"n\($0)\": 0" }.joined(separator: ",")
    #expect(throws: Never.self) { try JSONText.decode(Array("{\(members)}".utf8)) }
    let error = #expect(throws: GeoJSONError.self) { try JSONText.decode(Array("{\(members),\"n99999\": 1}".utf8)) }
    #expect(error?.code == .repeatedName)
  }
}
