import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

@testable import Pipeline

@Suite("gazetteer check")
struct GazetteerLintTests {
  /// One change of the small gazetteer, and how the line begins that tells of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let file, old, new, start, words: String
    var testDescription: String { "\(start) \(words)" }

    init(_ file: String, _ old: String, _ new: String, _ start: String, _ words: String) {
      (self.file, self.old, self.new, self.start, self.words) = (file, old, new, start, words)
    }
  }

  @Test("finds nothing in a gazetteer in which nothing is wrong")
  func clean() throws {
    let lint = try LintedGazetteer().lint()
    #expect(lint.lines.isEmpty && lint.isClean)
    #expect(
      lint.summary == [
        "5 files: 10 records read, 10 used, 0 refused", "  additions.csv: 2 read, 2 used, 0 refused",
        "  full.geojson: 2 read, 2 used, 0 refused", "  places.csv: 2 read, 2 used, 0 refused",
        "  units.csv: 2 read, 2 used, 0 refused", "  units.geojson: 2 read, 2 used, 0 refused", "index: none is kept",
        "0 findings, 0 notes",
      ])
  }

  static let rows = [
    Case(
      "places.csv", "1.5,0.5,1,,Survey,CC0,,D2", "0.9,0.5,1,,Survey,CC0,,D2", "places.csv:3: warning: ", "lies in First"
    ),
    Case("places.csv", "1.5,0.5", "0.5,1.5", "places.csv:3: warning: ", "inside Second if swapped"),
    Case("places.csv", "1.5,0.5", "0,0", "places.csv:3: warning: ", "lies at 0, 0"),
    Case(
      "places.csv", "a:2,Village,,settlement,1.5,0.5,1,,Survey,CC0,,D2",
      "a:2,TOWN,,settlement,0.5,0.505,1,,Survey,CC0,,D1",
      "places.csv:3: warning: ", "name and kind of a:1"),
    Case("places.csv", "a:2", "a:1", "places.csv:3: refusal: ", "occurs again"),
    Case("places.csv", "D2,P1", "D9,P1", "places.csv:3: warning: ", "D9, the district of 1 place"),
    Case("places.csv", "D2,P1", "D2,P9", "places.csv:3: warning: ", "P9, the province of 1 place"),
    Case("additions.csv", "a:1", "a:9", "additions.csv:3: refusal: ", "no place of the gazetteer"),
    Case("additions.csv", "9000,D1", "9000,D9", "additions.csv:2: refusal: ", "\"within\" is \"D9\""),
    Case("places.csv", "Survey,CC0,,D2", ",CC0,,D2", "places.csv:3: warning: ", "1 row states no source"),
    Case("places.csv", "CC0", "", "places.csv:2: warning: ", "2 rows state no licence"),
    Case("places.csv", "source,licence", "source,flags", "places.csv:1: warning: ", "no column for the licence"),
    Case("additions.csv", "source,licence", "source,flags", "additions.csv:1: note: ", "no column for the licence"),
    Case("places.csv", "a:2,Village", "a:2,12", "places.csv:3: warning: ", "has no letter"),
    Case("places.csv", "Toun", "Toun|To\u{200C}un", "places.csv:2: note: ", "cannot be seen, U+200C"),
    Case("places.csv", "a:2,Village", "a:2,T\u{2060}own", "places.csv:3: warning: ", "cannot be seen, U+2060"),
    Case("places.csv", "settlement,1.5", "settlement,x", "places.csv:3: refusal: ", "no decimal number"),
    Case("additions.csv", ",Old Town,,,,", ",Old Town,,1.2,0.2,", "additions.csv:3: warning: ", "lies in Second"),
  ]

  static let units = [
    Case(
      "units.csv", "1990,,D1", "1990,,D9", "units.csv:3: refusal: ",
      "no district, province or country of the boundary set"),
    Case("units.csv", "1990,,D1", "1990,,D2", "units.csv:3: warning: ", "D2 was cut out of itself"),
    Case("units.csv", "Erste,D1,variant,,,", "First,D1,unit,,,D2", "units.csv:2: warning: ", "D1, D2 go in a circle"),
    Case("units.csv", "Erste,D1,variant,,", "second,D1,variant,,", "units.csv:2: warning: ", "of D1 and of D2"),
    Case("units.csv", "Erste,D1,variant,,", "second,D1,former,,1995", "units.csv:2: warning: ", "at the same time"),
    Case("units.geojson", "\"C1\"}", "\"C9\"}", "units.geojson:2: warning: ", "lies in C9, which is no unit"),
    Case("units.geojson", "\"C1\"}", "\"P1\"}", "units.geojson:2: warning: ", "P1 lies in itself"),
    Case("full.geojson", "\"P1\"", "\"P9\"", "full.geojson:2: warning: ", "the province P9"),
    Case("full.geojson", "[1,0.5]", "[1.2,0.5]", "full.geojson:2: warning: ", "gap of 246 km²"),
    Case("full.geojson", "[1,0.5]", "[0.8,0.5]", "full.geojson:3: warning: ", "overlap by 246 km²"),
    Case("full.geojson", "[1,0.5]", "[1.0000001,0.5]", "full.geojson:2: note: ", "gap of 124 m²"),
    Case(
      "units.geojson", #""province", "parent": "C1""#, #""country", "parent": null"#, "units.geojson:2: warning: ",
      "the country C1 Country and the country P1 Province overlap"),
    Case("full.geojson", "[2,0],[2,1]", "[2,1],[2,0]", "full.geojson:3: warning: ", "made valid"),
    Case("units.geojson", "[3,0],[3,1]", "[3,1],[3,0]", "units.geojson:3: warning: ", "Self-intersection"),
    Case(
      "full.geojson", #""licence": "CC0", "vintage": "2025","#, "", "full.geojson:1: warning: ",
      "no licence, no vintage"),
    Case("full.geojson", "[1,1],[0,1]", "[1,1],[0.1,1]", "units.geojson:2: warning: ", "615 km² of the province P1"),
    Case(
      "units.geojson", "[0,0],[2,0],[2,1],[0,1]", "[0,0],[9,0],[9,1],[0,1]", "units.geojson:2: note: ",
      "of the province P1"),
  ]

  @Test("what an import flagged as not fitting its source is found")
  func flagged() throws {
    let gazetteer = try LintedGazetteer()
    for (old, new) in [
      ("district_code", "flags,district_code"), (",D1", ",rounded|outside-stated Kech,D1"), (",D2", ",,D2"),
    ] {
      try gazetteer.replace(old, by: new, in: "places.csv")
    }
    let lines = try gazetteer.lines()
    #expect(
      lines.count == 1 && lines[0].hasPrefix("places.csv:2: warning: the source of a:1 states that it lies in Kech"))
    try gazetteer.replace("outside-stated Kech", by: "unknown-stated Kech", in: "places.csv")
    #expect(try gazetteer.lines()[0].contains("lies in Kech, which no boundary file drew"))
  }

  @Test(
    "land beside the units fills a gap, and what contains them does not",
    arguments: [
      ("[[[0.9,0.3],[1.3,0.3],[1.3,0.7],[0.9,0.7],[0.9,0.3]]]", 0), ("[[[-1,-1],[3,-1],[3,2],[-1,2],[-1,-1]]]", 1),
    ])
  func landAround(ring: String, count: Int) throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace("[1,0.5]", by: "[1.2,0.5]", in: "full.geojson")
    try gazetteer.replace(
      "units: [units.geojson]", by: "units: [units.geojson]\n    neighbours: land.geojson", in: "gazetteer.yml")
    try gazetteer.files.write(
      """
      {"type": "FeatureCollection", "source": "s", "licence": "l", "vintage": "v", "features": [{"type": "Feature",
      "properties": {"name": "Land", "level": "country"}, "geometry": {"type": "Polygon", "coordinates": \(ring)}}]}
      """, to: "gazetteer/land.geojson")
    #expect(try gazetteer.lines().count { $0.contains("gap of") } == count)
  }

  @Test("tells of what is wrong, with file and line", arguments: rows + units)
  func finds(broken: Case) throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace(broken.old, by: broken.new, in: broken.file)
    let lines = try gazetteer.lines()
    #expect(lines.contains { $0.hasPrefix(broken.start) && $0.contains(broken.words) }, "\(lines)")
    #expect(try gazetteer.lint().isClean == broken.start.contains("note"))
  }

  @Test("codes that two places bear and codes without the form of their register are found where they stand")
  func codes() throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace("district_code,province_code", by: "district_code,province_code,codes", in: "places.csv")
    try gazetteer.replace("D1,P1", by: "D1,P1,osm=n1|wikidata=Q5", in: "places.csv")
    try gazetteer.replace("D2,P1", by: "D2,P1,osm=n2|pcode=d2|wikidata=Q5", in: "places.csv")
    try gazetteer.replace("\"name\": \"First\",", by: #""name": "First", "codes": {"osm": "n2"},"#, in: "full.geojson")
    let lines = try gazetteer.lines()
    #expect(
      lines == [
        "places.csv:3: warning: the code is not taken: pcode is \"d2\", and a code of it is a country's letters and "
          + "digits such as PK209; write registers and codes such as wikidata=Q163239|osm=r307573",
        "places.csv:3: warning: a:2 Village has the code osm=n2 of unit:D1 First (full.geojson:2); "
          + "leave the code where it belongs, or out of both",
        "places.csv:3: warning: a:2 Village has the code wikidata=Q5 of a:1 Town (places.csv:2); "
          + "leave the code where it belongs, or out of both",
      ])
    #expect(try !gazetteer.lint().isClean)
  }

  @Test("tells each thing once, in the order of files and lines")
  func order() throws {
    let gazetteer = try LintedGazetteer()
    for broken in [Self.rows[13], Self.rows[0], Self.units[8], Self.units[1]] {
      try gazetteer.replace(broken.old, by: broken.new, in: broken.file)
    }
    let starts = try gazetteer.lines().map { $0.split(separator: ": ")[0] }
    #expect(starts == ["full.geojson:2", "places.csv:3", "places.csv:3", "units.csv:3"])
  }

  @Test("names that stood for two units one after the other are none that clash")
  func datedApart() throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.replace("Erste,D1,variant,,", by: "Second,D1,former,,1990", in: "units.csv")
    #expect(try gazetteer.lint().lines.isEmpty)
  }

  @Test("a gazetteer of places only is looked through as far as it goes")
  func withoutBoundaries() throws {
    let gazetteer = try LintedGazetteer()
    let manifest = try gazetteer.files.read("gazetteer/gazetteer.yml")
    let start = try #require(manifest.range(of: "boundaries:"))
    try gazetteer.files.write("\(manifest[..<start.lowerBound])places: [places.csv]\n", to: "gazetteer/gazetteer.yml")
    #expect(try gazetteer.lines().isEmpty)
    try gazetteer.replace("a:2,Village,,settlement,1.5", by: "a:2,Town,,settlement,0.501", in: "places.csv")
    #expect(try gazetteer.lines().map { $0.prefix(22) } == ["places.csv:3: warning:"])
  }

  @Test("the boundary set of a configuration is that of the gazetteer beside it, and of no other")
  func configuration() throws {
    let gazetteer = try LintedGazetteer()
    try gazetteer.files.write("boundaries: other\n", to: "work/incidentmap.yml")
    func lint() throws {
      _ = try GazetteerLint(gazetteer: gazetteer.folder, workingFolder: gazetteer.files.path("work"))
    }
    try lint()
    try gazetteer.files.write("boundaries: other\n", to: "incidentmap.yml")
    let error = #expect(throws: IngestionError.self) { try lint() }
    #expect(error?.message.contains("there is no boundary set \"other\"") == true)
  }

  @Test("the files of further boundary sets are looked through too, and counted once")
  func severalSets() throws {
    let gazetteer = try LintedGazetteer()
    let manifest = try gazetteer.files.read("gazetteer/gazetteer.yml")
    let start = try #require(manifest.range(of: "  - id"))
    let end = try #require(manifest.range(of: "places:"))
    let other = manifest[start.lowerBound..<end.lowerBound].replacing("id: small", with: "id: older")
      .replacing("full.geojson", with: "older.geojson")
    try gazetteer.files.write(
      "\(manifest[..<end.lowerBound])\(other)\(manifest[end.lowerBound...])", to: "gazetteer/gazetteer.yml")
    let districts = try gazetteer.files.read("gazetteer/full.geojson")
    try gazetteer.files.write(
      districts.replacing("\"vintage\": \"2025\",", with: "").replacing("[2,0],[2,1]", with: "[2,1],[2,0]"),
      to: "gazetteer/older.geojson")
    #expect(
      try gazetteer.lines().map { $0.prefix(25) }
        == ["older.geojson:1: warning: ", "older.geojson:3: warning: "].map {
          $0.prefix(25)
        })
    #expect(try gazetteer.lint().summary.contains("  units.geojson: 2 read, 2 used, 0 refused"))
    #expect(try gazetteer.lint().summary.contains("  older.geojson: 2 read, 2 used, 0 refused"))
  }

  @Test("a name without end makes no line without end")
  func longName() throws {
    let gazetteer = try LintedGazetteer()
    let name = String(repeating: "Wadi", count: 250_000)
    try gazetteer.replace("a:2,Village,,settlement,1.5", by: "a:2,\(name),,settlement,0.5", in: "places.csv")
    let lines = try gazetteer.lines()
    #expect(lines.count == 1 && lines[0].hasPrefix("places.csv:3: warning: a:2 WadiWadi") && lines[0].count < 300)
  }

  @Test("verifies the index, and removes one that is damaged")
  func index() throws {
    let gazetteer = try LintedGazetteer()
    #expect(try gazetteer.lint(cached: true).summary.contains("index: not made yet; the next use makes it"))
    let path = try makeIndex(gazetteer)
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect(
      try gazetteer.lint(cached: true).summary.contains("index: current and whole, 7 places, \(bytes.count) bytes"))
    var damaged = bytes
    damaged[bytes.count - 9] ^= 4
    try damaged.write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o600) == 0)
    let lint = try gazetteer.lint(cached: true)
    #expect(lint.lines.count == 1 && lint.lines[0].hasPrefix("\(path):1: warning: the index of the gazetteer cannot"))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try gazetteer.lint(cached: true).isClean)
  }

  private func makeIndex(_ gazetteer: LintedGazetteer) throws -> String {
    let manifest = try GazetteerManifest.read(folder: gazetteer.folder)
    let loading = GazetteerLoading(
      manifest, boundaries: try manifest.boundarySet(nil), cache: gazetteer.cache, tally: RecordTally(DiagnosticLog()))
    return try #require(try loading.load().file)
  }
}
