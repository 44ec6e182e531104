import Foundation
import TestSupport
import Testing

/// Standard streams that are closed, full, or without a reader.
struct StreamTests {
  private static let states = [
    "<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", "2>/dev/full >/dev/full",
  ]

  /// A shell that gives the program such streams.
  private func shell(_ streams: String) -> [String] { ["sh", "-c", "exec \"$@\" \(streams)", "sh"] }

  /// A shell whose reader of standard output, or error, is gone before anything is written.
  private func withoutReader(_ stream: String = "") -> [String] {
    ["bash", "-c", "{ sleep 0.3; \"$@\" \(stream); echo $? > status; } | true; exit $(cat status)", "bash"]
  }

  @Test(arguments: states) func `a build needs none of them`(streams: String) throws {
    let workplace = try Workplace(.empty)
    #expect(try workplace.build(under: shell(streams)).status == 0)
    try workplace.expectAfter("\(streams)")
  }

  @Test func `a build needs no reader of its messages`() throws {
    let workplace = try Workplace(.empty)
    #expect(try workplace.build(under: withoutReader("2>&1")).status == 0)
    try workplace.expectAfter("2>&1 | true")
  }

  @Test(arguments: states) func `the exit status of a failure tells without them`(streams: String) throws {
    let workplace = try Workplace(.empty)
    try workplace.folder.write("mine", to: "output/set/incidents.geojson")
    #expect(try workplace.build(under: shell(streams)).status == 73)
    #expect(try workplace.contents() == ["incidents.geojson": Data("mine".utf8)])
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["help", "build"], ["build", "-h"], ["RESOLVE"], ["PLAN"], ["EXTRACT"],
  ])
  func `data that cannot be written ends with 74`(arguments: [String]) throws {
    let workplace = try Workplace(.empty)
    for streams in [">/dev/full", ">&-", ">/dev/full 2>&-", ">&- 2>/dev/full"] {
      let run = try ProgramRun(command(arguments, workplace), in: workplace.folder.path, under: shell(streams))
      #expect(run.status == 74, "\(streams): \(run.errors)")
      #expect(run.errors.isEmpty == streams.contains("2>"), "\(streams)")
    }
    let run = try ProgramRun(command(arguments, workplace), in: workplace.folder.path, under: withoutReader())
    #expect(run.status == 0)
    #expect(run.errors.split(separator: "\n").allSatisfy { !$0.hasPrefix("error") }, "\(run.errors)")
  }

  private func command(_ arguments: [String], _ workplace: Workplace) -> [String] {
    switch arguments {
    case ["RESOLVE"]: ["resolve", "--gazetteer", workplace.project.gazetteer, "Town"]
    case ["EXTRACT"]:
      ["extract", "--gazetteer", workplace.project.gazetteer, workplace.project.report]
    case ["PLAN"]: workplace.project.arguments(.second) + ["--dry-run"]
    default: arguments
    }
  }

  @Test func `a wrong command tells by its status where messages are lost`() throws {
    let workplace = try Workplace(.empty)
    for streams in ["2>&-", "2>/dev/full"] {
      #expect(try ProgramRun(["bild"], in: workplace.folder.path, under: shell(streams)).status == 64)
    }
  }
}
