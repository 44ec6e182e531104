import Foundation
import GRDB
import GeoPackage
import SimpleFeatures
import TestSupport
import Testing

@Suite struct GeoPackageTests {
  private func contents(_ geometries: [[UInt8]?], in folder: TemporaryFolder) throws -> GeoPackageFile.Contents {
    let package = try GeoPackageFile(try GeoPackageFixture.make(in: folder, geometries: geometries))
    return try package.contents(of: try package.layer(nil)) { Coordinate(longitude: $0, latitude: $1) }
  }

  @Test(
    arguments: [true, false], [(UInt32(3), 0), (1003, 1), (2003, 1), (3003, 2), (0x8000_0003, 1), (0xC000_0003, 2)])
  func aPolygonIsReadInEveryOrderAndDimension(isLittleEndian: Bool, kind: (type: UInt32, further: Int)) throws {
    let body = GeoPackageFixture.polygon(
      GeoPackageFixture.square, type: kind.type, isLittleEndian: isLittleEndian,
      further: Array(repeating: 7, count: kind.further))
    for (envelope, flags) in zip([0, 32, 48, 48, 64], [UInt8(1), 3, 5, 7, 9]) {
      let folder = try TemporaryFolder()
      let contents = try contents([GeoPackageFixture.blob(body, flags: flags, envelope: envelope)], in: folder)
      #expect(contents.faults.isEmpty)
      #expect(contents.hasThirdNumber == (kind.further > 0))
      #expect(contents.features.first?.geometry?.area?.bounds == Bounds(west: 0, south: 0, east: 1, north: 1))
    }
  }

