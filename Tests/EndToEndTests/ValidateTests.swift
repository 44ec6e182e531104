import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// The published schemas are those of what the program writes, and tell what is not.
struct ValidateTests {
  private func validate(_ arguments: [String], in folder: String, input: String = "") throws -> ProgramRun {
    try ProgramRun(["validate", "--gazetteer", Repository.gazetteer] + arguments, in: folder, input: input)
  }

  @Test func `every file of a build is valid`() throws {
    let output = try ShippedBuild.folder
    let files = try output.contents().keys.filter { !$0.hasSuffix(".svg") }.sorted()
    #expect(files.count == 7)
    let run = try validate(files, in: output.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 7 && run.lines.allSatisfy { $0.contains("\tvalid\t") })
  }

  @Test(arguments: ["strict", "standard", "inclusive"])
  func `what a mode counts and what it does not place make all incidents, and every file names the mode`(
    mode: String
  ) throws {
    let project = try Project(reports: Self.reports)
    let run = try project.build("--counting", mode)
    try #require(run.status == 0, "\(run.errors)")
    let counted = ["strict": 1, "standard": 2, "inclusive": 3][mode] ?? 0
    #expect(
      run.errors.contains("4 incidents: \(counted) placed in a district, \(4 - counted) not mapped (\(mode) counting"))
    let output = "output/set"
    for name in ["districts.geojson", "incidents.geojson", "claims.json", "manifest.json"] {
      #expect(try project.folder.read("\(output)/\(name)").contains("\"counting\": \"\(mode)\""), "\(name)")
    }
    for name in ["districts", "incidents"] {
      let map = try project.folder.read("\(output)/maps/\(name).svg")
      #expect(map.contains("Counting: \(mode)"), "\(name)")
      #expect(map.contains("Not mapped: \(4 - counted) of 4 incidents"), "\(name)")
    }
    let layer = try JSONText.decode(Array(project.folder.read("\(output)/districts.geojson").utf8))
    let sum = layer["features"].elements.reduce(0) { $0 + ($1["properties"]["incidents"].integer ?? 0) }
    #expect(sum == counted && layer["incidents_counted"].integer == counted)
    #expect(layer["not_placed"]["incidents"].integer == 4 - counted)
    let files = try project.folder.contents().keys.filter { $0.hasPrefix(output) && !$0.hasSuffix(".svg") }.sorted()
    let check = try validate(files, in: project.folder.path)
    #expect(check.status == 0, "\(check.errors)")
  }

  private static let reports = [
    "a.txt": "A bomb killed three soldiers in Mangochar on 3 May 2025.",
    "b.txt": "Gunmen shot dead two policemen in Awaran district on 5 May 2025.",
    "c.txt": "A bomb killed a driver about 30 kilometres from Nokkundi on 7 May 2025.",
    "d.txt": "A bomb killed nine people in Balochistan on 9 May 2025.",
  ]

  @Test func `the flag wins over the configuration`() throws {
    let project = try Project()
    try project.folder.write("counting: inclusive\n", to: "incidentmap.yml")
    #expect(try project.build().errors.contains("(inclusive counting"))
    #expect(try project.build("--counting", "strict").errors.contains("(strict counting"))
    #expect(try project.build("--counting", "loose").status == 64)
    try project.folder.write("counting: loose\n", to: "incidentmap.yml")
    #expect(try project.build().status == 78)
  }

  @Test func `a fault is told with its line and place`() throws {
    let output = try ShippedBuild.folder
    let lines = try output.read("out/balochistan-2025/incidents.jsonl").split(separator: "\n")
    let record = try #require(lines.first { $0.contains("\"disputed\": false") })
    let spoiled = record.replacing("\"disputed\": false", with: "\"disputed\": \"no\"")
    let run = try validate(["-"], in: output.path, input: "\(lines[0])\n\(spoiled)\n")
    #expect(run.status == 1)
    #expect(run.output == "-\tinvalid\t2\t1\n")
    #expect(run.errors.contains("stdin:2: /disputed: "))
  }

  @Test(arguments: [
    ("a.json", "{", 65), ("a.json", "{}", 65), ("a.json", #"{"schema": "other/1"}"#, 65),
    ("a.csv", "one,two\n1,2\n", 65), ("a.jsonl", "{\n", 1),
  ])
  func `what has no schema is told`(name: String, text: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let run = try validate([name], in: folder.path)
    #expect(run.status == status)
    #expect(run.errors.contains(name))
  }
}
