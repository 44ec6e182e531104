import DelimitedText
import GEOS
import IncidentModel
import Ingestion
import SimpleFeatures
import TestSupport
import Testing

/// The gazetteer that comes with the program holds what its README says.
@Suite struct ShippedGazetteerTests {
  private static let folder = Repository.gazetteer

  /// What is read once for all tests.
  private struct Contents: Sendable {
    let manifest: GazetteerManifest
    let atlas: DistrictAtlas
    let entries: [GazetteerEntry]
    let diagnostics: [Diagnostic]

    init() throws {
      manifest = try GazetteerManifest.read(folder: folder)
      let log = DiagnosticLog()
      atlas = try AtlasReader(manifest, log).atlas()
      entries = try GazetteerReader(manifest).entries(atlas, log)
      diagnostics = log.diagnostics
    }
  }

  private static let contents = Result { try Contents() }

  private let manifest: GazetteerManifest
  private let atlas: DistrictAtlas
  private let entries: [GazetteerEntry]
  private let diagnostics: [Diagnostic]

  init() throws {
    let contents = try Self.contents.get()
    (manifest, atlas) = (contents.manifest, contents.atlas)
    (entries, diagnostics) = (contents.entries, contents.diagnostics)
  }

  @Test func everyRowIsUsed() {
    #expect(diagnostics.isEmpty)
  }

  @Test func thirtyFourDistrictsAddUpToTheCensus() {
    #expect(atlas.districts.count == 34)
    #expect(atlas.districts.compactMap(\.population).reduce(0, +) == 14_894_402)
    #expect(atlas.districts.compactMap(\.publishedAreaKm2).reduce(0, +) == 347_190)
    #expect(abs(atlas.districts.map(\.areaKm2).reduce(0, +) - 346_724) < 2)
    #expect(atlas.districts.filter(\.isGeometryChanged).map(\.name) == ["Kachhi", "Sibi"])
    #expect(atlas.districts.map(\.code) == atlas.districts.map(\.code).sorted())
  }

  @Test func everyLabelLiesInItsDistrictFullAndLight() throws {
    let full = try PolygonLocator(atlas.districts.map(\.area))
    let light = try PolygonLocator(atlas.districts.map(\.outline))
    for (index, district) in atlas.districts.enumerated() {
      #expect(try full.indices(containing: district.label) == [index], "\(district.name)")
      #expect(try light.indices(containing: district.label) == [index], "\(district.name)")
    }
  }

  @Test func lightDistrictsLeaveNoGapAndNoOverlap() throws {
    let union = try Dissolve.union(atlas.districts.map(\.outline))
    func doubleArea(_ area: MultiPolygon) -> Double {
      area.polygons.flatMap(\.rings).reduce(0) { $0 + $1.signedDoubleArea }
    }
    let sum = atlas.districts.reduce(0) { $0 + doubleArea($1.outline) }
    #expect(abs(sum - doubleArea(union)) < 1e-9)
    #expect(union.polygons.allSatisfy { $0.holes.isEmpty })
    #expect(atlas.districts.allSatisfy { (try? PolygonValidation.fault(in: $0.outline)) == .some(nil) })
  }

  @Test func districtsAndTheProvincesBesideThemLeaveNoGapAndNoOverlap() throws {
    let region = try Dissolve.union(atlas.districts.map(\.outline))
    let beside = try atlas.neighbours.filter { $0.level == .province }
      .compactMap { try Clip.rectangle($0.area, region.bounds) }
    #expect(beside.count >= 3)
    let union = try Dissolve.union(beside + [region])
    #expect(union.polygons.flatMap(\.holes).isEmpty)
    let locator = try PolygonLocator(beside)
    let corners = region.polygons.flatMap(\.exterior.coordinates)
    #expect(try corners.allSatisfy { try locator.indices(containing: $0).isEmpty })
  }

  @Test func theDistrictOfEveryPlaceIsThatOfThePolygons() throws {
    let locator = try PolygonLocator(atlas.districts.map(\.area))
    for entry in entries where !entry.kind.isUnit {
      let districts = try locator.indices(covering: entry.coordinate).map { atlas.districts[$0].code }
      // A region without borders is in no district, wherever its middle is.
      if entry.precision >= .vague, entry.district == nil { continue }
      #expect(entry.district == districts.first, "\(entry.id) \(entry.name)")
    }
  }

  @Test(arguments: [
    ("Bolan", "unit:PK209", GeoPrecision.district), ("Kech", "unit:PK211", .district), ("Hub", "gn:12524485", .exact),
    ("Mangochar", "gn:1171021", .exact), ("Ornach Cross", "add:ornach-cross", .near), ("Mach", "gn:1171757", .exact),
    ("Shaheed Sikandarabad", "unit:PK233", .district), ("Kolwa", "gn:1173442", .vague), ("KPK", "unit:PK5", .province),
    ("Quetta", "gn:1167528", .exact), ("Islamabad", "gn:1176615", .exact), ("Tehran", "gn:112931", .exact),
    ("Iran", "unit:IR", .country), ("خضدار", "gn:1173664", .exact), ("Basima", "gn:7074465", .exact),
  ])
  func aNameOfTheReportsIsThere(name: String, id: String, precision: GeoPrecision) throws {
    let found = entries.filter { $0.id == id }
    #expect(found.count == 1)
    let entry = try #require(found.first)
    #expect(entry.name == name || entry.names.contains(name))
    #expect(entry.precision == precision)
  }

  @Test func theEstimateOfOrnachCrossSaysSo() throws {
    let entry = try #require(entries.first { $0.id == "add:ornach-cross" })
    #expect(entry.source == "estimated")
    #expect(entry.uncertainty == 25000)
    #expect(entry.kind == .crossing)
    #expect(entry.district == "PK213")
  }

  @Test func theNoteOfKachhiTellsTheFormerName() throws {
    let note = try #require(entries.first { $0.id == "unit:PK209" }?.note)
    #expect(note.hasPrefix("Kachhi was named Bolan from 1991 to 2008"))
  }
}