  @Test func propertiesAreThoseOfTheTable() throws {
    let folder = try TemporaryFolder()
    let contents = try contents(
      [GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square))], in: folder)
    let feature = try #require(contents.features.first)
    #expect(feature["name"] == .string("area 0") && feature["people"] == .integer(0) && feature["fid"] == .integer(1))
    #expect(feature["share"].number == 0.5)
  }

  static let badGeometries: [(name: String, blob: [UInt8]?, reason: String)] = {
    let whole = GeoPackageFixture.polygon(GeoPackageFixture.square)
    var lying = whole
    lying.replaceSubrange(9..<13, with: [0xFF, 0xFF, 0xFF, 0x7F])
    var order = whole
    order[0] = 2
    let open = Array(GeoPackageFixture.square.dropLast())
    return [
      ("none", nil, "no geometry"), ("nothing", [], "ends before"),
      ("no magic", Array("XX".utf8) + [0, 1, 0, 0, 0, 0], "begin with GP"),
      ("an empty one", GeoPackageFixture.blob(whole, flags: 0x11), "is empty"),
      ("an extended one", GeoPackageFixture.blob(whole, flags: 0x21), "extended geometry"),
      ("an unknown envelope", GeoPackageFixture.blob(whole, flags: 0x0B), "envelope"),
      ("cut off", Array(GeoPackageFixture.blob(whole).dropLast(3)), "do not fit"),
      ("cut in the header", Array(GeoPackageFixture.blob(whole).prefix(6)), "ends before"),
      ("too many positions", GeoPackageFixture.blob(lying), "do not fit"),
      ("a byte too many", GeoPackageFixture.blob(whole + [0]), "stand behind"),
      ("an unknown order", GeoPackageFixture.blob(order), "byte order"),
      ("an open ring", GeoPackageFixture.blob(GeoPackageFixture.polygon(open)), "not closed"),
      ("a curve", GeoPackageFixture.blob(GeoPackageFixture.polygon([], type: 10)), "a curve"),
      ("a collection", GeoPackageFixture.blob(GeoPackageFixture.polygon([], type: 7)), "collection"),
      ("an unknown type", GeoPackageFixture.blob(GeoPackageFixture.polygon([], type: 99)), "unknown"),
      ("a type of another age", GeoPackageFixture.blob(GeoPackageFixture.polygon([], type: 7003)), "unknown"),
      ("an SRID inside", GeoPackageFixture.blob(GeoPackageFixture.polygon([], type: 0x2000_0003)), "SRID"),
      (
        "not a number",
        GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square.map { ($0.0, .nan) })),
        "no place on earth"
      ),
      (
        "off the earth", GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square.map { ($0.0, 99) })),
        "no place on earth"
      ),
    ]
  }()

  @Test(arguments: badGeometries.indices) func aBadGeometryLeavesTheOthers(index: Int) throws {
    let bad = Self.badGeometries[index]
    let good = GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square))
    let folder = try TemporaryFolder()
    let contents = try contents([good, bad.blob, good], in: folder)
    #expect(contents.features.map { $0.geometry != nil } == [true, false, true])
    #expect(contents.faults.map(\.feature) == [1])
    #expect(contents.faults.first?.message.contains(bad.reason) == true, "\(bad.name): \(contents.faults)")
  }

  @Test func everyCutOfABlobIsRefused() throws {
    let whole = GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square))
    let folder = try TemporaryFolder()
    let contents = try contents(whole.indices.map { Array(whole.prefix($0)) }, in: folder)
    #expect(contents.faults.count == whole.count)
  }

  @Test func layersAreChosenByName() throws {
    let folder = try TemporaryFolder()
    let path = try GeoPackageFixture.make(
      in: folder, srs: 32642, geometries: [],
      further: [
        "CREATE TABLE \"second \"\" layer\" (shape BLOB)",
        "INSERT INTO gpkg_contents VALUES ('second \" layer', 'features')",
        "INSERT INTO gpkg_geometry_columns VALUES ('second \" layer', 'shape', 'GEOMETRY', -1, 0, 0)",
        "INSERT INTO gpkg_contents VALUES ('lost', 'features')",
        "INSERT INTO gpkg_geometry_columns VALUES ('lost', 'shape', 'GEOMETRY', 0, 0, 0)",
      ])
    let package = try GeoPackageFile(path)
    #expect(package.layers.map(\.name) == ["areas", "lost", "second \" layer"])
    #expect(package.layers.map(\.referenceSystem) == ["EPSG:32642", nil, nil])
    let place = { (x: Double, y: Double) in Coordinate(longitude: x, latitude: y) }
    #expect(try package.contents(of: package.layer("second \" layer"), place).features.isEmpty)
    #expect(throws: GeoPackageError.self) { try package.layer(nil) }
    #expect(throws: GeoPackageError.self) { try package.layer("Areas") }
    #expect(throws: GeoPackageError.self) { try package.contents(of: package.layer("lost"), place) }
  }

  @Test func whatIsNoGeoPackageIsRefusedWithAReason() throws {
    func refusal(_ path: String) -> GeoPackageError? {
      do {
        _ = try GeoPackageFile(path)
        return nil
      } catch { return error }
    }
    let folder = try TemporaryFolder()
    #expect(refusal(folder.path("missing.gpkg"))?.code == .unreadable)
    #expect(refusal(try folder.write("no database, whatever its name says", to: "text.gpkg"))?.code == .notDatabase)
    #expect(refusal(try folder.write("", to: "empty.gpkg"))?.code == .notGeoPackage)
    let encrypted = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    #expect(refusal(try folder.write(encrypted, to: "encrypted.gpkg"))?.message.contains("encrypted") == true)
    let plain = folder.path("plain.gpkg")
    try DatabaseQueue(path: plain).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(refusal(plain)?.message.contains("no table gpkg_contents") == true)
    let whole = try Data(contentsOf: URL(fileURLWithPath: GeoPackageFixture.make(in: folder, geometries: [])))
    #expect(refusal(try folder.write(Array(whole.prefix(5000)), to: "cut.gpkg"))?.code == .notDatabase)
  }

  @Test func aViewInPlaceOfATableIsNotRun() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS geom FROM n"
    let folder = try TemporaryFolder()
    let path = try GeoPackageFixture.make(
      in: folder, geometries: [], further: ["DROP TABLE areas", "CREATE VIEW areas AS \(endless)"])
    let package = try GeoPackageFile(path)
    #expect(throws: GeoPackageError.self) { try package.contents(of: package.layer(nil)) { _, _ in nil } }
  }
}
