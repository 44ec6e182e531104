import CGEOS
import SimpleFeatures
import Testing

@testable import GEOS

/// What GEOS answers where an unwary caller hears "no", and what is made of it.
@Suite struct TrapTests {
  /// A square whose hole lies across its border.
  private func crossed() throws -> MultiPolygon {
    try area(0, 0, 4, 0, 4, 4, 0, 4, hole: [3, 1, 6, 1, 6, 3, 3, 3])
  }

  @Test func aPredicateThatAnswersTwoIsAnErrorWithTheReason() throws {
    let context = try GEOSContext()
    let (bad, other) = (try context.geometry(crossed()), try context.geometry(square(1, 1, size: 4)))
    let code = GEOSTouches_r(context.handle, bad.pointer, other.pointer)
    #expect(code == 2)
    let error = #expect(throws: GEOSError.self) { try context.answer("touch", code) }
    #expect(error?.reason.contains("side location conflict") == true)
  }

  @Test func aBadHoleIsAFaultWithItsPlaceBeforeAnythingIsAsked() throws {
    let fault = try #require(try PolygonValidation.fault(in: crossed()))
    #expect(fault.reason.contains("Self-intersection") || fault.reason.contains("Hole"))
    #expect(fault.place != nil)
    let repaired = try #require(try PolygonValidation.repaired(crossed()))
    #expect(try PolygonValidation.fault(in: repaired) == nil)
  }

  /// With such a corner GEOS says that areas meet which do not, and cannot make the area valid.
  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func aCornerThatIsNotFiniteNeverReachesGEOS(number: Double) {
    #expect(Coordinate(longitude: number, latitude: 1) == nil)
    #expect(Coordinate(longitude: 1, latitude: number) == nil)
  }

  @Test(arguments: [[1, 1, 1, 1, 1, 1], [0, 0, 4, 0, 0, 0], [0, 0, 4, 0, 2, 0]] as [[Double]])
  func aRepairThatLeavesPointsOrLinesLeavesNothing(corners: [Double]) throws {
    let collapsed = MultiPolygon(Polygon(exterior: try ring(corners)))
    let context = try GEOSContext()
    let geometry = try context.geometry(collapsed)
    let valid = try context.own("repair", GEOSMakeValid_r(context.handle, geometry.pointer))
    let type = GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context.handle, valid.pointer)))
    #expect(type != GEOS_POLYGON && type != GEOS_MULTIPOLYGON)
    #expect(try PolygonValidation.repaired(collapsed) == nil)
  }

  @Test func aRingThatIsNotClosedIsNoRingBeforeGEOSRefusesIt() throws {
    let corners = [try point(0, 0), try point(4, 0), try point(4, 4), try point(0, 4)]
    #expect(LinearRing(corners) == nil)
  }
}
