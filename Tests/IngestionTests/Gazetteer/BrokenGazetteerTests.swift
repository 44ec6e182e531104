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
    #expect(log.diagnostics.map(\.identifier) == ["gazetteer.row-count", "gazetteer.bad-row"])
    #expect(log.diagnostics.first?.message == "1 rows read, 0 used, 1 refused")
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

  @Test(arguments: [("\"D1\"", "D1", "should be", 2), ("}}]}", "}}]", "the text ends", 4)])
  func aBrokenBoundaryFileIsNamedWithItsLine(old: String, new: String, words: String, line: Int) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(old, by: new, in: "full.geojson")
    let error = gazetteer.failure()
    #expect(error?.code == .broken)
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ("\"code\": \"D1\", ", "", "feature 0 (First): the text \"code\" is missing"),
    ("\"label_lat\": 0.5", "\"label_lat\": \"x\"", "the number \"label_lat\" is missing"),
    ("\"area_km2\": 314.2", "\"area_km2\": -1", "\"area_km2\" is -1.0, which is no area on earth"),
    ("\"area_km2\": 314.2", "\"area_km2\": 1e300", "which is no area on earth"),
    ("[[[0,0],[1,0],[1,1],[0,1],[0,0]]]", "[[[0,0],[1,1],[2,2],[0,0]]]", "no area is left of it"),
    ("[1,1]", "[181,1]", "feature 0 (First): 181.0, 1.0 is no longitude"),
    ("[1,0],[1,1],[0,1]", "[1,0]", "a ring has 3 positions"), ("[1,1]", "[\"1\",1]", "a value has the wrong type"),
  ])
  func aBrokenDistrictIsToldOfAndWithoutAnyNothingIsRead(old: String, new: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(old, by: new, in: "full.geojson")
    let log = DiagnosticLog()
    let error = #expect(throws: IngestionError.self) { try gazetteer.read(log) }
    #expect(error?.message.hasPrefix("there is no district in it that can be used") == true)
    let refusals = log.diagnostics.filter { $0.severity == .refusal }
    #expect(refusals.count == 1)
    #expect(refusals.first?.message.contains(words) == true, "\(refusals)")
  }

  @Test(arguments: [
    ("[0,1],[0,0]]", "[0,1]]", "feature 0 (First): a ring was not closed"),
    ("[[[0,0],[1,0],[1,1],[0,1],[0,0]]]", "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]", "Self-intersection at 0.5, 0.5"),
    ("\"label_lon\": 0.5", "\"label_lon\": 5", "the label point lies outside"),
    ("\"area_km2\": 314.2", "\"area_km2\": 314.2, \"population\": 1.5", "is no number of people"),
  ])
  func aDoubtfulDistrictIsReadAndToldOf(old: String, new: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(old, by: new, in: "full.geojson")
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 4)
    #expect(log.diagnostics.map(\.severity) == [.warning])
    #expect(log.diagnostics.first?.message.contains(words) == true, "\(log.diagnostics)")
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
    let error = #expect(throws: IngestionError.self) { try AtlasReader(manifest).atlas("other", DiagnosticLog()) }
    #expect(error?.code == .badConfiguration)
    #expect(error?.message == "there is no boundary set \"other\"; the sets are small; correct \"boundaries\" in incidentmap.yml")
  }

  @Test(arguments: [
    ("places.csv", ",X,,settlement,0,1,1,,s,,\n", "there is no id"),
    ("places.csv", "a:2,,,settlement,0,1,1,,s,,\n", "there is no name"),
    ("places.csv", "a:2,-,,settlement,0,1,1,,s,,\n", "has no letter"),
    ("places.csv", "a:2,X,,castle,0,1,1,,s,,\n", "the kind \"castle\" is not known; write one of settlement"),
    ("places.csv", "a:2,X,,setlement,0,1,1,,s,,\n", "did you mean \"settlement\"?"),
    ("places.csv", "a:2,X,,settlement,0,91,1,,s,,\n", "latitude 91 is not between -90 and 90"),
    ("places.csv", "a:2,X,,settlement,7013028,0,1,,s,,\n", "not between -180 and 180 (metres?); give degrees of WGS 84"),
    ("places.csv", "a:2,X,,settlement,nan,0,1,,s,,\n", "the longitude \"nan\" is no number"),
    ("places.csv", "a:2,X,,settlement,0x3F,0,1,,s,,\n", "the longitude \"0x3F\" is no number"),
    ("places.csv", "a:2,X,,settlement,\"66,35\",0,1,,s,,\n", "write a decimal point"),
    ("places.csv", "a:2,X,,settlement,,0,1,,s,,\n", "there is no longitude"),
    ("places.csv", "a:2,X,,settlement,0,1,8,,s,,\n", "the precision \"8\" is none of 1, 2"),
    ("places.csv", "a:2,X,,settlement,0,1,,,s,,\n", "there is no precision"),
    ("places.csv", "a:2,X,,settlement,0,1,1,far,s,,\n", "the uncertainty_m \"far\" is no radius"),
    ("places.csv", "a:2,X,,settlement,0,1,1,-5,s,,\n", "the uncertainty_m \"-5\" is no radius"),
    ("places.csv", "a:1,X,,settlement,0,1,1,,s,,\n", "the id a:1 occurs again; Town, which has it first, keeps it"),
    ("places.csv", "a:2,X\n", "2 fields instead of 11"), ("places.csv", "\"a\"x,X\n", "text after a closing quote"),
    ("additions.csv", "b:2,Pass X,,pass,0,1,1,,D9,,s,\n", "no D9; did you mean \"D1\"?"),
    ("additions.csv", "b:2,Pass X,,pass,,,9,,D1,,s,\n", "the precision \"9\" is none of"),
    ("additions.csv", ",X,,,,,,,,a:9,s,\n", "a:9, which is no place"),
    ("additions.csv", ",X,,castle,,,,,,a:1,s,\n", "the kind \"castle\""),
    ("additions.csv", ",X,,,,,0,,,a:1,s,\n", "the precision \"0\""),
    ("additions.csv", ",X,,,,,,much,,a:1,s,\n", "the uncertainty_m \"much\""),
    ("additions.csv", ",X,,,1,1,,,,a:1,s,\n", "has no position of its own"),
    ("additions.csv", "a:1,Pass X,,pass,0,1,1,,,,s,\n", "occurs again"),
    ("units.csv", "X,D9,variant,\n", "no unit"), ("units.csv", "X,D1,cousin,\n", "the relation \"cousin\" is none of"),
    ("units.csv", "X,,variant,\n", "there is no unit_code"),
  ])
  func aBadRowIsToldOfWithItsLineAndTheRestIsRead(file: String, row: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/\(file)", encoding: .utf8)
    try gazetteer.write(file, text + row)
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 4)
    #expect(log.diagnostics.count { $0.severity != .note } == 1)
    let diagnostic = try #require(log.diagnostics.first { $0.severity == .refusal })
    #expect(diagnostic.severity == .refusal)
    #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    #expect(diagnostic.location == SourceLocation(file: "\(gazetteer.folder)/\(file)", line: 3))
  }

  @Test(arguments: [
    ("places.csv", "a:2,Sea,,settlement,0,0,1,,s,,\n", "lies at 0, 0"),
    ("places.csv", "a:2,K,,settlement,0,1,1,,s,,\n", "is one letter"),
    ("places.csv", "a:2,Far,,settlement,0.5,4,1,,s,,D9\n", "the row names the district D9"),
    ("units.csv", "Zweite,D1,variant,\n\n\n", ""),
  ])
  func aDoubtfulRowIsReadAndToldOf(file: String, row: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/\(file)", encoding: .utf8)
    try gazetteer.write(file, text + row)
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == (words.isEmpty ? 4 : 5))
    #expect(log.diagnostics.map(\.severity) == (words.isEmpty ? [] : [.warning]))
    #expect(log.diagnostics.allSatisfy { $0.message.contains(words) }, "\(log.diagnostics)")
  }

  @Test func semicolonsAndTabsAreDetected() throws {
    for separator in [";", "\t"] {
      let gazetteer = try SmallGazetteer()
      try gazetteer.replace(",", by: separator, in: "places.csv")
      let log = DiagnosticLog()
      #expect(try gazetteer.read(log).map(\.id) == ["unit:D1", "unit:P1", "a:1", "b:1"])
      #expect(log.diagnostics.isEmpty)
    }
  }

  @Test func swappedDegreesAreToldOf() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(
      "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]", by: "[[[60,20],[61,20],[61,21],[60,21],[60,20]]]", in: "full.geojson")
    try gazetteer.replace("\"label_lon\": 0.5, ", by: "", in: "full.geojson")
    try gazetteer.replace("\"label_lat\": 0.5", by: "\"label_lon\": 60.5, \"label_lat\": 20.5", in: "full.geojson")
    try gazetteer.replace("0.5,0.5,1", by: "20.5,60.5,1", in: "places.csv")
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 4)
    #expect(
      log.diagnostics.contains {
        $0.message == "Town lies outside D1, and inside it if swapped; write longitude before latitude"
      })
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
