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
    #expect(log.diagnostics.map(\.identifier) == ["gazetteer.rows", "gazetteer.bad-row"])
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
    ("places.csv", "a:2,,,settlement,0.1,0,1,,s,,\n", "\"name\" is empty"),
    ("places.csv", ",X,,,0.1,0,1,,s,,\n", "\"id\" is empty; \"kind\" is empty"),
    ("places.csv", "a:2,X,,castle,0.1,0,1,,s,,\n", "\"kind\" is \"castle\", none of settlement, neighbourhood"),
    ("places.csv", "a:2,X,,settlement,0.1,91,1,,s,,\n", "latitude 91 is not between -90 and 90"),
    ("places.csv", "a:2,X,,settlement,181,0,1,,s,,\n", "longitude 181 is not between -180 and 180"),
    (
      "places.csv", "a:2,X,,settlement,7013028,3400000,1,,s,,\n",
      "longitude 7013028 is not between -180 and 180 (metres?"
    ),
    ("places.csv", "a:2,X,,settlement,NaN,0,1,,s,,\n", "\"lon\" is \"NaN\", no decimal number; write decimal degrees"),
    ("places.csv", "a:2,X,,settlement,0.1,inf,1,,s,,\n", "\"lat\" is \"inf\", no decimal number"),
    ("places.csv", "a:2,X,,settlement,1e999,0,1,,s,,\n", "\"lon\" is \"1e999\", no decimal number"),
    ("places.csv", "a:2,X,,settlement,0x3F,0,1,,s,,\n", "\"lon\" is \"0x3F\", no decimal number"),
    ("places.csv", "a:2,X,,settlement, 63,0,1,,s,,\n", "\"lon\" is \" 63\", no decimal number"),
    ("places.csv", "a:2,X,,settlement,٦٣,0,1,,s,,\n", "no decimal number"),
    (
      "places.csv", "a:2,X,,settlement,\"63,5\",0,1,,s,,\n",
      "\"lon\" is \"63,5\", no decimal number; write a decimal point"
    ),
    ("places.csv", "a:2,X,,settlement,63,5,0,1,,s,,\n", "12 fields instead of 11"),
    ("places.csv", "a:2,X,,settlement,,,1,,s,,\n", "\"lon\" is empty; \"lat\" is empty"),
    ("places.csv", "a:2,X,,settlement,0.1,0,8,,s,,\n", "\"precision\" is \"8\", no number from 1 to 7"),
    ("places.csv", "a:2,X,,settlement,0.1,0,,,s,,\n", "\"precision\" is empty; write a number from 1 to 7"),
    ("places.csv", "a:2,X,,settlement,0.1,0,1,near,s,,\n", "\"uncertainty_m\" is \"near\", no whole number of metres"),
    ("places.csv", "a:2,X,,settlement,0.1,0,1,0,s,,\n", "\"uncertainty_m\" is \"0\", no whole number of metres"),
    ("places.csv", "a:2,X,,settlement,0.1,0,1,99999999999,s,,\n", "from 1 to 20000000"),
    ("places.csv", "a:1,X,,settlement,0.1,0,1,,s,,\n", "the id a:1 occurs again; the first is used"),
    ("places.csv", "a:2,X\n", "2 fields instead of 11"),
    ("places.csv", "a:2,\"X\"Y,,,0,0,1,,s,,\n", "text after a closing quote"),
    ("places.csv", "a:2,\"X,,settlement,0,0,1,,s,,\n", "a quote opens here and is never closed; close it"),
    ("places.csv", "\(String(repeating: ",", count: 5000))\n", "more than 4096 fields; check the separators"),
    ("places.csv", "\(String(repeating: "x", count: 2 << 20))\n", "longer than 1 MiB; check for a missing line end"),
    (
      "additions.csv", "b:2,X,,pass,0.1,0,1,,D9,,s,\n",
      "\"within\" is \"D9\", no district, province or country of small"
    ),
    ("additions.csv", ",X,,,,,,,,a:9,s,\n", "\"same_as\" names a:9, which is no place"),
    ("additions.csv", ",X,,castle,,,,,,a:1,s,\n", "\"kind\" is \"castle\", none of"),
    ("additions.csv", ",X,,,,,9,,,a:1,s,\n", "\"precision\" is \"9\", no number from 1 to 7"),
    ("additions.csv", ",X,,,,,,2 km,,a:1,s,\n", "\"uncertainty_m\" is \"2 km\", no whole number"),
    ("additions.csv", "b:2,,,pass,,,,,D1,,s,\n", "\"name\" is empty"),
    ("additions.csv", "a:1,X,,pass,0.1,0,1,,,,s,\n", "occurs again"),
    ("units.csv", "X,D9,variant,\n", "D9 is no district, province or country of the boundary set"),
    ("units.csv", "X,D1,cousin,\n", "\"relation\" is \"cousin\", none of variant, former, later, seat"),
    ("units.csv", ",,variant,\n", "\"name\" is empty; \"unit_code\" is empty"),
  ])
  func aBadRowIsToldOfWithItsLineAndTheRestIsRead(file: String, row: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/\(file)", encoding: .utf8)
    try gazetteer.write(file, text + row)
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).map(\.id) == ["unit:D1", "unit:P1", "a:1", "b:1"])
    let refusals = log.diagnostics.filter { $0.severity == .refusal }
    #expect(refusals.count == 1)
    let refusal = try #require(refusals.first)
    #expect(refusal.message.contains(words), "\(refusal.message)")
    #expect(refusal.location == SourceLocation(file: "\(gazetteer.folder)/\(file)", line: 3))
    let notes = log.diagnostics.filter { $0.severity != .refusal }
    #expect(notes.map(\.message) == ["2 rows read, 1 used, 1 refused"])
  }

  @Test func aRowThatIsRefusedForTwoReasonsIsCountedOnce() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.write(
      "units.csv", "name,unit_code,relation,note,predecessors\nErste,D1,former,,\nNew,D8,later,,D9\n")
    let log = DiagnosticLog()
    _ = try gazetteer.read(log)
    #expect(log.diagnostics.count { $0.severity == .refusal } == 2)
    #expect(log.diagnostics.filter { $0.severity == .note }.map(\.message) == ["2 rows read, 1 used, 1 refused"])
  }

  @Test(arguments: [
    ("id;name;lon;lat\n", 1, "the columns are separated by semicolons; save the table with commas"),
    ("id\tname\n", 1, "the columns are separated by tabs; save the table with commas"),
    ("id,name,id\n", 1, "the column \"id\" occurs twice"),
    ("id,name\n", 1, "there are no columns \"names\", \"kind\", \"lon\""),
    ("<!DOCTYPE html>\n", 1, "HTML or XML, and no table"), ("\"a\"b,c\n", 1, "the first line should name the columns"),
    ("id,\"name\na,b\n", 1, "the first line should name the columns"),
    ("id\na\u{0}\n", 2, "a NUL byte at offset 4"),
  ])
  func aTableThatIsNoneIsRefusedWithItsLine(text: String, line: Int, words: String) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.write("places.csv", text)
    let error = gazetteer.failure()
    #expect(error?.code == .broken && error?.line == line, "\(error?.description ?? "")")
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ([0x69, 0x64, 0x0A, 0x96] as [UInt8], "byte 3 (0x96) is not UTF-8; save the file as UTF-8"),
    ([0xFF, 0xFE, 0x69, 0x00], "this is UTF-16; save the file as UTF-8"),
    ([0x1F, 0x8B, 0x08, 0x00], "byte 1 (0x8B) is not UTF-8"), ([0x69, 0xED, 0xA0, 0x80], "byte 1 (0xED) is not UTF-8"),
    ([0x69, 0xC0, 0xAF], "byte 1 (0xC0) is not UTF-8"), ([0x69, 0xE2, 0x80], "byte 1 (0xE2) is not UTF-8"),
  ])
  func bytesThatAreNoUTF8AreRefusedWithTheirOffset(bytes: [UInt8], words: String) throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.write("places.csv", bytes)
    let error = gazetteer.failure()
    #expect(error?.code == .broken)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: ["places.csv", "additions.csv", "units.csv"])
  func anEmptyTableAndOneWithoutRowsGiveNothingAndSaySo(file: String) throws {
    let gazetteer = try SmallGazetteer()
    let header = try String(contentsOfFile: "\(gazetteer.folder)/\(file)", encoding: .utf8).split(separator: "\n")[0]
    for text in ["", "\u{FEFF}", "\n\n", String(header), header + "\r\n"] {
      try gazetteer.write(file, text)
      let log = DiagnosticLog()
      #expect(try gazetteer.read(log).count == (file == "units.csv" ? 4 : 3))
      #expect(log.diagnostics.map(\.message) == ["there are no rows in it"])
    }
  }

  @Test(arguments: [
    ("a:2,X1,,settlement,0,0,1,,s,,\n", "a:2 lies at 0, 0"), ("a:2,X,,settlement,0.1,0.1,1,,s,,\n", "is one letter"),
    (
      "a:2,X\u{1}Y,,settlement,0.1,0.1,1,,s,,\n",
      "\"name\": 1 control or invisible character left out, the first U+0001"
    ),
    (
      "a:2,X1,X\u{FFFF}Y,settlement,0.1,0.1,1,,s,,\n",
      "\"names\": 1 control or invisible character left out, the first U+FFFF"
    ),
    ("a:2,X1,,settlement,0.1,0.1,1,,s,,D7\n", "D7, the district of 1 place, is none of small"),
  ])
  func aPlaceThatLooksWrongIsUsedAndToldOf(row: String, words: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/places.csv", encoding: .utf8)
    try gazetteer.write("places.csv", text + row)
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 5)
    let diagnostic = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && diagnostic.severity == .warning)
    #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    #expect(diagnostic.location?.line == 3)
  }

  @Test(arguments: [
    ("66.5,30.5,1,,s,,", 0), ("30.5,66.5,1,,s,,", 1), ("30.5,66.5,1,,s,,D2", 1), ("30.5,64.5,1,,s,,", 0),
  ])
  func swappedDegreesAreToldOf(fields: String, count: Int) throws {
    let gazetteer = try SmallGazetteer()
    let second = """
      }},{"type": "Feature", "properties": {"code": "D2", "name": "Second", "province_code": "P1", "area_km2": 9000,
      "label_lon": 66.5, "label_lat": 30.5}, "geometry": {"type": "Polygon", "coordinates":
      [[[66,30],[67,30],[67,31],[66,31],[66,30]]]}}]}
      """
    try gazetteer.replace("}}]}", by: second, in: "full.geojson")
    let text = try String(contentsOfFile: "\(gazetteer.folder)/places.csv", encoding: .utf8)
    try gazetteer.write("places.csv", text + "a:2,Place,,settlement,\(fields)\n")
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).contains { $0.id == "a:2" })
    let message = "a:2 lies outside every district, inside Second if swapped"
    #expect(log.diagnostics.map(\.message) == Array(repeating: message, count: count))
  }

  @Test(arguments: ["\r\n", "\r", "\n\n"])
  func everyLineEndAndAMarkAreReadAsMeant(end: String) throws {
    let gazetteer = try SmallGazetteer()
    let text = try String(contentsOfFile: "\(gazetteer.folder)/places.csv", encoding: .utf8)
    try gazetteer.write("places.csv", "\u{FEFF}" + text.replacing("\n", with: end))
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).map(\.id).contains("a:1"))
    #expect(log.diagnostics.isEmpty)
  }

  @Test func anUnknownColumnIsToldOf() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace("note,district_code\n", by: "note,district_code,colour\n", in: "places.csv")
    try gazetteer.replace("s,,D1", by: "s,,D1,red", in: "places.csv")
    let log = DiagnosticLog()
    #expect(try gazetteer.read(log).count == 4)
    #expect(log.diagnostics.map(\.message) == ["the column \"colour\" is not known and passed over"])
    #expect(log.diagnostics.map(\.severity) == [.note])
  }

  @Test("a position in a row for another place replaces its own, and a later row an earlier one")
  func correctedPositions() throws {
    let gazetteer = try SmallGazetteer()
    let header = "id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,note\n"
    try gazetteer.write(
      "additions.csv",
      header + """
        ,,,,0.6,0.4,2,500,D1,a:1,first GPS,
        b:1,Pass,,pass,0.2,0.2,2,9000,D1,,s,steep
        ,,,,0.7,0.3,1,100,,a:1,GPS,
        ,,,,0.3,0.3,,,,b:1,GPS,

        """)
    let entries = try gazetteer.read()
    let town = try #require(entries.first { $0.id == "a:1" })
    #expect(town.coordinate == Coordinate(longitude: 0.7, latitude: 0.3))
    #expect(town.precision == .exact && town.uncertainty == 100 && town.district == "D1" && town.province == "P1")
    #expect(town.source == "GPS (position); s" && town.note == "position corrected by GPS")
    let pass = try #require(entries.first { $0.id == "b:1" })
    #expect(pass.coordinate == Coordinate(longitude: 0.3, latitude: 0.3))
    #expect(pass.precision == .near && pass.uncertainty == 9000 && pass.note == "steep; position corrected by GPS")
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
