import Foundation
import GEOS
import SimpleFeatures
import Testing

@Suite struct PolygonLocatorTests {
  @Test func aPointInsideIsContainedAndCovered() throws {
    let locator = try PolygonLocator([try square(0, 0), try square(5, 5)])
    #expect(try locator.indices(containing: point(5.5, 5.5)) == [1])
    #expect(try locator.indices(covering: point(5.5, 5.5)) == [1])
  }

  @Test func aPointOnASharedBorderIsCoveredByBothAndContainedInNone() throws {
    let locator = try PolygonLocator([try square(0, 0), try square(1, 0)])
    #expect(try locator.indices(containing: point(1, 0.5)) == [])
    #expect(try locator.indices(covering: point(1, 0.5)) == [0, 1])
  }

  @Test func aPointInAHoleIsOutside() throws {
    let ring = try area(0, 0, 4, 0, 4, 4, 0, 4, hole: [1, 1, 1, 3, 3, 3, 3, 1])
    let locator = try PolygonLocator([ring])
    #expect(try locator.indices(covering: point(2, 2)) == [])
    #expect(try locator.indices(covering: point(0.5, 2)) == [0])
  }

  @Test func aPointInTheBoxButNotInTheAreaIsOutside() throws {
    let locator = try PolygonLocator([try area(0, 0, 4, 0, 0, 4)])
    #expect(try locator.indices(covering: point(3.5, 3.5)) == [])
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func agreesWithRayCastingOnStars(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let corners = (0..<60).flatMap { step -> [Double] in
      let (angle, radius) = (Double(step) / 60 * 2 * .pi, Double.random(in: 2...10, using: &numbers))
      return [radius * cos(angle), radius * sin(angle)]
    }
    let star = try ring(corners)
    let locator = try PolygonLocator([MultiPolygon(Polygon(exterior: star))])
    for _ in 0..<2000 {
      let place = try point(.random(in: -10...10, using: &numbers), .random(in: -10...10, using: &numbers))
      #expect(try locator.indices(containing: place).isEmpty == !contains(star, place), "seed \(seed), \(place)")
    }
  }

  /// Counts how often a ray to the east crosses the ring.
  private func contains(_ ring: LinearRing, _ place: Coordinate) -> Bool {
    var isInside = false
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst())
    where (start.latitude > place.latitude) != (end.latitude > place.latitude) {
      let share = (place.latitude - start.latitude) / (end.latitude - start.latitude)
      if place.longitude < start.longitude + share * (end.longitude - start.longitude) { isInside.toggle() }
    }
    return isInside
  }
}
