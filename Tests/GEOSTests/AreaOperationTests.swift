import GEOS
import SimpleFeatures
import Testing

@Suite struct PolygonValidationTests {
  @Test func aSquareIsValid() throws {
    #expect(try PolygonValidation.fault(in: square(0, 0)) == nil)
  }

  @Test func aBowTieIsInvalidWhereItCrossesItself() throws {
    let bowTie = try area(0, 0, 2, 2, 2, 0, 0, 2)
    let fault = try unwrap(try PolygonValidation.fault(in: bowTie))
    #expect(fault.reason == "Self-intersection")
    #expect(try fault.place == point(1, 1))
  }

  @Test func aRepairedBowTieIsTwoTriangles() throws {
    let repaired = try unwrap(try PolygonValidation.repaired(area(0, 0, 2, 2, 2, 0, 0, 2)))
    #expect(repaired.polygons.count == 2)
    #expect(try PolygonValidation.fault(in: repaired) == nil)
  }

  @Test func aRingWithoutAreaLeavesNothing() throws {
    #expect(try PolygonValidation.repaired(area(0, 0, 1, 1, 2, 2)) == nil)
  }
}

@Suite struct LabelPointTests {
  @Test func theLabelOfACShapeLiesInTheShape() throws {
    let shape = try area(0, 0, 10, 0, 10, 2, 2, 2, 2, 8, 10, 8, 10, 10, 0, 10)
    let label = try LabelPoint.of(shape)
    #expect(try PolygonLocator([shape]).indices(containing: label) == [0])
  }

  @Test func theLabelLiesInTheLargestPart() throws {
    let parts = try unwrap(MultiPolygon(try square(0, 0).polygons + square(20, 20, size: 5).polygons))
    let label = try LabelPoint.of(parts)
    #expect(abs(label.longitude - 22.5) < 0.3)
    #expect(abs(label.latitude - 22.5) < 0.3)
  }
}

@Suite struct ClipTests {
  @Test func keepsThePartInTheBox() throws {
    let part = try Clip.rectangle(square(0, 0, size: 4), Bounds(west: 1, south: 1, east: 9, north: 2))
    #expect(part?.bounds == Bounds(west: 1, south: 1, east: 4, north: 2))
  }

  @Test func nothingIsLeftOfAnAreaBesideTheBox() throws {
    #expect(try Clip.rectangle(square(0, 0), Bounds(west: 5, south: 5, east: 6, north: 6)) == nil)
  }

  @Test func aSharedBorderAloneIsNoArea() throws {
    #expect(try Clip.rectangle(square(0, 0), Bounds(west: 1, south: 0, east: 2, north: 1)) == nil)
  }
}

@Suite struct DissolveTests {
  @Test func neighboursBecomeOneRing() throws {
    let union = try Dissolve.union([square(0, 0), square(1, 0)])
    #expect(union.polygons.count == 1)
    #expect(union.bounds == Bounds(west: 0, south: 0, east: 2, north: 1))
    #expect(union.polygons[0].exterior.signedDoubleArea == 4)
  }

  @Test func nothingHasNoUnion() {
    #expect(throws: GEOSError.self) { try Dissolve.union([]) }
  }
}

@Suite struct PolygonOverlapTests {
  @Test func areasThatOverlapArePairs() throws {
    let areas = [try square(3, 0), try square(0, 0, size: 2), try square(1, 1), try square(0, 0, size: 2)]
    #expect(try PolygonOverlap.pairs(areas).map { [$0.0, $0.1] } == [[1, 2], [1, 3], [2, 3]])
  }

  @Test func aSharedBorderOrCornerIsNoOverlap() throws {
    #expect(try PolygonOverlap.pairs([square(0, 0), square(1, 0), square(1, 1)]).isEmpty)
  }

  @Test func anEnclaveInAHoleDoesNotOverlap() throws {
    let around = try area(0, 0, 4, 0, 4, 4, 0, 4, hole: [1, 1, 1, 2, 2, 2, 2, 1])
    #expect(try PolygonOverlap.pairs([around, square(1, 1)]).isEmpty)
  }
}
