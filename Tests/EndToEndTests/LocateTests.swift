import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// The district of each row of a table or stream.
struct LocateTests {
  private static let added =
    "located_code,located_district,located_province,located_tie,located_border_m,located_differs"

  private func locate(_ arguments: [String], input: String = "", files: [String: String] = [:]) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return try withExtendedLifetime(folder) {
      try ProgramRun(["locate", "--gazetteer", Repository.gazetteer] + arguments, in: folder.path, input: input)
    }
  }

  /// Rows of positions around the districts, some of them without one.
  private static func rows(_ count: Int) -> [(id: Int, x: String, y: String)] {
    (0..<count).map { number in
      let isEmpty = number % 11 == 5
      let (x, y) = (60.5 + Double(number * 37 % 1000) / 100, 24.5 + Double(number * 91 % 800) / 100)
      return (number, isEmpty ? "" : "\(x)", isEmpty ? "" : "\(y)")
    }
  }

  @Test func `every row keeps its fields and gets its district`() throws {
    let table = "id;name;lon;lat\n1;\"a;b \"\"c\"\"\";66.99;30.18\n2;\"d,e\";10;50\n3;;;\n"
    let csv = try locate(["-"], input: table)
    #expect(csv.status == 0)
    #expect(
      csv.output == """
        id,name,lon,lat,\(Self.added)
        1,"a;b ""c""\",66.99,30.18,PK226,Quetta,Balochistan,,,
        2,"d,e",10,50,,,,,,
        3,,,,,,,,,

        """)
    #expect(csv.errors.contains("3 read, 1 located, 1 outside, 1 without position, 0 refused"), "\(csv.errors)")
    let collection = try locate(["-", "-f", "geojson"], input: table)
    let features = try GeoJSONDecoder().decode(Array(collection.output.utf8)).features
    #expect(features.count == 3 && features[0]["name"] == .string("a;b \"c\"") && features[2].geometry == nil)
    #expect(features[0]["located_code"] == .string("PK226") && features[1]["located_code"] == .null)
    #expect(collection.output.contains(#""coordinates":[66.99,30.18]"#) && features[2]["name"] == .null)
  }

  @Test func `all forms of input and output say the same`() throws {
    let rows = Self.rows(40)
    let csv = "id,longitude,latitude\n" + rows.map { "\($0.id),\($0.x),\($0.y)\n" }.joined()
    let expected = try locate(["-"], input: csv).output
    let features = rows.map { row in
      let point = row.x.isEmpty ? "null" : #"{"type": "Point", "coordinates": [\#(row.x), \#(row.y)]}"#
      return #"{"type": "Feature", "properties": {"id": \#(row.id)}, "geometry": \#(point)}"#
    }
    let objects = rows.map { row in
      #"{"id": \#(row.id), "longitude": \#(row.x.isEmpty ? "null" : row.x), "latitude": \#(row.y.isEmpty ? "null" : "\"\(row.y)\"")}"#
    }
    let inputs = [
      csv.replacing(",", with: ";"), csv.replacing(",", with: "\t"), csv.replacing("\n", with: "\r\n"),
      "\u{FEFF}" + csv,
      objects.joined(separator: "\n"), "[\(objects.joined(separator: ",\n"))]", features.joined(separator: "\n") + "\n",
      features.map { "\u{1E}\($0.replacing(", ", with: ",\n"))\n" }.joined(),
      #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ",\n"))]}"#,
    ]
    for input in inputs {
      let run = try locate(["-", "-f", "csv"], input: input)
      #expect(run.status == 0 && run.output == expected, "\(input.prefix(60)): \(run.errors)")
      for format in ["jsonl", "geojson", "geojsonseq"] {
        let stream = try locate(["-", "-f", format], input: input)
        let again = try locate(["-"], input: stream.output)
        #expect(again.output == stream.output, "a second run gives the same")
        let back = try locate(["-", "-f", "csv"], input: stream.output)
        #expect(back.lines.count == expected.split(separator: "\n").count)
      }
    }
    #expect(try locate(["-"], input: expected).output == expected)
  }

  @Test func `the number of jobs changes no byte`() throws {
    let rows = Self.rows(30_000).map { row in
      row.id % 50 == 7 ? "\(row.id),ragged\n" : "\(row.id),\"text, \(row.id)\nof two lines\",\(row.x),\(row.y)\n"
    }
    let input = "id,text,lon,lat\n" + rows.joined()
    #expect(input.utf8.count > 4 * (256 << 10), "several pieces")
    let one = try locate(["-", "-f", "geojson", "--jobs", "1"], input: input)
    #expect(one.status == 1 && one.errors.contains("580 more rows: the number of fields"), "\(one.errors)")
    #expect(one.errors.split(separator: "\n").count { $0.contains("2 fields instead of 4") } == 20)
    for jobs in ["2", "5"] {
      let run = try locate(["-", "-f", "geojson", "-j", jobs], input: input)
      #expect(run.output == one.output && run.errors == one.errors)
    }
  }

  @Test(
    arguments: [
      ("\"66,35\",27", "lon: \"66,35\" has a decimal comma — write 66.35"),
      ("66°30'15\"\"E,27".quoted, "is in degrees and minutes — write 66.504167"),
      ("66.35,27 12 36 S".quoted, "is in degrees and minutes — write -27.21"),
      ("27.0,66.35", "is outside every district, and inside Khuzdar if swapped — write 66.35,27.0"),
      ("0,0.0", "0,0"), ("NaN,27", "lon: \"NaN\" is no number"), ("66,-Infinity", "lat: \"-Infinity\" is no number"),
      ("181,27", "lon: longitude 181.0 is not between -180 and 180"),
      ("66,91", "lat: latitude 91.0 is not between -90 and 90"),
      ("7013028,2700000", "metres? transform them"), ("66,", "lat: it is empty, and the other coordinate is not"),
      ("x,27", "lon: \"x\" is no number"), ("66.,27", "lon: \"66.\" is no number"), ("0x42,27", "is no number"),
    ])
  func `a position that cannot be used is refused and its row kept`(fields: String, message: String) throws {
    let run = try locate(["-", "-f", "geojsonseq"], input: "id,lon,lat\n7,66,27\n8,\(fields)\n9,66,27\n")
    #expect(run.status == 1 && run.lines.count == 3)
    #expect(run.errors.contains("refusal: standard input:3: ") && run.errors.contains(message), "\(run.errors)")
    let row = try JSONText.decode(Array(run.lines[1].utf8.dropFirst()))
    #expect(row["geometry"] == .null && row["properties"]["located_code"] == .null)
    #expect(run.errors.contains("3 read, 2 located, 0 outside, 0 without position, 1 refused"))
  }

  @Test func `rows that are none are left out, told of and counted`() throws {
    let input = "id,lon,lat\n1,66,27\n2,66\n3,66,27,1\nid,lon,lat\n4,\"66\"x,27\n5,\u{0},27\n6,\"66,27\n7,66,27"
    let run = try locate(["-"], input: input)
    #expect(run.status == 1)
    #expect(run.lines.dropFirst().map { $0.prefix(1) } == ["1", "7"])
    for message in [
      ":3: 2 fields instead of 3", ":4: 4 fields instead of 3", ":5: the line of column names stands again",
      ":6: text after a closing quote", ":7: in byte 3 of the row stands a NUL byte", ":8: a quote opens here",
    ] { #expect(run.errors.contains(message), "\(message): \(run.errors)") }
    #expect(run.errors.contains("8 read, 2 located, 0 outside, 0 without position, 6 refused"))
    let lines = try locate(
      ["-"], input: "{\"lon\": 66, \"lat\": 27}\n{\"lon\": 66,\n[]\n{\"lon\": \"\", \"lat\": null}\n")
    #expect(lines.status == 1 && lines.lines.count == 2)
    #expect(lines.errors.contains(":2: ") && lines.errors.contains(":3: it is no JSON object"), "\(lines.errors)")
    let cut = try locate(
      ["-"], input: #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null},"#)
    #expect(cut.status == 1 && cut.errors.contains("the end of the collection"), "\(cut.errors)")
  }

  @Test func `what a row states of its district is compared and never trusted`() throws {
    let rows = [
      "66.99,30.18,Quetta,Balochistan", "66.99,30.18,QUETTA district,Balochistan province", "66.99,30.18,PK226,PK2",
      "66.99,30.18,Nowhere,Atlantis", "66.99,30.18,Kech,Balochistan", "66.99,30.18,Turbat,Sindh",
      "10,50,Kech,Balochistan",
    ]
    let run = try locate(["-"], input: "lon,lat,adm_2,adm_1\n" + rows.joined(separator: "\n"))
    #expect(run.status == 0)
    let differs = run.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).last }
    #expect(
      differs == ["", "", "", "", "adm_2=Kech", "adm_2=Turbat; adm_1=Sindh", "adm_2=Kech; adm_1=Balochistan"])
    #expect(run.errors.contains("standard input:6: the position is in Quetta, and the row states adm_2=Kech"))
    #expect(run.errors.contains("3 contradictions"))
  }

  private static let squares = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"ADM2_PCODE": "B", "ADM2_EN": "East", "ADM1_EN": "P"}, "geometry":
    {"type": "Polygon", "coordinates": [[[61,25],[62,25],[62,26],[61,26],[61,25]]]}},
    {"type": "Feature", "properties": {"ADM2_PCODE": "A", "ADM2_EN": "West", "ADM1_EN": "P"}, "geometry":
    {"type": "Polygon", "coordinates": [[[60,25],[61,25],[61,26],[60,26],[60,25]]]}}]}
    """

  @Test func `a border gives the lowest code, and is told of where it is near`() throws {
    let input = "x,y\n61,25.5\n61.001,25.5\n61.02,25.5\n59.995,25.5\n"
    let arguments = ["-", "--boundaries", "squares.geojson"]
    let run = try locate(arguments, input: input, files: ["squares.geojson": Self.squares])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines == [
        "x,y,\(Self.added)", "61,25.5,A,West,P,B,0,", "61.001,25.5,B,East,P,,101,", "61.02,25.5,B,East,P,,,",
        "59.995,25.5,,,,,503,",
      ])
    #expect(run.errors.contains("4 read, 3 located, 1 outside, 0 without position, 0 refused; 1 ties, 3 near a border"))
    let wide = try locate(arguments + ["--near", "3"], input: input, files: ["squares.geojson": Self.squares])
    #expect(wide.lines[3] == "61.02,25.5,B,East,P,,2011,")
    let never = try locate(arguments + ["--near", "0"], input: input, files: ["squares.geojson": Self.squares])
    #expect(never.lines[1] == "61,25.5,A,West,P,B,,")
  }

  @Test(
    arguments: [
      (["-"], "name,place\n1,2\n", 65, "--columns LON,LAT"), (["-"], "lon,lat,lon\n1,2,3\n", 65, "occurs twice"),
      (["-", "--columns", "east,lat"], "lon,lat\n1,2\n", 65, "no column \"east\""),
      (["-", "--columns", "east"], "lon,lat\n", 64, "not the names of two columns"),
      (["-", "--near", "60"], "lon,lat\n", 64, "from 0 to 50"), (["-", "-o", "a.xlsx"], "lon,lat\n", 64, "csv, jsonl"),
      (["-", "-f", "xml"], "lon,lat\n", 64, "csv"), (["missing.csv"], "", 66, "missing.csv"),
      (["-"], "", 0, "0 read"), (["-"], "lon,lat\n", 0, "0 read"), (["-", "-f", "geojson"], "lon,lat\n", 0, "0 read"),
      (["-"], "{\"type\":\"FeatureCollection\",\"features\":[]}", 0, "0 read"),
      (["-"], "l\u{0}o\u{0}n\u{0}", 65, "NUL"),
      (
        ["-"],
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}",
        65, "transform it to WGS 84"
      ),
      (["-", "--boundaries", "none.geojson"], "lon,lat\n1,2\n", 66, "none.geojson"),
    ])
  func `what cannot be used is told of`(
    arguments: [String], input: String, status: Int32, message: String
  ) throws {
    let run = try locate(arguments, input: input)
    #expect(run.status == status && run.errors.contains(message), "\(run.status): \(run.errors)")
    if status != 0 { #expect(run.output.isEmpty) }
  }

  @Test func `packed files and UTF-16 are refused by name`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], to: "a.csv")
    try folder.write([0xFF, 0xFE, 0x6C, 0], to: "b.csv")
    let packed = try ProgramRun(["locate", "--gazetteer", Repository.gazetteer, "a.csv"], in: folder.path)
    #expect(packed.status == 65 && packed.errors.contains("zcat FILE | incidentmap locate -"), "\(packed.errors)")
    let wide = try ProgramRun(["locate", "--gazetteer", Repository.gazetteer, "b.csv"], in: folder.path)
    #expect(wide.status == 65 && wide.errors.contains("UTF-16"))
  }

  @Test func `a field of 100 MB is refused in little memory, and the rest goes on`() throws {
    let folder = try TemporaryFolder()
    let field = "(echo lon,lat,n; echo 66,27,1; head -c 100000000 /dev/zero | tr '\\0' x; echo ,66,27; echo 66,27,2)"
    let line = "ulimit -v 1000000; \(field) | incidentmap locate --jobs 2 --gazetteer '\(Repository.gazetteer)' -"
    let run = try ProgramRun(shell: line, in: folder.path)
    #expect(run.status == 1 && run.lines.count == 3, "\(run.errors)")
    #expect(
      run.errors.contains("standard input:3: the row is longer than 1 MiB") && run.errors.contains("3 read, 2 located"))
  }

  @Test func `a reader that goes away ends it quietly, a full disk does not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("lon,lat\n" + String(repeating: "66,27\n", count: 200_000), to: "a.csv")
    let program = "incidentmap locate --gazetteer '\(Repository.gazetteer)' a.csv"
    let closed = try ProgramRun(shell: "set +o pipefail; \(program) | head -2; echo ${PIPESTATUS[0]}", in: folder.path)
    #expect(closed.lines.last == "0" && closed.errors.isEmpty, "\(closed.errors)")
    let full = try ProgramRun(
      ["locate", "--gazetteer", Repository.gazetteer, "a.csv"], in: folder.path, output: "/dev/full")
    #expect(full.status == 74 && full.errors.contains("No space left"), "\(full.errors)")
    let limited = try ProgramRun(shell: "ulimit -f 100; trap '' XFSZ; \(program) -o b.csv", in: folder.path)
    #expect(limited.status == 74, "\(limited.errors)")
    #expect(try folder.contents().keys.filter { $0 != "a.csv" }.isEmpty, "nothing half-written stays")
  }
}

extension String {
  /// Two fields, the one with a space or a sign in it in quotes.
  fileprivate var quoted: String {
    split(separator: ",").map { $0.contains("°") || $0.contains(" ") ? "\"\($0)\"" : String($0) }.joined(separator: ",")
  }
}
