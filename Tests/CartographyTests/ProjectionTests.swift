import IncidentModel
import PROJ
import SVG
import SimpleFeatures
import Testing

@testable import Cartography

struct ProjectionTests {
  let frame = PlaneBox(minX: 10, minY: 20, maxX: 210, maxY: 190)

  @Test(arguments: [(61.0, 24.9, 70.3, 32.1), (5, 58, 12, 71), (-75, -55, -70, -20), (20, 0, 21, 0.5)])
  func `a region fills its frame, whatever its shape`(west: Double, south: Double, east: Double, north: Double) throws {
    let area = try MapFixture.square(west: west, south: south, east: east, north: north)
    let projection = try MapProjection(fitting: [area], into: frame, margin: 5)
    let points = try projection.points(of: area.polygons.flatMap(\.exterior.coordinates))
    let box = try #require(PlaneBox(points))
    let inner = frame.expanded(by: -5)
    #expect(inner.expanded(by: 1e-6).contains(box))
    #expect(abs(box.width - inner.width) < 0.01 || abs(box.height - inner.height) < 0.01)
  }

  @Test func `areas on paper are to scale within a thousandth`() throws {
    let region = try MapFixture.square(west: 61, south: 25, east: 70, north: 32)
    let projection = try MapProjection(fitting: [region], into: frame, margin: 5)
    for (west, south) in [(61.0, 25.0), (69, 31), (65, 28), (61, 31)] {
      let square = try MapFixture.square(west: west, south: south, east: west + 0.5, north: south + 0.5)
      let points = try projection.points(of: square.polygons.flatMap(\.exterior.coordinates))
      let doubled = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
      let metres = abs(doubled) / 2 / (projection.scale * projection.scale)
      #expect(abs(metres / Geodesic().area(of: square) - 1) < 0.001)
    }
  }

  @Test(arguments: [(61.0, 25.0, 70.0, 32.0), (64, 27, 64.2, 27.1), (24, 60, 30, 70)])
  func `the scale bar is true in the middle of the map`(
    west: Double, south: Double, east: Double, north: Double
  ) throws {
    let region = try MapFixture.square(west: west, south: south, east: east, north: north)
    let projection = try MapProjection(fitting: [region], into: frame, margin: 5)
    let bar = ScaleBar(millimetresPerMetre: projection.scale, atMost: 70)
    #expect(bar.length <= 70 && bar.length >= 28)
    let center = frame.center
    for (dx, dy) in [(1.0, 0.0), (0, 1)] {
      let ends = [-0.5, 0.5].map {
        PlanePoint(x: center.x + $0 * dx * bar.length, y: center.y + $0 * dy * bar.length)
      }
      let coordinates = try projection.coordinates(of: ends)
      let metres = Geodesic().distance(from: coordinates[0], to: coordinates[1])
      #expect(abs(metres / 1000 / bar.kilometres - 1) < 0.005)
    }
  }

  @Test func `north is up in the middle of the map`() throws {
    let region = try MapFixture.square(west: 61, south: 25, east: 70, north: 32)
    let projection = try MapProjection(fitting: [region], into: frame, margin: 5)
    let middle = try projection.coordinates(of: [frame.center])[0]
    let above = try #require(Coordinate(longitude: middle.longitude, latitude: middle.latitude + 1))
    let points = try projection.points(of: [middle, above])
    #expect(abs(points[0].x - points[1].x) < 0.05 && points[1].y < points[0].y)
  }

  @Test func `rings are cut at the box and dropped beyond it`() throws {
    let clipping = BoundsClipping(bounds: Bounds(west: 0, south: 0, east: 10, north: 10))
    let across = clipping.rings(of: try MapFixture.square(west: -5, south: -5, east: 5, north: 5))
    let box = try #require(Bounds(across.flatMap { $0 }))
    #expect(box == Bounds(west: 0, south: 0, east: 5, north: 5))
    #expect(clipping.rings(of: try MapFixture.square(west: 11, south: 0, east: 12, north: 1)).isEmpty)
    let around = clipping.rings(of: try MapFixture.square(west: -5, south: -5, east: 50, north: 50))
    #expect(Bounds(around.flatMap { $0 }) == clipping.bounds)
  }

  @Test func `a place on the other side of the world stops no map`() throws {
    let atlas = try MapFixture.atlas(columns: 2, rows: 1)
    let far = MapFixture.incident("far", at: ("Far", -115.5, -27.5), precision: .exact)
    let map = try Cartographer().draw(
      MapFixture.specification(.incidents), atlas: atlas, tallies: [], incidents: [far])
    #expect(String(decoding: map.bytes, as: UTF8.self).contains("the place lies outside the map"))
  }
}
