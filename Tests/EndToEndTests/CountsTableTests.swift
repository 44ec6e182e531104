import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Tables of counts from the command line, over the shipped output and over a table of made-up incidents.
struct CountsTableTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.table(Self.rows), to: "incidents.csv")
  }

  private static let header =
    "id,kind,type,date_start,date_end,date_precision,place,precision,district,district_pcode,admin1,killed_low,"
    + "killed_best,killed_high,initiators,status,sources,lon,lat"

  private static func table(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\r\n") + "\r\n" }

  /// Weeks 10 to 13 of 2025 in two districts, and what is vague in time or place.
  private static let rows: [String] = [
    "a1,incident,bombing,2025-03-03,,1,Mach,1,Kachhi,PK209,Balochistan,1,1,1,Group A,reported,x;y,67.3,29.8",
    "a2,incident,bombing,2025-03-09,,1,Mach,1,Kachhi,PK209,Balochistan,,,,Group A;Group B,reported,x,67.3,29.8",
    "a3,incident,ambush,2025-03-24,,1,Mach,1,Kachhi,PK209,Balochistan,4,,,Group A,claimed,x,67.3,29.8",
    "a4,incident,ambush,2025-03-25,,1,Mach,1,Kachhi,PK209,Balochistan,2,3,5,Group B,confirmed,y,67.3,29.8",
    "b1,incident,shooting,2025-03-26,,1,Turbat,1,Kech,PK211,Balochistan,0,0,0,,reported,y,63.0,26.0",
    "b2,incident,shooting,2025-03-01,2025-03-31,4,Turbat,1,Kech,PK211,Balochistan,,,,,reported,y,63.0,26.0",
    "b3,incident,protest,,,,Balochistan,4,,,Balochistan,,,,,reported,z,,",
    "b4,incident,protest,2025-03-24,,1,Far,3,\"=HYPERLINK(\"\"x\"\")\",,Elsewhere,,,,,reported,z,,",
    "d1,incident,bombing,2025-03-24,,1,Mach,1,Kachhi,PK209,Balochistan,9,9,9,,denied,x,67.3,29.8",
    "c1,aggregate_claim,,,,,,,,,,,,,,claimed,x,,",
  ]

  private func table(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(
      ["table", "--gazetteer", Repository.gazetteer] + arguments, in: folder.path, input: input)
  }

  private func document(_ run: ProgramRun) throws -> PropertyValue { try JSONText.decode(Array(run.output.utf8)) }

  private static let dimensions = [
    "district", "province", "type", "actor", "status", "source", "day", "week", "month", "year",
  ]

  @Test(arguments: dimensions)
  func `the rows of the shipped output add up, from folder, layer, table and stream alike`(dimension: String) throws {
    let output = "\(Repository.root)/output/balochistan-2025"
    let run = try table(output, "--by", dimension, "-f", "json")
    #expect(run.status == 0, "\(run.errors)")
    let document = try document(run)
    #expect(document["incidents"] == .integer(8) && document["total"]["killed_claimed_best"] == .integer(214))
    for name in ["incidents", "incidents_claimed", "fatal", "killed_best", "killed_not_stated", "killed_claimed_best"] {
      let sum = document["rows"].elements.reduce(0) { $0 + ($1[name].integer ?? 0) }
      #expect(.integer(sum) == document["total"][name], "\(name)")
    }
    let records = try table(output, "--by", dimension, "-f", "csv").output
    for name in ["incidents.geojson", "incidents.csv"] {
      #expect(try table("\(output)/\(name)", "--by", dimension, "-f", "csv").output == records)
    }
    let piped = try ProgramRun(
      shell:
        "cat '\(output)/incidents.jsonl' | incidentmap table --gazetteer '\(Repository.gazetteer)' --by \(dimension) "
        + "-f csv -", in: folder.path)
    #expect(piped.output == records && records.hasSuffix("\r\n"))
  }

  @Test func `districts have what the layer of districts has`() throws {
    let layer = try JSONText.decode(
      Array(
        String(contentsOfFile: "\(Repository.root)/output/balochistan-2025/districts.geojson", encoding: .utf8).utf8))
    let rows = try document(
      table("\(Repository.root)/output/balochistan-2025", "--by", "district", "--all", "-f", "json"))["rows"].elements
    #expect(rows.count == 34 + 1)
    for feature in layer["features"].elements {
      let row = try #require(rows.first { $0["district_pcode"] == feature["id"] })
      for name in ["incidents", "killed_low", "killed_best", "killed_high", "injured_best"] {
        #expect(row[name] == feature["properties"][name], "\(name)")
      }
    }
  }

  @Test func `weeks of districts have the shape of a table by unit and week`() throws {
    let run = try table(
      "incidents.csv", "--by", "district", "--by", "week", "--all", "--measure", "incidents", "-o", "w.csv")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    let lines = try folder.read("w.csv").split(separator: "\r\n").map(String.init)
    #expect(
      lines[0]
        == "row,admin1,district_pcode,district,week,week_start,week_end,incidents,incidents_claimed,date_first,date_last"
    )
    // 34 districts, one that no boundary set has, what is not placed; four weeks, one vague date, none.
    #expect(lines.count == 1 + 36 * 6 + 1)
    #expect(lines[1] == "part,Balochistan,PK209,Kachhi,2025-W10,2025-03-03,2025-03-09,2,0,2025-03-03,2025-03-09")
    #expect(lines[2] == "part,Balochistan,PK209,Kachhi,2025-W11,2025-03-10,2025-03-16,0,0,,")
    #expect(lines.contains { $0.hasPrefix("part,Elsewhere,,\"'=HYPERLINK(\"\"x\"\")\",2025-W13,") })
    let exported = try ProgramRun(
      ["export", "--format", "admin-week", "--gazetteer", Repository.gazetteer, "incidents.csv"], in: folder.path)
    let whole = try table("incidents.csv", "--by", "district", "--by", "week", "--all", "-f", "csv")
    #expect(exported.status == 0 && exported.output == whole.output, "\(exported.errors)")
    #expect(lines.last == "total,,,,,,,8,1,2025-03-01,2025-03-31")
  }

  @Test func `periods are compared with those before, in plain words`() throws {
    let run = try table("incidents.csv", "--by", "week", "--baseline", "2", "--measure", "incidents")
    let found = run.output.replacing(/\s+/, with: " ")
    for words in [
      "8 incidents by week, 2025-03-01 to 2025-03-31", "2025-W13 4 1 0 0 highest in table",
      "longer than a week 1 0 – – –", "no date 1 0 – – –", "total 8 1", "2025-W10 to 2025-W13: ▄··█",
      "4 incidents in 2025-W13; the most of the table; in the 2 before a mean of 0 and a median of 0",
    ] {
      #expect(found.contains(words), "\(words): \(run.output)")
    }
    let rows = try document(
      table("incidents.csv", "--by", "week", "--by", "type", "--baseline", "1", "-f", "json"))["rows"].elements
    let seen = rows.filter { $0["first_seen"] == .bool(true) }.map {
      "\($0["week"].string ?? "") \($0["type"].string ?? "")"
    }
    #expect(Set(seen) == ["2025-W10 bombing", "2025-W13 shooting", "2025-W13 ambush", "2025-W13 protest"])
    #expect(seen.count == 4)
  }

  @Test func `every document is valid, and the same for any order of the rows`() throws {
    try folder.write(Self.table(Self.rows.reversed()), to: "again.csv")
    let kinds = [
      ["--by", "district", "--rate", "people"], ["--by", "province", "--rate", "area", "--by", "type"],
      ["--by", "actor", "--by", "month", "--baseline", "3"], ["--by", "source", "--measure", "arrested"],
      ["--by", "day", "--by", "status", "--all"], ["--by", "year", "--measure", "displaced", "--measure", "missing"],
    ]
    for (index, kind) in kinds.enumerated() {
      for format in ["text", "csv", "json"] {
        let outputs = try ["incidents.csv", "again.csv"].map { name in
          let run = try ProgramRun(
            ["table", "--gazetteer", Repository.gazetteer] + kind + ["--input-format", "csv", "-f", format, "-"],
            in: folder.path, input: folder.read(name))
          #expect(run.status == 0, "\(run.errors)")
          return run.output
        }
        #expect(outputs[0] == outputs[1], "\(kind) \(format)")
        if format == "json" { try folder.write(outputs[0], to: "counts\(index).json") }
      }
      let check = try ProgramRun(
        ["validate", "--gazetteer", Repository.gazetteer, "counts\(index).json"], in: folder.path)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test func `filters choose, and what they leave out is told`() throws {
    let run = try table(
      "incidents.csv", "--by", "type", "--from", "2025-03-03", "--to", "2025-03-25", "--actor", "group a")
    #expect(run.output.hasPrefix("3 incidents by type (2025-03-03 to 2025-03-25; group a), "), "\(run.output)")
    #expect(run.errors.contains("3 incidents counted; left out: 1 not an incident; 1 denied; 5 of other actors"))
    let none = try table("incidents.csv", "--by", "district", "--status", "corroborated")
    #expect(none.status == 0 && none.output.hasPrefix("0 incidents by district (corroborated)\n"), "\(none.output)")
  }

  @Test func `bad rows are refused with their line, and the rest is counted`() throws {
    let bad = [
      "z1,incident,bombing", "z2,incident,flood,2025-03-01,,1,,1,,,,,,,,reported,,66,28",
      "z3,incident,bombing,2025-03-01,,1,,1,,,,99999999999999999999,,,,reported,,66,28",
      "z4,incident,bombing,2025-03-01,,1,,1,,,,10000000001,,,,reported,,66,28",
      "a1,incident,bombing,2025-03-01,,1,,1,Kech,PK211,,10000000000,,,,reported,,66,28",
    ]
    try folder.write(Self.table(Self.rows + bad), to: "bad.csv")
    let run = try table("bad.csv", "--by", "district", "-o", "t.txt")
    #expect(run.status == 1 && run.output.isEmpty)
    for words in [
      "bad.csv:12: 3 fields instead of 19", "bad.csv:13: type is \"flood\"", "bad.csv:14: killed_low is",
      "bad.csv:15: killed_low is", "bad.csv:16: the id a1 stands here again", "15 read, 11 used as records, 4 refused",
      "9 incidents counted",
    ] {
      #expect(run.errors.contains(words), "\(words): \(run.errors)")
    }
    #expect(try folder.read("t.txt").contains("9 incidents by district"))
  }

  @Test func `what cannot be is refused in words and writes nothing`() throws {
    try folder.write([0x1F, 0x8B, 8, 0], to: "t.csv")
    try folder.write("a,b\n1,2\n", to: "other.csv")
    try folder.write(
      Self.table(["f1,incident,bombing,0001-01-01,,,,1,,,,,,,,reported,,66,28", Self.rows[0]]), to: "far.csv")
    let cases: [(arguments: [String], status: Int32, words: String)] = [
      (["none.csv", "--by", "type"], 66, "none.csv: no such file"), (["t.csv", "--by", "type"], 65, "this is gzip"),
      (["other.csv", "--by", "type"], 65, "no table of incidents"), (["incidents.csv"], 64, "--by"),
      (["incidents.csv", "--by", "village"], 64, "village"), (["-", "-", "--by", "type"], 64, "only once"),
      (["incidents.csv", "--by", "type", "--by", "type"], 64, "the same twice"),
      (["incidents.csv", "--by", "type", "--by", "actor", "--by", "day"], 64, "once or twice"),
      (["incidents.csv", "--by", "day", "--by", "week"], 64, "two periods"),
      (["incidents.csv", "--by", "type", "--measure", "killed", "--measure", "killed"], 64, "the same twice"),
      (["incidents.csv", "--by", "type", "--rate", "people"], 64, "needs --by district"),
      (["incidents.csv", "--by", "type", "--baseline", "4"], 64, "needs a period"),
      (["incidents.csv", "--by", "week", "--baseline", "0"], 64, "from 1 to 1000"),
      (["far.csv", "--by", "day"], 65, "more than 20000 of them"),
      (["incidents.csv", "--by", "type", "-o", "incidents.csv"], 73, "give --replace"),
      (["incidents.csv", "--by", "type", "-o", "t.xlsx"], 64, "tells no format"),
      (["incidents.csv", "--by", "type", "-o", "no/t.csv"], 73, "no/t.csv"),
    ]
    let before = try folder.contents().keys.sorted()
    for (arguments, status, words) in cases {
      let run = try ProgramRun(["table", "--gazetteer", Repository.gazetteer] + arguments, in: folder.path)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try folder.contents().keys.sorted() == before)
  }

  @Test func `a reader that goes away ends it without a word`() throws {
    let run = try ProgramRun(
      shell: "cat incidents.csv | incidentmap table --gazetteer '\(Repository.gazetteer)' --by type - | head -n 1",
      in: folder.path)
    #expect(run.status == 0 && run.output.hasPrefix("8 incidents by type"), "\(run.output)\(run.errors)")
  }
}
