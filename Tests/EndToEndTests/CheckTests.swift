import Foundation
import TestSupport
import Testing

/// One file of any kind is read by itself: its records, its problems, and nothing is written.
struct CheckTests {
  private func check(_ files: String..., in folder: String = Repository.root) throws -> ProgramRun {
    try ProgramRun(["check", "--gazetteer", Repository.gazetteer] + files, in: folder)
  }

  @Test(arguments: [
    ("incidentmap.yml", "configuration", "boundaries: balochistan-2023"),
    ("gazetteer/gazetteer.yml", "gazetteer", "boundary set balochistan-2023: "),
    ("gazetteer/actors.yml", "registry of actors", "bla: Baloch Liberation Army"),
    ("gazetteer/units.csv", "table of names of units", "PK209: "),
    ("gazetteer/places/additions.csv", "table of places", "line 2: add:ornach-cross: "),
    ("gazetteer/boundaries/districts-2023.geojson", "boundaries", "feature 0: PK201 Awaran"),
    ("gazetteer/language/en/events.yml", "words of a language", "event bombing.device: "),
    (
      "gazetteer/schema/table-ledger.schema.json", "JSON Schema",
      "$id urn:incidentmap:schema:table/ledger, Ledger, valid"
    ),
    ("output/balochistan-2025/manifest.json", "output of a build", "as its schema asks"),
    ("seeds/balochistan-2025/convoy-and-bomb-squad.txt", "report", "incident, Bombing near Mach, Kachhi, bytes "),
  ])
  func `each kind of file is known`(file: String, kind: String, record: String) throws {
    let run = try check(file)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first?.hasPrefix("\(file): \(kind), ") == true)
    #expect(run.lines.contains { $0.contains(record) })
  }

  @Test(arguments: [
    ("events", "event "), ("outcomes", "outcome "), ("people", "people "), ("targets", "target "),
    ("speech", "speech "),
    ("frames", "frame "), ("calendar", "months: 24 words"),
  ])
  func `a file of words is checked without the others of its language`(name: String, record: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      String(contentsOfFile: "\(Repository.gazetteer)/language/en/\(name).yml", encoding: .utf8), to: "\(name).yml")
    let run = try check("\(name).yml", in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let words = record.split(separator: " ")[0]
    let records = run.lines.dropFirst()
    #expect(records.first?.contains(": \(record)") == true, "\(run.output)")
    #expect(name == "calendar" || records.allSatisfy { $0.contains(/^ +line [0-9]+:/) && $0.contains(": \(words) ") })
    #expect(run.lines.first == "\(name).yml: words of a language, \(records.count) records")
  }

  @Test(arguments: [
    (
      "id,name,kind,lon,lat\na:1,A,settlement,65,30\n",
      "there are no columns \"names\", \"precision\", \"uncertainty_m\", \"source\", \"note\"; the columns are id, name, kind"
    ),
    (
      "id,name,names,lat,lon,precision,uncertainty_m,source,note\n",
      "there is no column \"kind\"; the columns are id, name"
    ),
    (
      "a,b\n1,2\n", "no table that is read here: its columns are a, b; a table of places has id, name, names, kind, lon"
    ),
    ("name,relation\nA,variant\n", "there are no columns \"unit_code\", \"note\"; the columns are name, relation"),
  ])
  func `a table that lacks columns is told all of them`(table: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "table.csv")
    let run = try check("table.csv", in: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("table.csv:1: \(words)"), "\(run.errors)")
  }

  @Test(arguments: [
    (
      "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": 3}",
      "a.json: not a valid schema: schema at /type: "
    ),
    ("{\"$schema\": \"x\",\n", "a.json:2: column 1: the text ends"),
  ])
  func `a schema that is none is refused with its place`(text: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.json")
    let run = try check("a.json", in: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a row that cannot be used is told with its line and leaves the others alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("name,unit_code,relation,note\nA,PK1,variant,\nB,PK1,nonsense,\nC,PK1\n", to: "units.csv")
    let run = try check("units.csv", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "units.csv: table of names of units, 1 records\n  PK1: A\n")
    #expect(run.errors.contains("units.csv:3: ") && run.errors.contains("units.csv:4: "))
    #expect(try folder.contents().count == 1)
  }

  @Test func `articles and pages are reports, each with its line`() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"text": "A bomb killed two soldiers in Kalat."}"#, "nonsense", #"{"text": "All was quiet in Kalat."}"#,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    try folder.write("[\(lines[0]),\n\(lines[2])]", to: "a.json")
    try folder.write("<html><body><p>A bomb killed two soldiers in Kalat.</p></body></html>", to: "a.html")
    let run = try check("a.jsonl", "a.json", "a.html", in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("refusal: a.jsonl:2: column 1: "), "\(run.errors)")
    let heads = run.lines.filter { !$0.hasPrefix("  ") }
    #expect(heads == ["a.jsonl: articles, 2 records", "a.json: articles, 2 records", "a.html: report, 1 records"])
    #expect(run.lines.contains { $0.hasPrefix("  line 1: im-") } && run.lines.contains("  line 3: nothing"))
  }

  @Test func `a table of sources is held against its folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("A bomb killed two soldiers in Kalat.", to: "news/a.txt")
    let rows = ["file,publisher,published,colour", "a.txt,The Paper,2025-05-04,red", "b.txt,,,", "a.txt,Other,,", "x"]
    try folder.write(rows.joined(separator: "\n") + "\n", to: "news/sources.csv")
    let run = try check("news/sources.csv", in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.lines == [
        "news/sources.csv: table of sources, 1 records", "  line 2: a.txt: publisher The Paper, published 2025-05-04",
      ])
    #expect(run.errors.contains("sources.csv:1: the column \"colour\" is left alone"), "\(run.errors)")
    #expect(run.errors.contains("sources.csv:3: no report \"b.txt\" in this folder"))
    #expect(run.errors.contains("sources.csv:4: a second row of \"a.txt\""))
    #expect(run.errors.contains("refusal: news/sources.csv:5: ") || run.errors.contains("sources.csv:5: "))
    try folder.write("name\n", to: "news/sources.csv")
    let none = try check("news/sources.csv", in: folder.path)
    #expect(none.status == 1 && none.errors.contains("refusal: news/sources.csv:1: "), "\(none.errors)")
  }

  @Test func `one bad file leaves the next alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("boundaries: [\n", to: "incidentmap.yml")
    try folder.write("A bomb killed two soldiers in Kalat.", to: "a.txt")
    let run = try check("incidentmap.yml", "none.csv", "a.doc", "a.txt", in: folder.path)
    #expect(run.status == 1)
    #expect(run.lines.first?.hasPrefix("a.txt: report, 1 ") == true)
    #expect(run.errors.contains("incidentmap.yml:") && run.errors.contains("none.csv: no such file"))
    #expect(try check("incidentmap.yml", in: folder.path).status == 78)
  }
}
