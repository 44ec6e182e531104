import GEOS
import GeoJSON
import IncidentModel
import PROJ
import SimpleFeatures
import TestSupport
import Testing

@testable import SpatialAnalysis

/// The surface holds every incident once, and its contours are valid areas around what is high.
struct KernelDensityTests {
  private func density(
    _ positions: [Coordinate], bandwidth: Double, cell: Double, about middle: (Double, Double)
  ) throws -> KernelDensity {
    let sites = AnalysedIncidents(try SampleIncidents.incidents(positions)).sites
    return try KernelDensity(
      sites.map { ($0.position, $0.members.count) },
      on: EqualAreaPlane(about: #require(Coordinate(longitude: middle.0, latitude: middle.1))), bandwidth: bandwidth,
      cell: cell)
  }

  @Test(arguments: [
    (66.0, 28.0, 3.0, 25_000.0, 2_500.0), (66, 28, 3, 25_000, 5_000), (20, 68, 8, 80_000, 8_000),
    (179.5, -17, 2, 30_000, 3_000), (66, 28, 0.2, 2_000, 200),
  ])
  func `its sum is the number of incidents`(place: (Double, Double, Double, Double, Double)) throws {
    let positions = try SampleIncidents.positions(300, seed: 11, around: (place.0, place.1), span: place.2)
    let density = try density(positions, bandwidth: place.3, cell: place.4, about: (place.0, place.1))
    #expect(abs(density.sum / Double(positions.count) - 1) < 0.01, "\(density.sum) of \(positions.count)")
  }

  @Test func `one incident makes the quartic hill`() throws {
    let position = try #require(Coordinate(longitude: 66, latitude: 28))
    let density = try density([position], bandwidth: 10_000, cell: 100, about: (66, 28))
    #expect(abs(density.peak / (3 / (Double.pi * 1e8)) - 1) < 0.001)
    // At half of the height (1 - u²)² is a half.
    let area = try #require(try density.area(from: density.peak / 2))
    let radius = 10_000 * (1 - 0.5.squareRoot()).squareRoot()
    #expect(abs(Geodesic().area(of: area) / (Double.pi * radius * radius) - 1) < 0.005)
    #expect(try density.area(from: density.peak * 1.01) == nil)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `contours are valid as they are written, lie in one another and hold what is high`(seed: UInt64) throws {
    let middle = seed % 2 == 0 ? (66.0, 28.0) : (179.8, -17.0)
    let positions = try SampleIncidents.positions(150, seed: seed, around: middle, span: 1.5)
    let density = try density(positions, bandwidth: 20_000, cell: 2_000, about: middle)
    var wider: MultiPolygon?
    for share in [0.02, 0.1, 0.25, 0.5, 0.75, 1.0] {
      let area = try #require(try density.area(from: density.peak * share))
      let bytes = GeoJSONEncoder().encode(
        FeatureCollection(features: [Feature(geometry: .multiPolygon(area), properties: [])]))
      let written = try #require(try GeoJSONDecoder().decode(bytes).features[0].geometry?.area)
      #expect(try PolygonValidation.fault(in: written) == nil, "\(share)")
      if let wider { #expect(try PolygonOverlap.remainder(of: area, without: wider) == nil) }
      wider = area
    }
  }

  @Test func `a ring of incidents makes an area with a hole`() throws {
    let middle = try #require(Coordinate(longitude: 66, latitude: 28))
    let positions = (0..<72).map { Geodesic().destination(from: middle, azimuth: Double($0) * 5, distance: 60_000) }
    let density = try density(positions, bandwidth: 20_000, cell: 2_000, about: (66, 28))
    let area = try #require(try density.area(from: density.peak / 2))
    #expect(area.polygons.count == 1 && area.polygons[0].holes.count == 1)
    #expect(try PolygonLocator([area]).indices(covering: middle).isEmpty)
  }

  @Test func `every corner of a saddle and of a level that is hit exactly is drawn without touching`() throws {
    var raster = DensityRaster(around: [ProjectedPoint(easting: 0, northing: 0)], margin: 30, cell: 10)
    var generator = SeededGenerator(state: 21)
    for _ in 0..<200 {
      for row in 1..<raster.rows - 1 {
        for column in 1..<raster.columns - 1 {
          raster.add(Double(Int.random(in: 0...3, using: &generator)) - raster[column, row], column, row)
        }
      }
      for level in [1.0, 1.5, 2, 3] {
        let polygons = ContourRings(raster, level: level).polygons
        let high = (0..<raster.rows * raster.columns).count { raster.values[$0] >= level }
        #expect(polygons.isEmpty == (high == 0))
        let parts = polygons.compactMap { rings in
          let rings = rings.compactMap { ring in
            LinearRing(ring.compactMap { Coordinate(longitude: $0.easting / 10, latitude: $0.northing / 10) })
          }
          return rings.first.map { Polygon(exterior: $0, holes: Array(rings.dropFirst())) }
        }
        if let area = MultiPolygon(parts) { #expect(try PolygonValidation.fault(in: area) == nil) }
      }
    }
  }

  @Test func `the surface does not depend on the order of the input`() throws {
    let positions = try SampleIncidents.positions(200, seed: 8, around: (66, 28), span: 1)
    var generator = SeededGenerator(state: 1)
    let first = try density(positions, bandwidth: 25_000, cell: 2_500, about: (66, 28)).raster.values
    for _ in 0..<3 {
      let shuffled = positions.shuffled(using: &generator)
      let other = try density(shuffled, bandwidth: 25_000, cell: 2_500, about: (66, 28))
      #expect(other.raster.values == first)
    }
  }
}
