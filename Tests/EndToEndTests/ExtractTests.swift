import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Reports on the command line and on standard input come out as records.
struct ExtractTests {
  private static let kalat = "A bomb killed three soldiers in Kalat on 3 May 2025."
  private static let turbat = "Gunmen killed two men in Turbat on 4 May 2025."

  private func extract(_ arguments: [String], in folder: TemporaryFolder, input: String = "") throws -> ProgramRun {
    let options = ["--gazetteer", Repository.gazetteer]
    return try ProgramRun(["extract"] + options + arguments, in: folder.path, input: input)
  }

  private func records(_ run: ProgramRun) throws -> [PropertyValue] {
    try run.lines.map { try JSONText.decode(Array($0.utf8)) }
  }

  @Test func `records come in the order of the inputs and of their texts`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\(Self.turbat)\n\n\(Self.kalat)", to: "b.txt")
    try folder.write(Self.kalat, to: "a.txt")
    let records = try records(extract(["b.txt", "a.txt"], in: folder))
    #expect(records.map { $0["source_id"].string } == ["b", "b", "a"])
    #expect(records.map { $0["ordinal"].integer } == [1, 2, 1])
    #expect(records.map { $0["place"]["pcode"].string } == ["PK211", "PK210", "PK210"])
    #expect(records[0]["place"]["codes"]["geonames"].string == "1163054")
    #expect(records.allSatisfy { $0["schema"].string == "incident/1" })
  }

  @Test func `a folder stands for its reports in the order of their names`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.turbat, to: "news/b.txt")
    try folder.write(Self.kalat, to: "news/a.md")
    try folder.write("x", to: "news/c.png")
    #expect(try records(extract(["news/"], in: folder)).map { $0["source_id"].string } == ["a", "b"])
  }

  @Test func `what a folder holds beside reports that can be read is told of by name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.kalat, to: "news/a.txt")
    try folder.write(Self.turbat, to: "other.txt")
    try folder.write("x", to: "news/c.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("news/d.txt"), withDestinationPath: folder.path("other.txt"))
    let path = (Array(folder.path("news/").utf8) + [0x62, 0xFF] + Array(".txt".utf8) + [0]).map(CChar.init(bitPattern:))
    let file = creat(path, 0o644)
    #expect(file >= 0)
    close(file)
    let run = try extract(["news"], in: folder)
    #expect(run.status == 1)
    #expect(try records(run).map { $0["source_id"].string } == ["a"])
    #expect(run.errors.contains("refusal: news/b\\xFF.txt: its name is not UTF-8; rename it"), "\(run.errors)")
    #expect(run.errors.contains("refusal: news/d.txt: a link that leads out of the folder"), "\(run.errors)")
    #expect(run.errors.contains("note: news/c.png: left out: no .txt, .md, .html, .json or"), "\(run.errors)")
    #expect(try records(extract(["--follow-links", "news"], in: folder)).count == 2)
  }

  @Test func `a file named on the command line whose name is not UTF-8 is told what to do`() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      shell: "incidentmap extract --gazetteer '\(Repository.gazetteer)' $'b\\xFF.txt'", in: folder.path)
    #expect(run.status == 66)
    #expect(run.errors.contains("no such file, as its name is not UTF-8; rename it"), "\(run.errors)")
  }

  @Test func `a folder without reports is warned of`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("news")
    let run = try extract(["news"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty)
    let words = "put .txt, .md, .html, .json or .jsonl files there"
    #expect(run.errors == "warning: news: no reports in this folder — \(words)\n")
  }

  @Test func `standard input is one text`() throws {
    let run = try extract(["-"], in: TemporaryFolder(), input: Self.kalat)
    #expect(try records(run).map { $0["source_id"].string } == ["stdin"])
    #expect(run.status == 0)
  }

  @Test func `lines of JSON are reports, and a bad one is refused alone`() throws {
    let lines = """
      {"id": "one", "text": "\(Self.kalat)"}

      {"id": "two", "text": 3}
      nonsense
      {"text": "Gunmen killed two men in Turbat on Friday.", "published": "2025-05-04"}
      """
    let run = try extract(["--format", "jsonl", "-"], in: TemporaryFolder(), input: lines)
    #expect(run.status == 1)
    #expect(try records(run).map { $0["source_id"].string } == ["one", "line-5"])
    #expect(try records(run).last?["date"]["start"].string == "2025-05-02")
    #expect(run.errors.contains("stdin:3: ") && run.errors.contains("stdin:4: "))
  }

  @Test(arguments: [
    ("{\"text\": \"A bomb\" \"id\": 3}", "column 19: '\"' stands where"), ("nonsense", "column 1: 'n' stands where"),
    ("  [1]", "column 3: not a JSON object"), ("{\"id\": \"a\", \"text\":  3}", "column 22: \"text\" is not a text"),
    (" {\"id\": \"a\"}", "column 2: there is no \"text\""),
    ("{\"text\": \"قلات\", \"published\": \"Friday\"}", "column 35: published: \"Friday\" is not a date"),
    ("{\"text\": \"x\", \"text\": \"y\"}", "column 15: the name \"text\" occurs twice"),
  ])
  func `a bad line of JSON is refused with line and column`(line: String, words: String) throws {
    let run = try extract(
      ["--format", "jsonl", "-"], in: TemporaryFolder(), input: "{\"text\": \"\(Self.kalat)\"}\n\(line)\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("stdin:2: \(words)"), "\(run.errors)")
  }

  @Test func `reports of one id are both kept, and told of with both places`() throws {
    let line = "{\"id\": \"one\", \"text\": \"\(Self.kalat)\"}\n"
    let run = try extract(["--format", "jsonl", "-"], in: TemporaryFolder(), input: line + line)
    #expect(run.status == 0)
    let records = try records(run)
    #expect(records.map { $0["source_id"].string } == ["one", "one~stdin:2"])
    #expect(records.count == 2 && records[0]["id"] != records[1]["id"])
    #expect(run.errors.contains("warning: stdin:2: the document id \"one\" is also that of stdin:1; both are kept"))
  }

  @Test func `a file that is not there leaves the others alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.kalat, to: "a.txt")
    let run = try extract(["none.txt", "a.txt"], in: folder)
    #expect(run.status == 1)
    #expect(try records(run).count == 1)
    #expect(try extract(["none.txt"], in: folder).status == 66)
  }

  @Test func `the records of a report have the ids that a build gives them`() throws {
    let project = try Project(reports: ["a.txt": Self.kalat])
    #expect(try project.build().status == 0)
    let built = try JSONText.decode(Array(project.folder.read("output/set/incidents.jsonl").utf8))
    let run = try extract(["seeds/set/a.txt"], in: project.folder)
    #expect(try records(run).map { $0["id"] } == [built["id"]])
  }
}
