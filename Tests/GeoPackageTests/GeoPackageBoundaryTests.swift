import GazetteerImport
import IncidentModel
import TestSupport
import Testing

/// Boundaries come out of a GeoPackage in degrees of WGS 84, whatever it holds.
@Suite struct GeoPackageBoundaryTests {
  private func units(_ path: String, _ source: BoundarySource = BoundarySource()) throws -> String {
    let units = UnitImport(
      units: UnitSource(file: try source.geoPackage(path), code: "fid", name: "name"), level: .province, parent: nil,
      kept: [], districts: nil, tolerance: 0.01,
      provenance: Provenance(title: "t", source: "s", licence: "l", vintage: "v", attribution: "a"))
    let file = try units.run(path: "units.geojson")
    #expect(file.read == file.used + file.refused)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func degreesAreTakenAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let text = try units(
      GeoPackageFixture.make(
        in: folder, geometries: [GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square)), nil]))
    #expect(text.contains("\"code\": \"1\"") && !text.contains("\"code\": \"2\""))
    #expect(!text.contains("transformed"))
  }

  @Test func metresAreTransformedByTheSystemOfTheTable() throws {
    let folder = try TemporaryFolder()
    let square = GeoPackageFixture.square.map { (500_000 + $0.0 * 100_000, $0.1 * 100_000) }
    let path = try GeoPackageFixture.make(
      in: folder, srs: 32631, geometries: [GeoPackageFixture.blob(GeoPackageFixture.polygon(square))])
    let text = try units(path)
    #expect(text.contains("transformed from WGS 84 / UTM zone 31N (EPSG:32631)"))
    #expect(try units(path, BoundarySource(referenceSystem: "EPSG:32631")) == text)
    #expect(throws: GazetteerImportError.self) { try units(path, BoundarySource(referenceSystem: "EPSG:1")) }
    #expect(throws: GazetteerImportError.self) { try units(path, BoundarySource(layer: "other")) }
  }

  @Test func anUndefinedSystemHasToBeNamed() throws {
    let folder = try TemporaryFolder()
    let path = try GeoPackageFixture.make(
      in: folder, srs: -1, organization: "NONE",
      geometries: [GeoPackageFixture.blob(GeoPackageFixture.polygon(GeoPackageFixture.square))])
    #expect(throws: GazetteerImportError.self) { try units(path) }
    #expect(try units(path, BoundarySource(referenceSystem: "EPSG:4326")).contains("\"code\": \"1\""))
  }
}
