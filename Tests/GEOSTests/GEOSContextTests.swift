import SimpleFeatures
import Testing

@testable import GEOS

@Suite struct GEOSContextTests {
  @Test func aRefusalCarriesTheWordsOfGEOSOnce() throws {
    let context = try GEOSContext()
    let first = #expect(throws: GEOSError.self) { try context.line([point(0, 0)]) }
    #expect(first?.operation == "make a line")
    #expect(first?.reason.contains("point array must contain 0 or >1 elements") == true)
    #expect(context.failure("again").reason == "GEOS gave no reason")
  }

  @Test func anExceptionIsNoAnswer() throws {
    let context = try GEOSContext()
    #expect(try context.answer("ask", 0) == false)
    #expect(try context.answer("ask", 1) == true)
    #expect(throws: GEOSError.self) { try context.answer("ask", 2) }
  }

  @Test func anAreaComesBackAsItWent() throws {
    let context = try GEOSContext()
    let shape = try area(0, 0, 4, 0, 4, 4, 0, 4, hole: [1, 1, 1, 3, 3, 3, 3, 1])
    let handle = try context.geometry(shape)
    #expect(try context.polygons(of: handle.pointer) == shape.polygons)
  }

  @Test func theVersionHasANumber() {
    #expect(GEOSVersion.current.first?.isNumber == true)
  }
}
