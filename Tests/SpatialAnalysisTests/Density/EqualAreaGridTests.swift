import GEOS
import GeoJSON
import IncidentModel
import PROJ
import SimpleFeatures
import TestSupport
import Testing

@testable import SpatialAnalysis

/// Cells of a grid are of one size on the ground, fit together, and hold every incident once.
struct EqualAreaGridTests {
  private func grid(
    _ shape: EqualAreaGrid.Shape, _ spacing: Double, _ latitude: Double, about middle: (Double, Double)
  ) throws -> EqualAreaGrid {
    let plane = try EqualAreaPlane(about: #require(Coordinate(longitude: middle.0, latitude: middle.1)))
    return EqualAreaGrid(on: plane, shape, spacing: spacing, latitude: latitude)
  }

  @Test(
    arguments: EqualAreaGrid.Shape.allCases,
    [
      (66.0, 28.0, 6.0, 20_000.0), (66, 28, 6, 200_000), (66, 28, 0.3, 1_000), (179.5, -17, 3, 50_000),
      (20, 68, 8, 100_000), (-60, 5, 20, 500_000),
    ])
  func `all cells are of one size by PROJ's geodesic area`(
    shape: EqualAreaGrid.Shape, place: (Double, Double, Double, Double)
  ) throws {
    let positions = try SampleIncidents.positions(300, seed: 4, around: (place.0, place.1), span: place.2)
    let incidents = AnalysedIncidents(try SampleIncidents.incidents(positions))
    let grid = try grid(shape, place.3, abs(place.1) + place.2, about: (place.0, place.1))
    let cells = try grid.cells(of: incidents)
    #expect(cells.count > 3 && cells.reduce(0) { $0 + $1.tally.incidents } == positions.count)
    for cell in cells {
      let area = Geodesic().area(of: cell.area)
      #expect(abs(area / grid.cellArea - 1) < 0.001, "\(cell.id): \(area)")
      #expect(try PolygonValidation.fault(in: cell.area) == nil)
      #expect(abs(cell.areaKm2 * 1e6 - grid.cellArea) < 1)
    }
    #expect(Set(cells.map(\.id)).count == cells.count)
  }

  @Test(arguments: EqualAreaGrid.Shape.allCases)
  func `cells hold their incidents, have no gap between them and lie on none other`(shape: EqualAreaGrid.Shape) throws {
    let positions = try SampleIncidents.positions(400, seed: 5, around: (66, 28), span: 0.5)
    let incidents = AnalysedIncidents(try SampleIncidents.incidents(positions))
    let cells = try grid(shape, 30_000, 29, about: (66, 28)).cells(of: incidents)
    let locator = try PolygonLocator(cells.map(\.area))
    for position in Set(positions) { #expect(try locator.indices(covering: position).count == 1) }
    #expect(try PolygonOverlap.pairs(cells.map(\.area)).isEmpty)
    let whole = try Dissolve.union(cells.map(\.area))
    #expect(whole.polygons.count == 1, "cells beside one another have the same corners")
  }

  @Test func `a cell is cut to a region`() throws {
    let incidents = AnalysedIncidents(
      try [
        SampleIncidents.incident("a", 60.5, 25.5), SampleIncidents.incident("b", 60.001, 25.5),
      ])
    let region = try Districts.square(60, 25)
    let grid = try grid(.square, 20_000, 26, about: (60.5, 25.5))
    let cells = try grid.cells(of: incidents, cutTo: AreaClipper(region))
    #expect(cells.count == 2 && cells.contains { abs($0.areaKm2 - 400) < 0.001 })
    let cut = try #require(cells.first { $0.areaKm2 < 399 })
    #expect(abs(Geodesic().area(of: cut.area) / 1e6 - cut.areaKm2) < 0.001)
    #expect(cut.area.bounds.west >= 60)
  }

  @Test func `the layer does not depend on the order of the input`() throws {
    let positions = try SampleIncidents.positions(200, seed: 6, around: (66, 28), span: 2)
    let incidents = try SampleIncidents.incidents(positions)
    var generator = SeededGenerator(state: 3)
    let grid = try grid(.hexagon, 25_000, 30, about: (66, 28))
    func bytes(_ incidents: [RecordedIncident]) throws -> [UInt8] {
      let features = try grid.cells(of: AnalysedIncidents(incidents)).map {
        Feature(
          id: $0.id, geometry: .multiPolygon($0.area), properties: [Property("n", .integer($0.tally.incidents))])
      }
      return GeoJSONEncoder().encode(FeatureCollection(features: features))
    }
    let first = try bytes(incidents)
    for _ in 0..<5 { #expect(try bytes(incidents.shuffled(using: &generator)) == first) }
  }
}
