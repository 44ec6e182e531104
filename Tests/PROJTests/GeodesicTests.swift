import PROJ
import SimpleFeatures
import Testing

struct GeodesicTests {
  let geodesic = Geodesic()

  @Test func `a distance agrees with the geod program`() throws {
    let start = try #require(Coordinate(longitude: 66, latitude: 30))
    let end = try #require(Coordinate(longitude: 62, latitude: 25))
    #expect(abs(geodesic.distance(from: start, to: end) - 680_448.230) < 0.001)
    #expect(geodesic.distance(from: start, to: start) == 0)
  }

  @Test func `a way of a distance leads to a place at that distance`() throws {
    let start = try #require(Coordinate(longitude: 66, latitude: 30))
    let end = geodesic.destination(from: start, azimuth: -143.552_954, distance: 680_448.230)
    #expect(abs(end.longitude - 62) < 1e-6)
    #expect(abs(end.latitude - 25) < 1e-6)
  }

  @Test func `a way across the antimeridian stays within the world`() throws {
    let start = try #require(Coordinate(longitude: 179.9, latitude: 0))
    let end = geodesic.destination(from: start, azimuth: 90, distance: 100_000)
    #expect(end.longitude < -179)
  }

  @Test func `the areas of a hemisphere and a degree are known`() throws {
    let degree = try square(west: 66, south: 28, side: 1)
    #expect(abs(geodesic.area(of: MultiPolygon(degree)) / 1e6 - 10_850.34) < 1)
    let hemisphere = try Polygon(exterior: ring([(-180, 0), (-90, 0), (0, 0), (90, 0), (180, 0), (-180, 0)]))
    #expect(abs(geodesic.area(of: MultiPolygon(hemisphere)) / 1e6 - 255_032_810.86) < 1)
  }

  @Test func `holes are subtracted and parts are added`() throws {
    let (whole, hole) = (try square(west: 66, south: 28, side: 1), try square(west: 66.2, south: 28.2, side: 0.5))
    let pierced = Polygon(exterior: whole.exterior, holes: [hole.exterior])
    let (wholeArea, holeArea) = (geodesic.area(of: MultiPolygon(whole)), geodesic.area(of: MultiPolygon(hole)))
    #expect(abs(geodesic.area(of: MultiPolygon(pierced)) - (wholeArea - holeArea)) < 1)
    let both = try #require(MultiPolygon([pierced, hole]))
    #expect(abs(geodesic.area(of: both) - wholeArea) < 1)
  }

  private func square(west: Double, south: Double, side: Double) throws -> Polygon {
    let (east, north) = (west + side, south + side)
    return try Polygon(exterior: ring([(west, south), (east, south), (east, north), (west, north), (west, south)]))
  }

  private func ring(_ corners: [(Double, Double)]) throws -> LinearRing {
    let coordinates = corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
    return try #require(LinearRing(coordinates))
  }
}
