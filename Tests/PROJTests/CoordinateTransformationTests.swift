import PROJ
import SimpleFeatures
import Testing

struct CoordinateTransformationTests {
  /// Coordinates with their points by the `cct` program of PROJ 9.1.1, in metres.
  static let vectors: [(projection: String, longitude: Double, latitude: Double, easting: Double, northing: Double)] = [
    ("laea +lat_0=28 +lon_0=66", 66, 30, 0, 221_656.817_826),
    ("laea +lat_0=28 +lon_0=66", 64.5, 27, -148_878.649_043, -109_908.240_955),
    ("laea +lat_0=28 +lon_0=66", 66, 28, 0, 0),
    ("aea +lat_0=28 +lon_0=66 +lat_1=26 +lat_2=31", 64.5, 27, -148_789.503_5, -109_968.989_3),
  ]

  @Test(arguments: vectors.indices)
  func `a known coordinate comes to its known point and back`(index: Int) throws {
    let vector = Self.vectors[index]
    let transformation = try CoordinateTransformation(pipeline: pipeline(vector.projection))
    let coordinate = try #require(Coordinate(longitude: vector.longitude, latitude: vector.latitude))
    let point = try #require(try transformation.forward([coordinate]).first)
    #expect(abs(point.easting - vector.easting) < 0.001)
    #expect(abs(point.northing - vector.northing) < 0.001)
    let back = try #require(try transformation.inverse([point]).first)
    #expect(abs(back.longitude - vector.longitude) < 1e-7)
    #expect(abs(back.latitude - vector.latitude) < 1e-7)
  }

  @Test func `many coordinates keep their order`() throws {
    let transformation = try CoordinateTransformation(pipeline: pipeline("laea +lat_0=28 +lon_0=66"))
    let coordinates = (0..<100).compactMap { Coordinate(longitude: 60 + Double($0) / 10, latitude: 28) }
    let eastings = try transformation.forward(coordinates).map(\.easting)
    #expect(eastings.count == 100)
    #expect(zip(eastings, eastings.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `no coordinates give no points`() throws {
    let transformation = try CoordinateTransformation(pipeline: pipeline("laea +lat_0=28 +lon_0=66"))
    #expect(try transformation.forward([]).isEmpty)
    #expect(try transformation.inverse([]).isEmpty)
  }

  @Test(arguments: ["", "+proj=nosuch", "EPSG:3857", "+proj=pipeline +step +proj=laea +lat_0=1000"])
  func `a pipeline that PROJ does not know is refused`(pipeline: String) {
    let error = #expect(throws: PROJError.self) { try CoordinateTransformation(pipeline: pipeline) }
    #expect(error?.code == .invalidPipeline)
    #expect(error?.description.contains("'\(pipeline)'") == true)
  }

  @Test func `a coordinate outside the projection is refused and the next is not`() throws {
    let transformation = try CoordinateTransformation(pipeline: pipeline("gnom +lat_0=90"))
    let (south, north) = (Coordinate(longitude: 0, latitude: -10), Coordinate(longitude: 0, latitude: 80))
    let error = #expect(throws: PROJError.self) { try transformation.forward([try #require(south)]) }
    #expect(error?.code == .outsideDomain)
    #expect(error?.description.contains("latitude -10.0") == true)
    #expect(try transformation.forward([try #require(north)]).count == 1)
  }

  @Test func `a point that is no place on earth is refused`() throws {
    let transformation = try CoordinateTransformation(pipeline: pipeline("laea +lat_0=28 +lon_0=66"))
    let error = #expect(throws: PROJError.self) {
      try transformation.inverse([ProjectedPoint(easting: 1e9, northing: 0)])
    }
    #expect(error?.code == .outsideDomain)
  }

  @Test func `the version has three numbers`() {
    #expect(PROJVersion.current.split(separator: ".").compactMap { Int($0) }.count == 3)
  }

  private func pipeline(_ projection: String) -> String {
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=\(projection) +ellps=WGS84"
  }
}
