import Foundation
import TestSupport
import Testing

@Suite("gazetteer check and stats")
struct GazetteerCheckTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun(["gazetteer"] + arguments, in: folder.path)
  }

  @Test("the gazetteer that comes with the program ends with 0")
  func clean() throws {
    let run = try run("check", "--gazetteer", Repository.gazetteer, in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.contains(": note: ") })
    #expect(run.errors.contains("0 findings, 4 notes\n"))
  }

  @Test("a finding ends with 1, and stands on standard output with file and line")
  func finding() throws {
    let project = try Project()
    let units = try String(contentsOfFile: "\(Repository.gazetteer)/units.csv", encoding: .utf8)
    _ = try project.makeGazetteer(with: ["units.csv": units.replacing("Dukki,PK234", with: "Quetta,PK234")])
    let run = try run("check", "--gazetteer", "gazetteer/", in: project.folder)
    #expect(run.status == 1)
    let findings = run.lines.filter { !$0.contains(": note: ") }
    #expect(findings.count == 1 && findings[0].hasPrefix("gazetteer/units.csv:22: warning: Quetta is a name of PK234"))
    #expect(run.errors.contains("1 finding, 4 notes\n") && run.errors.contains("  1 alias-clash\n"))
  }

  @Test("a folder without a gazetteer ends with 66")
  func missing() throws {
    for verb in ["check", "stats"] {
      let run = try run(verb, in: TemporaryFolder())
      #expect(run.status == 66 && run.output.isEmpty && run.errors.hasPrefix("error: gazetteer/gazetteer.yml: "))
    }
  }

  @Test("the statistics are tables or one line of JSON")
  func statistics() throws {
    let tables = try run("stats", "--gazetteer", Repository.gazetteer, in: TemporaryFolder())
    #expect(tables.status == 0 && tables.errors.isEmpty && tables.lines.count > 60)
    let json = try run("stats", "--json", "--gazetteer", Repository.gazetteer, in: TemporaryFolder())
    #expect(json.status == 0 && json.lines.count == 1)
    #expect(json.output.hasPrefix(#"{"schema": "gazetteer-stats/1", "version": "2026.1", "boundaries": "#))
  }
}
