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

  @Test func `a row that cannot be used is told with its line and leaves the others alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("name,unit_code,relation,note\nA,PK1,variant,\nB,PK1,nonsense,\nC,PK1\n", to: "units.csv")
    let run = try check("units.csv", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "units.csv: table of names of units, 1 records\n  PK1: A\n")
    #expect(run.errors.contains("units.csv:3: ") && run.errors.contains("units.csv:4: "))
    #expect(try folder.contents().count == 1)
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
