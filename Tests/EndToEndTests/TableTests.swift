import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Tables of incidents come in, and go out in the columns of others.
struct TableTests {
  private static let conflict = Repository.root + "/../shared/data/ucdp/ucdp_ged_pakistan_1989_2021.csv.gz"

  /// Two made-up rows in ACLED's columns.
  private static let acled = """
    event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,\
    actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,\
    longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
    PAK90001,11 March 2025,2025,1,Political violence,Battles,Armed clash,North Front,,2,Police,,1,12,,586,South Asia,\
    Pakistan,Balochistan,Kachhi,,Mach,29.8642,67.3314,1,One Paper,National,"A note, in two\nlines",3,,1741900000
    PAK90002,2025-03-12,2025,1,Demonstrations,Protests,Peaceful protest,Protesters,,6,,,,60,,586,South Asia,\
    Pakistan,Balochistan,Gwadar,,Quetta,30.1834,66.9987,1,One Paper,National,Another,0,crowd size=no report,1741900001

    """

  private func run(_ arguments: [String], in folder: TemporaryFolder, input: String = "") throws -> ProgramRun {
    let needsGazetteer = arguments.first != "export"
    return try ProgramRun(
      arguments + (needsGazetteer ? ["--gazetteer", Repository.gazetteer] : []), in: folder.path, input: input)
  }

