import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Clusters, cells and densities from the command line, over a table of made-up incidents.
struct AnalyseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.table(Self.rows), to: "incidents.csv")
  }

  private static let header =
    "id,kind,type,date_start,date_end,date_precision,place,precision,district,district_pcode,killed_low,killed_best,"
    + "killed_high,initiators,status,lon,lat"

  private static func table(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\r\n") + "\r\n" }

  /// Twelve around Mach, eight around Turbat, three alone, and two known only to the district or the province.
  private static let rows: [String] = {
    var rows: [String] = []
    for index in 0..<12 {
      let (lon, lat) = (67.28 + Double(index % 4) * 0.03, 29.82 + Double(index / 4) * 0.03)
      let killed = index < 6 ? "1,1,1" : index == 6 ? "0,0,0" : ",,"
      rows.append(
        "m\(10 + index),incident,bombing,2025-03-\(10 + index),,1,Mach,\(index % 3 == 0 ? 2 : 1),Kachhi,PK209,\(killed),"
          + "Baloch Liberation Army (BLA),reported,\(number(lon)),\(number(lat))")
    }
    for index in 0..<8 {
      rows.append(
        "t\(index),incident,shooting,2025-04-0\(index + 1),,1,Turbat,1,Kech,PK211,2,2,2,,claimed,63.04,\(number(26 + Double(index) * 0.01))"
      )
    }
    return rows + [
      "a1,incident,protest,2025-05-01,2025-05-31,4,Gwadar,1,Gwadar,PK208,,,,,reported,62.32,25.12",
      "a2,incident,protest,,,,Zhob,1,Zhob,PK232,,,,,reported,69.45,31.34",
      "a3,incident,ambush,2025-03-02,,1,Chaman,1,Chaman,PK203,5,,9,,denied,66.45,30.92",
      "v1,incident,bombing,2025-03-03,,1,Kech,3,Kech,PK211,,,,,reported,,",
      "v2,incident,bombing,2025-03-04,,1,Balochistan,4,,,7,7,7,,reported,,",
      "c1,aggregate_claim,,,,,,,,,,,,,claimed,,",
    ]
  }()

  private static func number(_ value: Double) -> String { JSONText.line(.number(value, decimals: 4)) }

  private func analyse(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(
      ["analyse"] + arguments.prefix(1) + ["--gazetteer", Repository.gazetteer] + arguments.dropFirst(),
      in: folder.path, input: input)
  }

  private func layer(_ run: ProgramRun) throws -> PropertyValue { try JSONText.decode(Array(run.output.utf8)) }

  @Test func `clusters have members, dates, hulls and numbers, with what is claimed and unknown apart`() throws {
    let run = try analyse("clusters", "incidents.csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("22 incidents analysed; left out: 1 not an incident; 1 denied; 1 known only to the district"))
    let layer = try layer(run)
    #expect(layer["name"].string == "clusters" && layer["forced"] == .bool(false))
    #expect(layer["rows_read"].integer == 26 && layer["incidents_used"].integer == 22)
    #expect(layer["parameters"]["in_no_cluster"].integer == 2)
    #expect(layer["used"].string == "only incidents known to 25 km (precision 1 and 2)")
    #expect(layer["credits"].elements.contains { $0.string?.contains("OCHA") == true })
    let clusters = layer["features"].elements
    try #require(clusters.count == 2)
    let (mach, turbat) = (clusters[0]["properties"], clusters[1]["properties"])
    #expect(
      mach["incidents"].integer == 12 && mach["place"].string == "Mach" && mach["district_pcode"].string == "PK209")
    #expect(mach["date_first"].string == "2025-03-10" && mach["date_last"].string == "2025-03-21")
    #expect(mach["killed_best"].integer == 6 && mach["killed_not_stated"].integer == 5)
    #expect(mach["members"].elements.compactMap(\.string) == (10..<22).map { "m\($0)" })
    #expect(clusters[0]["geometry"]["type"].string == "Polygon")
    #expect(turbat["killed_best"] == .null && turbat["killed_claimed_best"].integer == 16)
    #expect(turbat["incidents_claimed"].integer == 8 && clusters[1]["geometry"]["type"].string == "LineString")
  }

  @Test func `the shipped example refuses, says why, and goes on when forced`() throws {
    let shipped = "\(Repository.root)/output/balochistan-2025"
    for arguments in [["clusters"], ["grid"], ["density", "--bandwidth", "30"]] {
      let refused = try ProgramRun(
        ["analyse"] + arguments + [
          "--gazetteer", Repository.gazetteer, shipped, "-o", "layer.geojson", "--map", "m.svg",
        ],
        in: folder.path)
      #expect(refused.status == 65 && refused.output.isEmpty)
      #expect(
        refused.errors.contains("4 of 8 incidents, more than a fifth, are not known to 25 km"), "\(refused.errors)")
      #expect(try folder.contents().keys.sorted() == ["incidents.csv"])
      let forced = try ProgramRun(
        ["analyse"] + arguments + ["--gazetteer", Repository.gazetteer, shipped, "--force"], in: folder.path)
      #expect(forced.status == 0, "\(forced.errors)")
      let layer = try layer(forced)
      #expect(layer["forced"] == .bool(true) && layer["incidents_used"].integer == 4)
      #expect(layer["warning"].string?.contains("4 of 8 incidents") == true)
    }
  }

  @Test func `a fifth is let in and one more is not`() throws {
    let vague = (0..<6).map { "x\($0),incident,bombing,2025-03-03,,1,Kech,3,Kech,PK211,,,,,reported,," }
    let exact = Self.rows.prefix(20)
    try folder.write(Self.table(Array(exact + vague.prefix(5))), to: "fifth.csv")
    try folder.write(Self.table(Array(exact + vague)), to: "more.csv")
    #expect(try analyse("clusters", "fifth.csv").status == 0)
    #expect(try analyse("clusters", "more.csv").status == 65)
    #expect(try analyse("clusters", "more.csv", "--type", "shooting").status == 0)
  }

  @Test func `every layer is valid, and all of them are the same for any order of the rows`() throws {
    try folder.write(Self.table(Self.rows.reversed()), to: "again.csv")
    let kinds = [
      ["clusters"], ["grid", "--cell", "30"], ["grid", "--shape", "square", "--measure", "killed", "--clip"],
      ["density", "--bandwidth", "40"], ["density", "--bandwidth", "40", "--cell", "4", "--levels", "0.05,0.2"],
    ]
    for (index, kind) in kinds.enumerated() {
      let outputs = try ["incidents.csv", "again.csv"].map { table in
        let run = try ProgramRun(
          ["analyse"] + kind + [
            "--gazetteer", Repository.gazetteer, "-", "--format", "csv", "--map", "\(table).svg", "--replace",
          ],
          in: folder.path, input: folder.read(table))
        #expect(run.status == 0, "\(run.errors)")
        return [run.output, try folder.read("\(table).svg")]
      }
      #expect(outputs[0] == outputs[1], "\(kind)")
      try folder.write(outputs[0][0], to: "layer\(index).geojson")
      let check = try ProgramRun(
        ["validate", "--gazetteer", Repository.gazetteer, "layer\(index).geojson"], in: folder.path)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test func `cells and levels count every incident once`() throws {
    let cells = try layer(analyse("grid", "incidents.csv", "--cell", "30"))["features"].elements
    #expect(cells.reduce(0) { $0 + ($1["properties"]["incidents"].integer ?? 0) } == 22)
    let killed = try layer(analyse("grid", "incidents.csv", "--measure", "killed"))["features"].elements
    let values = killed.map { $0["properties"]["value"] }
    #expect(values.contains(.null) && values.compactMap(\.integer).reduce(0, +) == 6)
    let levels = try layer(analyse("density", "incidents.csv", "--bandwidth", "40", "--levels", "1%,50%,99.9%"))
    let counts = levels["features"].elements.compactMap { $0["properties"]["incidents"].integer }
    #expect(counts.count == 3 && counts == counts.sorted(by: >) && counts[0] == 22)
  }

  @Test func `filters choose, and what they leave out is told`() throws {
    let run = try analyse("clusters", "incidents.csv", "--from", "2025-03-12", "--to", "2025-05-20", "--least", "1")
    #expect(run.errors.contains("18 incidents analysed"), "\(run.errors)")
    #expect(run.errors.contains("1 without a date; 1 dated too vaguely for the period; 4 outside the period"))
    let actor = try analyse(
      "clusters", "incidents.csv", "--actor", "baloch liberation army (bla)", "--status", "reported")
    #expect(actor.errors.contains("12 incidents analysed"), "\(actor.errors)")
    let none = try analyse("density", "incidents.csv", "--bandwidth", "30", "--type", "execution")
    #expect(none.status == 0 && none.errors.contains("no incident is left"), "\(none.errors)")
    #expect(try layer(none)["features"] == .array([]))
  }

  @Test func `a fine length next to vague places is told of`() throws {
    let layer = try layer(analyse("clusters", "incidents.csv", "--radius", "5"))
    #expect(layer["caution"].string?.contains("4 incidents are known only as near a place") == true)
    #expect(try self.layer(analyse("clusters", "incidents.csv"))["caution"] == .null)
  }

  @Test func `maps say what is used, left out, chosen and not exact`() throws {
    let kinds = [
      (["clusters"], "25 km"), (["grid", "--cell", "30"], "hexagon of 30 km"),
      (["density", "--bandwidth", "40"], "bandwidth of"),
    ]
    for (kind, words) in kinds {
      let run = try ProgramRun(
        ["analyse"] + kind + ["--gazetteer", Repository.gazetteer, "incidents.csv", "--map", "m.svg", "--replace"],
        in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
      let map = try folder.read("m.svg").replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
      for text in [words, "n = 22 used, 3 left out", "Left out: 3 of 25 incidents", "no dot is exact", "OCHA"] {
        #expect(map.contains(text), "\(kind): \(text)")
      }
    }
  }

  @Test func `bad rows are refused with their line, and the rest is analysed`() throws {
    let bad =
      ["z1,incident,bombing", "z2,incident,flood,2025-03-01,,1,,1,,,,,,,reported,66,28"]
      + [
        "z3,incident,bombing,2025-03-01,,1,,1,,,,,,,reported,66,99",
        "z4,incident,bombing,2025-02-30,,1,,1,,,,,,,reported,66,28",
      ]
      + ["m10,incident,bombing,2025-03-01,,1,,1,,,,,,,reported,66,28"]
    try folder.write(Self.table(Self.rows + bad), to: "bad.csv")
    let run = try analyse("clusters", "bad.csv", "-o", "layer.geojson")
    #expect(run.status == 1 && run.output.isEmpty)
    for words in [
      "bad.csv:28: 3 fields instead of 17", "bad.csv:29: type is \"flood\"",
      "bad.csv:30: lat 99.0 is not between -90 and 90", "bad.csv:31: date_start is \"2025-02-30\" and no day",
      "bad.csv:32: the id m10 stands here again", "31 read, 27 used as records, 4 refused", "23 incidents analysed",
    ] {
      #expect(run.errors.contains(words), "\(words): \(run.errors)")
    }
    #expect(try folder.read("layer.geojson").contains("\"rows_refused\": 4"))
  }

  @Test func `what cannot be is refused in words and writes nothing`() throws {
    try folder.write([0x1F, 0x8B, 8, 0], to: "t.csv")
    try folder.write("a,b\n1,2\n", to: "other.csv")
    try folder.write(
      Self.table(["f1,incident,bombing,,,,,1,,,,,,,reported,66,28", "f2,incident,bombing,,,,,1,,,,,,,reported,-120,40"]
      ), to: "far.csv")
    try folder.write(Self.table(["p1,incident,bombing,,,,,1,,,,,,,reported,66,89"]), to: "pole.csv")
    let cases: [(arguments: [String], status: Int32, words: String)] = [
      (["clusters", "none.csv"], 66, "none.csv: no such file"), (["clusters", "t.csv"], 65, "this is gzip"),
      (["clusters", "other.csv"], 65, "no table of incidents"), (["clusters", "-", "-"], 64, "only once"),
      (["clusters", "incidents.csv", "--radius", "0"], 64, "from 0.1 to 1000"),
      (["clusters", "incidents.csv", "--least", "0"], 64, "at least 1"),
      (["clusters", "incidents.csv", "--from", "2025-13-01"], 64, "no day such as"),
      (["clusters", "incidents.csv", "--from", "2025-03-02", "--to", "2025-03-01"], 64, "before"),
      (["grid", "incidents.csv", "--cell", "nan"], 64, "from 0.1 to 500"),
      (["grid", "far.csv"], 65, "analyse one region at a time"), (["grid", "pole.csv"], 65, "nearer to a pole"),
      (["density", "incidents.csv"], 64, "--bandwidth"),
      (["density", "incidents.csv", "--bandwidth", "30", "--levels", "2,1"], 64, "ascending levels"),
      (["density", "incidents.csv", "--bandwidth", "30", "--cell", "20"], 64, "more than half"),
      (["density", "incidents.csv", "--bandwidth", "30", "--cell", "0.1"], 65, "give a larger --cell"),
      (["clusters", "incidents.csv", "-o", "incidents.csv"], 73, "give --replace"),
      (["clusters", "incidents.csv", "-o", "x", "--map", "x"], 64, "one file"),
      (["clusters", "incidents.csv", "-o", "no/layer.geojson"], 73, "no/layer.geojson"),
    ]
    let before = try folder.contents().keys.sorted()
    for (arguments, status, words) in cases {
      let run = try ProgramRun(
        ["analyse"] + arguments + ["--gazetteer", Repository.gazetteer], in: folder.path)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try folder.contents().keys.sorted() == before)
  }

  @Test func `records pass through pipes`() throws {
    let options = "--gazetteer '\(Repository.gazetteer)'"
    let run = try ProgramRun(
      shell: "incidentmap extract \(options) '\(Repository.seeds)/balochistan-2025' "
        + "| incidentmap analyse clusters \(options) --least 1 --force - | head -c 20", in: folder.path)
    #expect(run.status == 0 && run.output.hasPrefix("{\n\"type\": \"Feature"), "\(run.errors)")
  }
}
