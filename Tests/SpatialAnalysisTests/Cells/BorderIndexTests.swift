import Foundation
import GEOS
import GeoJSON
import SimpleFeatures
import SpatialAnalysis
import TestSupport
import Testing

@Suite("How far the nearest border is")
struct BorderIndexTests {
  /// The distance from the nearest point that GEOS finds on any border, on the ellipsoid.
  private static func distance(_ lines: [MultiPolygon], _ position: Coordinate) throws -> Double {
    var least = Double.infinity
    for line in lines {
      let nearest = try NearestPoint.of(line, to: position)
      let latitude = (position.latitude + nearest.latitude) / 2 * .pi / 180
      let root = (1 - 0.00669437999014 * sin(latitude) * sin(latitude)).squareRoot()
      let east = (nearest.longitude - position.longitude) * .pi / 180 * cos(latitude) * 6_378_137 / root
      let north =
        (nearest.latitude - position.latitude) * .pi / 180 * 6_378_137 * 0.99330562000986 / (root * root * root)
      least = min(least, (east * east + north * north).squareRoot())
    }
    return least
  }

  private static func districts() throws -> [MultiPolygon] {
    let path = Repository.root + "/gazetteer/boundaries/districts-2023-light.geojson"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return try GeoJSONDecoder().decode(bytes).features.compactMap(\.geometry?.area)
  }

  @Test(
    "outside of an area the distance is that of GEOS, and beyond the reach there is none", arguments: [200.0, 5000])
  func differential(reach: Double) throws {
    let area = try #require(try Self.districts().first)
    let index = BorderIndex([area], reach: reach)
    var generator = TestSupport.SeededGenerator(seed: 5)
    let corners = area.polygons.flatMap(\.rings).flatMap(\.coordinates)
    var (near, far) = (0, 0)
    for _ in 0..<1500 {
      let corner = try #require(corners.randomElement(using: &generator))
      let away = pow(10, Double.random(in: -6 ... -0.5, using: &generator)) * (Bool.random(using: &generator) ? 1 : -1)
      let position = try #require(
        Coordinate(longitude: corner.longitude + away, latitude: corner.latitude - away / 3))
      let expected = try Self.distance([area], position)
      // Inside of it GEOS takes the position itself for the nearest point.
      guard expected > 0 else { continue }
      if let distance = index.distance(of: position) {
        #expect(abs(distance - expected) < 0.02 + expected * 1e-4, "\(position): \(distance), \(expected)")
        near += 1
      } else {
        #expect(expected > reach * 0.9999, "\(position): \(expected)")
        far += 1
      }
    }
    #expect(near > 100 && far > 10)
  }

  @Test("inside of an area its border is as near as from outside")
  func inside() throws {
    let square = try Districts.square(60, 25)
    let index = BorderIndex([square], reach: 1000)
    let position = try #require(Coordinate(longitude: 60.5, latitude: 25.995))
    let distance = try #require(index.distance(of: position))
    #expect(abs(distance - 553.9) < 0.5, "\(distance)")
    let corner = try #require(Coordinate(longitude: 60, latitude: 25))
    #expect(index.distance(of: corner) == 0)
    #expect(index.distance(of: try #require(Coordinate(longitude: 60.5, latitude: 25.5))) == nil)
    #expect(index.distance(of: try #require(Coordinate(longitude: -179, latitude: -80))) == nil)
    #expect(BorderIndex([], reach: 1000).distance(of: corner) == nil)
  }
}
