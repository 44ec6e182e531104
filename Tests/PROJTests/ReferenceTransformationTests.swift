import PROJ
import SimpleFeatures
import Testing

struct ReferenceTransformationTests {
  @Test func metresOfAGridBecomeDegrees() throws {
    let way = try ReferenceTransformation(from: "EPSG:32642")
    let place = try #require(way.coordinate(x: 500_000, y: 3_320_113.398))
    // The central meridian of zone 42 is 69 degrees east; the northing is that of 30.0113 degrees.
    #expect(abs(place.longitude - 69) < 1e-9)
    #expect(abs(place.latitude - 30.0113) < 0.01)
    #expect(way.name == "WGS 84 / UTM zone 42N (EPSG:32642)")
    #expect(!way.isIdentity)
  }

  @Test func longitudeComesFirstWhateverTheSystemSays() throws {
    for system in ["EPSG:4326", "OGC:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4269"] {
      let place = try #require(try ReferenceTransformation(from: system).coordinate(x: 67, y: 30))
      #expect(abs(place.longitude - 67) < 1e-4 && abs(place.latitude - 30) < 1e-4)
    }
    #expect(try ReferenceTransformation(from: "EPSG:4326").isIdentity)
  }

  @Test func aShiftOfDatumsIsNamed() throws {
    let kalianpur = try ReferenceTransformation(from: "EPSG:24312")
    let place = try #require(kalianpur.coordinate(x: 500_000, y: 3_320_000))
    #expect(abs(place.longitude - 69) < 0.01)
    #expect(kalianpur.shiftNote?.contains(" m") == true)
    #expect(try ReferenceTransformation(from: "EPSG:4326").shiftNote == nil)
  }

  @Test(arguments: ["EPSG:999999", "nonsense", "", "+proj=foo"]) func anUnknownSystemIsRefused(system: String) {
    #expect(throws: PROJError.self) { try ReferenceTransformation(from: system) }
  }

  @Test func whatIsNoPlaceIsNone() throws {
    let way = try ReferenceTransformation(from: "EPSG:32642")
    #expect(way.coordinate(x: .nan, y: 0) == nil)
    #expect(way.coordinate(x: .infinity, y: 0) == nil)
    #expect(way.coordinate(x: 1e12, y: 1e12) == nil)
  }
}