  @Test func `a table comes in as valid records, is compared with the polygons and returns byte for byte`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{FEFF}" + Self.acled, to: "acled.csv")
    let imported = try run(["import", "acled.csv", "--with-text", "-o", "r.jsonl"], in: folder)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(
      imported.errors.contains("acled.csv:4: acled:PAK90002: the row says Gwadar, and its position lies in Quetta"))
    #expect(imported.errors.contains("2 rows read, 2 used"))
    #expect(try run(["validate", "r.jsonl"], in: folder).status == 0)
    let exported = try run(["export", "--format", "acled", "r.jsonl"], in: folder)
    #expect(exported.status == 0 && exported.output == Self.acled)
    #expect(exported.errors == "2 incidents read, 2 rows written\n")
    for form in ["geojson", "geojsonseq", "csv"] {
      let one = try run(["import", "acled.csv", "-f", form, "-j", "1"], in: folder)
      let many = try run(["import", "-", "-f", form, "-j", "3"], in: folder, input: "\u{FEFF}" + Self.acled)
      #expect(one.output == many.output && !one.output.contains("A note"), "\(form)")
      try folder.write(one.output, to: "again.\(form)")
      let again = try run(["import", "again.\(form)", "--layout", form == "csv" ? "csv" : "geojson"], in: folder)
      #expect(again.status == 0 && again.lines.count == 2, "\(form): \(again.errors)")
      #expect(again.output.contains("\"id\": \"acled:PAK90001\""))
    }
    #expect(try run(["validate", "again.csv"], in: folder).status == 0)
  }

  @Test func `rows without a position are placed by the gazetteer`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Datum,Ort,District\n2025-03-01,Mach,Kachhi\n2025-03-02,Xyzzyville,\n", to: "own.csv")
    let run = try run(["import", "own.csv", "--map", "Datum=date", "--map", "Ort=place"], in: folder)
    #expect(run.status == 0 && run.errors.contains("1 rows are not placed"), "\(run.errors)")
    let records = try run.lines.map { try JSONText.decode(Array($0.utf8)) }
    #expect(records[0]["place"]["precision"].integer == 1 && records[0]["place"]["pcode"].string == "PK209")
    #expect(records[1]["place"]["lon"] == .null)
  }

  @Test func `tables of a seed set are counted, mapped and listed`() throws {
    let project = try Project(reports: [
      "a.txt": "A bomb killed three soldiers in Kalat on 3 May 2025.", "acled.csv": Self.acled,
      "own.csv":
        "id,date,place,district,killed\n7,2025-03-01,Mach,Kachhi,2\n7,2025-03-02,Mach,Kachhi,1\n8,45678,Mach,,1\n",
    ])
    let run = try project.build()
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("table acled.csv (acled): 2 rows read, 2 used; 1 positions contradict their own unit"))
    #expect(run.errors.contains("table own.csv (csv): 3 rows read, 2 used, 1 refused"))
    #expect(run.errors.contains("own.csv:4: column date: \"45678\" is a spreadsheet's number for a day"))
    #expect(run.errors.contains("the id csv:7 occurs before") && run.errors.contains("counts twice"))
    #expect(run.errors.contains("5 incidents: 5 placed in a district"))
    let output = "output/set"
    let ledger = try project.folder.read("\(output)/ledger.csv")
    #expect(ledger.contains("own.csv,own.csv,4,,,refused,") && ledger.contains("acled:PAK90001"))
    let manifest = try JSONText.decode(Array(project.folder.read("\(output)/manifest.json").utf8))
    let tables = manifest["inputs"].elements.filter { $0["layout"].string != nil }
    #expect(tables.map { $0["rows_read"].integer } == [2, 3] && tables.map { $0["rows_refused"].integer } == [0, 1])
    let files = try project.folder.contents().keys.filter { $0.hasPrefix(output) && !$0.hasSuffix(".svg") }.sorted()
    let check = try ProgramRun(["validate", "--gazetteer", Repository.gazetteer] + files, in: project.folder.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(try project.folder.read("\(output)/maps/incidents.svg").contains("acled:PAK90001"))
  }

  @Test(arguments: ["geojson", "geojsonseq"])
  func `a plain table becomes the same features from its bytes as in the general way`(form: String) throws {
    let folder = try TemporaryFolder()
    let rows = [
      "7,2025-03-01,bombing,North Front,Mach,67.3314,29.8642,3,note,x", "8,2025-02-30,bombing,,Mach,67.3,29.8,3,,",
      "9,1 March 2025,Shelling,A; B,Mach,-67.33140001,-0.00000004,007,\"a \"\"b\"\"\",\"say \"\"x\"\"\"",
      ",,,,,67.3,29.8,,,", "im-0123456789,2025-03-01, bombing ,'=x,Mach\u{2028}\u{85},179.99999996,90,0,,é\\",
      "csv:7,2025-03-01,Armed clash,,,0,0,1,,", "10,2025-03-01,other,,,181,29.8,1,,", "11,2025-03-01,other,,,67.3,,1,,",
      "12,2025-03-01,other,,,67.3,29.8,many,,", "13,2025-03-01", "14,2025-03-01,,,Xyzzyville,,,1,,", "15,,,,,1e2,3,,,",
      "16,2025-03-01,Shelling,C,\"Two, Towns\",+67.5,29.80000005,1000000000,n,y",
    ]
    let header = "id,date,type,actor,name,lon,lat,fatalities,notes,extra"
    try folder.write("\(header)\n" + rows.map { "\($0)\n" }.joined(), to: "t.csv")
    // A column that says nothing and makes the table no plain one.
    try folder.write(
      "\(header),kind\n" + rows.map { $0 == "13,2025-03-01" ? "\($0)\n" : "\($0),\n" }.joined(), to: "general/t.csv")
    let plain = try run(["import", "t.csv", "-f", form], in: folder)
    let general = try ProgramRun(
      ["import", "t.csv", "-f", form, "--gazetteer", Repository.gazetteer], in: folder.path("general"))
    #expect(plain.status == 1 && general.status == 1)
    #expect(plain.output == general.output && plain.output.contains("\"id\": \"csv:16\""))
    #expect(plain.errors.replacing("instead of 10", with: "instead of 11") == general.errors)
  }

  @Test func `check lists the incidents of a table`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.acled, to: "acled.csv")
    let run = try run(["check", "acled.csv"], in: folder)
    #expect(run.status == 0 && run.output.contains("acled.csv: table of incidents (acled), 2 records"))
    #expect(run.output.contains("line 2: acled:PAK90001, incident, Armed clash, Mach, 2025-03-11"), "\(run.output)")
  }

  @Test func `what cannot be used at all is refused, and what was there stays`() throws {
    let folder = try TemporaryFolder()
    try folder.write("date,place\n", to: "header.csv")
    try folder.write("", to: "empty.csv")
    try folder.write([0x1F, 0x8B, 0x08, 0x00], to: "packed.csv")
    try folder.write([0xFF, 0xFE, 0x61, 0x00], to: "wide.csv")
    try folder.write("date,date\n1,2\n", to: "twice.csv")
    try folder.write("old", to: "out.jsonl")
    for name in ["header.csv", "empty.csv"] {
      let run = try run(["import", name], in: folder)
      #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("0 rows read, 0 used"), "\(run.errors)")
    }
    for (name, words) in [("packed.csv", "gzip"), ("wide.csv", "UTF-16"), ("twice.csv", "occurs twice")] {
      let run = try run(["import", name, "-o", "out.jsonl"], in: folder)
      #expect(run.status == 65 && run.errors.contains(words), "\(run.errors)")
    }
    #expect(try folder.read("out.jsonl") == "old")
    #expect(try run(["import", "missing.csv"], in: folder).status == 66)
    #expect(try run(["import", "header.csv", "--map", "place"], in: folder).status == 64)
  }

  @Test func `a reader that goes away ends the import in quiet`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...20_000).map { "2025-03-01,67.3,29.8,row \($0)\n" }.joined()
    try folder.write("date,lon,lat,place\n" + rows, to: "long.csv")
    let run = try ProgramRun(
      shell: "incidentmap import long.csv --gazetteer '\(Repository.gazetteer)' 2> errors | head -n 1 > first",
      in: folder.path)
    #expect(run.status == 0)
    #expect(try !folder.read("errors").contains("error"))
  }

  @Test(
    "all events of the region come in with their sums",
    .enabled(if: FileManager.default.fileExists(atPath: conflict), "../shared/data is not beside this repository"))
  func events() throws {
    let folder = try TemporaryFolder()
    #expect(try ProgramRun(shell: "gzip -dc '\(Self.conflict)' > ged.csv", in: folder.path).status == 0)
    let run = try run(["import", "ged.csv", "--with-text", "-o", "r.jsonl"], in: folder)
    #expect(run.status == 0 && run.errors.contains("6416 rows read, 6416 used"))
    #expect(run.errors.contains("66 positions contradict their own unit"))
    #expect(run.errors.contains("ged.csv:2: a row of HXL tags was passed over"))
    var sums = (low: 0, best: 0, high: 0)
    var (places, days): ([Int: Int], [Int: Int]) = ([:], [:])
    for line in try folder.read("r.jsonl").utf8.split(separator: UInt8(ascii: "\n")) {
      let record = try JSONText.decode(Array(line))
      let killed = record["killed"]
      sums.low += killed["low"].integer ?? 0
      sums.best += killed["best"].integer ?? 0
      sums.high += killed["high"].integer ?? 0
      places[record["place"]["precision"].integer ?? 0, default: 0] += 1
      days[record["date"]["precision"].integer ?? 0, default: 0] += 1
    }
    #expect(sums == (41_089, 43_225, 49_713))
    #expect(places == [1: 2345, 2: 2633, 3: 1124, 4: 60, 5: 245, 6: 9])
    #expect(days == [1: 6068, 2: 285, 3: 12, 4: 41, 5: 10])
    #expect(try self.run(["export", "--format", "ucdp", "r.jsonl", "-o", "again.csv"], in: folder).status == 0)
    let returned = try ProgramRun(shell: "sed 2d ged.csv | tr -d '\\r' | cmp - again.csv", in: folder.path)
    #expect(returned.status == 0, "\(returned.output)\(returned.errors)")
  }
}
