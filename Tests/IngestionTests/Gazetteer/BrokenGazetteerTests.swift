import Foundation
import IncidentModel
import Ingestion
import SimpleFeatures
import Testing

@Suite struct BrokenGazetteerTests {
  @Test func theSmallGazetteerIsRead() throws {
    let gazetteer = try SmallGazetteer()
    let entries = try gazetteer.read()
    #expect(entries.map(\.id) == ["unit:D1", "unit:P1", "a:1", "b:1"])
    #expect(entries[0].names == ["Erste"])
    #expect(entries[0].note == "First was named Erste.")
    #expect(entries[0].uncertainty == 10000)
    #expect(entries[2].names == ["Toun", "ٹاؤن"])
    #expect(entries[2].precision == .exact)
    #expect(entries[2].uncertainty == 2000)
    #expect(entries[3].district == "D1")
    #expect(entries[3].province == "P1")
  }

  @Test func anAdditionWithoutAPositionLiesSomewhereInItsDistrict() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace("0.2,0.2,2,9000,D1", by: ",,,,D1", in: "additions.csv")
    let entry = try #require(try gazetteer.read().last)
    #expect(entry.id == "b:1" && entry.precision == .district && entry.uncertainty == 10000)
    #expect(entry.coordinate == Coordinate(longitude: 0.5, latitude: 0.5) && entry.district == "D1")
  }

  @Test(arguments: [",,2,9000,P1", ",,2,9000,", "0.2,,2,9000,D1"])
  func anAdditionWithoutAPositionAndADistrictIsRefused(fields: String) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace("0.2,0.2,2,9000,D1", by: fields, in: "additions.csv")
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).map(\.id) == ["unit:D1", "unit:P1", "a:1"])
    #expect(log.diagnostics.map(\.identifier) == ["gazetteer.bad-row"])
  }

  @Test func aMissingFolderIsNamed() {
    let error = #expect(throws: IngestionError.self) { try GazetteerManifest.read(folder: "/nowhere/gazetteer") }
    #expect(error?.code == .missing)
    #expect(error?.file == "/nowhere/gazetteer/gazetteer.yml")
  }

  @Test(arguments: ["full.geojson", "units.geojson", "places.csv", "additions.csv", "units.csv"])
  func aMissingFileIsNamed(file: String) throws {
    let gazetteer = try SmallGazetteer()
    try FileManager.default.removeItem(atPath: "\(gazetteer.folder)/\(file)")
    let error = gazetteer.failure()
    #expect(error?.code == .missing)
    #expect(error?.file == "\(gazetteer.folder)/\(file)")
  }

  @Test(arguments: [
    ("time_zone", "timezone", "unknown key", 2), ("      region: Small\n", "", "region", 6),
    ("[places.csv]", "places.csv", "list", 14),
  ])
  func aBadManifestIsToldOfWithItsLine(old: String, new: String, words: String, line: Int) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(old.replacing("      ", with: "    "), by: new, in: "gazetteer.yml")
    let error = gazetteer.failure()
    #expect(error?.code == .badConfiguration)
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func anUnknownBoundarySetNamesThoseThatAreThere() throws {
    let gazetteer = try SmallGazetteer()
    let manifest = try GazetteerManifest.read(folder: gazetteer.folder)
    let error = #expect(throws: IngestionError.self) { try AtlasReader(manifest, DiagnosticLog()).atlas("other") }
    #expect(error?.code == .badConfiguration)
    #expect(error?.message == "there is no boundary set \"other\"; the sets are small")
  }

  @Test(arguments: [
    ("places.csv", "a:2,,,settlement,0,0,,,s,,\n", "no id, name"), ("places.csv", "a:2,X,,castle,0,0,,,s,,\n", "no id"),
    ("places.csv", "a:2,X,,settlement,0,91,,,s,,\n", "no id"),
    ("places.csv", "a:2,X,,settlement,0,0,8,,s,,\n", "no id"),
    ("places.csv", "a:1,X,,settlement,0,0,,,s,,\n", "occurs again"),
    ("places.csv", "a:2,X\n", "2 fields instead of 11"),
    ("additions.csv", "b:2,X,,pass,0,0,,,D9,,s,\n", "\"within\" is no unit"),
    ("additions.csv", ",X,,,,,,,,a:9,s,\n", "a:9, which is no place"), ("units.csv", "X,D9,variant,\n", "no unit"),
    ("units.csv", "X,D1,cousin,\n", "relation other than"),
    ("additions.csv", "a:1,X,,pass,0,0,,,,,s,\n", "occurs again"),
  ])
  func aBadRowIsToldOfWithItsLineAndTheRestIsRead(file: String, row: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/\(file)", encoding: .utf8)
    try gazetteer.write(file, text + row)
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 4)
    #expect(log.diagnostics.count == 1)
    let diagnostic = try #require(log.diagnostics.first)
    #expect(diagnostic.severity == .refusal)
    #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    #expect(diagnostic.location == SourceLocation(file: "\(gazetteer.folder)/\(file)", line: 3))
  }

  @Test func aRowForAnotherTablesPlaceAmendsIt() throws {
    let gazetteer = try SmallGazetteer()
    let header = "id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,note\n"
    try gazetteer.write("additions.csv", header + ",Toun,Tawn,area,,,5,40000,,a:1,s,vague\n")
    let entry = try #require(gazetteer.read().first { $0.id == "a:1" })
    #expect(entry.name == "Toun")
    #expect(entry.names == ["Town", "ٹاؤن", "Tawn"])
    #expect(entry.kind == .area)
    #expect(entry.precision == .vague)
    #expect(entry.uncertainty == 40000)
    #expect(entry.note == "vague")
    #expect(entry.coordinate.longitude == 0.5)
  }
}
