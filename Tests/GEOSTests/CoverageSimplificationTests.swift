import Foundation
import GEOS
import SimpleFeatures
import Testing

@Suite struct CoverageSimplificationTests {
  /// Two rectangles whose shared border wiggles by less than the tolerance.
  private func wigglyNeighbours() throws -> [MultiPolygon] {
    let border = (0...50).map { step in (1 + 0.004 * sin(Double(step)), Double(step) / 50) }
    let up = border.flatMap { [$0.0, $0.1] }
    let down = border.reversed().flatMap { [$0.0, $0.1] }
    return [
      MultiPolygon(Polygon(exterior: try ring([0, 1, 0, 0] + up))),
      MultiPolygon(Polygon(exterior: try ring([2, 0, 2, 1] + down))),
    ]
  }

  private func doubleArea(_ area: MultiPolygon) -> Double {
    area.polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.signedDoubleArea } }
  }

  @Test func neighboursStayWithoutGapAndOverlap() throws {
    let simple = try CoverageSimplification.simplify(wigglyNeighbours(), tolerance: 0.01)
    let union = try Dissolve.union(simple)
    #expect(union.polygons.count == 1)
    #expect(union.polygons[0].holes.isEmpty)
    #expect(abs(doubleArea(simple[0]) + doubleArea(simple[1]) - doubleArea(union)) < 1e-12)
  }

  @Test func aSharedBorderHasTheSameFewCornersOnBothSides() throws {
    let simple = try CoverageSimplification.simplify(wigglyNeighbours(), tolerance: 0.01)
    let corners = simple.map { Set($0.polygons[0].exterior.coordinates) }
    #expect(corners[0].intersection(corners[1]).count == 2)
    #expect(corners.allSatisfy { $0.count < 8 })
  }

  @Test func aSmallIslandSurvivesALargeTolerance() throws {
    let islands = [try square(0, 0, size: 5), try square(9, 9, size: 0.01)]
    let simple = try CoverageSimplification.simplify(islands, tolerance: 0.5)
    #expect(simple.count == 2)
    #expect(simple[1].bounds == islands[1].bounds)
  }

  @Test func anEnclaveStaysInItsHole() throws {
    let hole = [1.0, 1, 1, 2, 2, 2, 2, 1]
    let areas = [try area(0, 0, 4, 0, 4, 4, 0, 4, hole: hole), try square(1, 1)]
    let simple = try CoverageSimplification.simplify(areas, tolerance: 0.1)
    #expect(simple[0].polygons[0].holes.count == 1)
    #expect(doubleArea(simple[0]) == 30)
    #expect(doubleArea(simple[1]) == 2)
  }

  @Test func noAreasGiveNone() throws {
    #expect(try CoverageSimplification.simplify([], tolerance: 1) == [])
  }
}
