import Foundation
import GEOS
import GeoJSON
import SimpleFeatures
import SpatialAnalysis
import TestSupport
import Testing

@Suite("Finding the areas of many positions")
struct AreaLocatorTests {
  /// A grid of cells with wiggling borders that neighbours share, one with a hole, and two areas over others.
  private static func areas(_ generator: inout TestSupport.SeededGenerator) throws -> [MultiPolygon] {
    let size = 5
    var corners: [[(Double, Double)]] = []
    for row in 0...size {
      corners.append(
        (0...size).map { column in
          (
            60 + Double(column) + .random(in: -0.3...0.3, using: &generator),
            25 + Double(row) + .random(in: -0.3...0.3, using: &generator)
          )
        })
    }
    var areas: [MultiPolygon] = []
    for row in 0..<size {
      for column in 0..<size {
        areas.append(
          try Districts.area([
            corners[row][column], corners[row][column + 1], corners[row + 1][column + 1], corners[row + 1][column],
          ]))
      }
    }
    let shell = try #require(areas[12].polygons.first?.exterior)
    let middle = MultiPolygon(Polygon(exterior: shell)).bounds.center
    let (x, y) = (middle.longitude, middle.latitude)
    let hole = try Districts.area([(x - 0.1, y - 0.1), (x + 0.1, y - 0.1), (x + 0.1, y + 0.1), (x - 0.1, y + 0.1)])
    areas[12] = MultiPolygon(Polygon(exterior: shell, holes: hole.polygons.map(\.exterior)))
    areas.append(try Districts.area([(61, 26), (63.5, 26), (63.5, 28.2), (61, 28.2)]))
    areas.append(hole)
    return areas
  }

  /// Positions everywhere, close to borders, on corners and in the middle of edges.
  private static func positions(_ areas: [MultiPolygon], _ generator: inout TestSupport.SeededGenerator) -> [Coordinate]
  {
    let edges = areas.flatMap(\.polygons).flatMap(\.rings).flatMap { ring in
      zip(ring.coordinates, ring.coordinates.dropFirst()).map { ($0, $1) }
    }
    return (0..<20_000).compactMap { number -> Coordinate? in
      guard number % 2 == 1, let (start, end) = edges.randomElement(using: &generator) else {
        let longitude = Double.random(in: 59...66, using: &generator)
        return Coordinate(longitude: longitude, latitude: .random(in: 24...31, using: &generator))
      }
      let shares: [Double] = [0, 0.5, .random(in: 0...1, using: &generator)]
      let share = shares[number / 2 % 3]
      let away: Double = number % 5 == 0 ? 0 : pow(10, .random(in: -15 ... -3, using: &generator))
      let longitude: Double = start.longitude + (end.longitude - start.longitude) * share
      let latitude: Double = start.latitude + (end.latitude - start.latitude) * share
      return Coordinate(longitude: longitude + away, latitude: latitude - away / 2)
    }
  }

  @Test("every answer is that of GEOS, for every fineness of the grid", arguments: [1, 30, 2000, 250_000], 1...2)
  func differential(cells: Int, seed: UInt64) throws {
    var generator = TestSupport.SeededGenerator(seed: seed)
    let areas = try Self.areas(&generator)
    let positions = Self.positions(areas, &generator)
    var ties: [AreaLocator.Tie] = []
    let answers = try AreaLocator(try AreaIndex(areas, cells: cells)).areas(of: positions, ties: &ties)
    let locator = try PolygonLocator(areas)
    var expectedTies: [Int: [Int]] = [:]
    for (number, position) in positions.enumerated() {
      var expected = try locator.indices(containing: position).first
      if expected == nil {
        let touched = try locator.indices(covering: position)
        if !touched.isEmpty { expectedTies[number] = touched }
        expected = touched.first
      }
      #expect(answers[number] == expected.map(Int32.init) ?? AreaLocator.outside, "seed \(seed): \(position)")
    }
    #expect(Dictionary(uniqueKeysWithValues: ties.map { ($0.position, $0.areas) }) == expectedTies)
    #expect(ties.count > 500 && ties.map(\.position) == ties.map(\.position).sorted())
    #expect(Set(answers).count == areas.count + 1 - 1, "all but the hidden area and outside are answers")
  }

  @Test("nothing lies in no areas, and a position far away lies outside")
  func outside() throws {
    let far = try #require(Coordinate(longitude: -179.9, latitude: -89))
    var ties: [AreaLocator.Tie] = []
    let none = try AreaLocator(try AreaIndex([])).areas(of: [far], ties: &ties)
    #expect(none == [AreaLocator.outside])
    let square = try AreaLocator(try AreaIndex([try Districts.square(60, 25)], cells: 10))
    let corners = try [(60.0, 25.0), (61, 26), (60.5, 25.5)].map {
      try #require(Coordinate(longitude: $0.0, latitude: $0.1))
    }
    #expect(try square.areas(of: [far] + corners, ties: &ties) == [AreaLocator.outside, 0, 0, 0])
    #expect(ties.map(\.position) == [1, 2])
  }

  private static let districts = Repository.root + "/gazetteer/boundaries/districts-2023.geojson"

  @Test("the shipped districts: every answer is that of GEOS")
  func shippedDistricts() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.districts)))
    let areas = try GeoJSONDecoder().decode(bytes).features.compactMap(\.geometry?.area)
    var generator = TestSupport.SeededGenerator(seed: 7)
    let corners = areas.flatMap(\.polygons).flatMap(\.rings).flatMap(\.coordinates)
    let positions = (0..<6000).compactMap { number -> Coordinate? in
      let corner = corners.randomElement(using: &generator)
      let away: Double = number % 3 == 0 ? 0 : pow(10, .random(in: -12...0, using: &generator))
      return corner.flatMap { Coordinate(longitude: $0.longitude + away, latitude: $0.latitude + away / 3) }
    }
    var ties: [AreaLocator.Tie] = []
    let answers = try AreaLocator(try AreaIndex(areas, cells: 100_000)).areas(of: positions, ties: &ties)
    let locator = try PolygonLocator(areas)
    for (answer, position) in zip(answers, positions) {
      let inside = try locator.indices(containing: position)
      let expected = try inside.first ?? locator.indices(covering: position).first
      #expect(answer == expected.map(Int32.init) ?? AreaLocator.outside, "\(position)")
    }
    #expect(ties.count > 1000)
  }
}
