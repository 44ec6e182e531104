import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

struct ResolveTests {
  private func resolve(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(["resolve", "--gazetteer", Repository.gazetteer] + arguments, in: NSTemporaryDirectory())
  }

  @Test func `names of the region have coordinates, a precision and a source`() throws {
    let run = try resolve("Kech", "Panjgur", "Mastung", "Bolan", "Ornach Cross")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.allSatisfy { $0.count == 12 })
    let expected = [
      ["Kech", "Kech", "district", "3", "PK211"], ["Panjgur", "Panjgur", "settlement", "1", "PK224"],
      ["Mastung", "Mastung", "settlement", "1", "PK220"], ["Bolan", "Kachhi", "district", "3", "PK209"],
      ["Ornach Cross", "Ornach Cross", "crossing", "2", "PK213"],
    ]
    #expect(rows.map { [$0[0], $0[1], $0[2], $0[5], $0[8]] } == expected)
    for row in rows {
      #expect(row[3].wholeMatch(of: /6[0-9]\.[0-9]{5}/) != nil && row[4].wholeMatch(of: /2[0-9]\.[0-9]{5}/) != nil)
      #expect(!row[9].isEmpty && !row[11].isEmpty)
    }
    #expect(rows[4][9] == "estimated" && rows[4][6] == "25000")
  }

  @Test func `a name that is not known ends with 1 and a reason`() throws {
    let run = try resolve("Kech", "Xyzzyabad")
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.lines.last == "Xyzzyabad\t\t\t\t\t\t\t\t\t\tnone\tXyzzyabad is not in the gazetteer")
  }

  @Test func `each answer is a JSON object on a line`() throws {
    let run = try resolve("--json", "Bolan", "Xyzzyabad", "a\tb\"\\")
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    let answers = try run.lines.map { try JSONText.decode(Array($0.utf8)) }
    #expect(answers.map { $0["query"].string } == ["Bolan", "Xyzzyabad", "a\tb\"\\"])
    #expect(answers[0]["pcode"] == .string("PK209"))
    #expect(answers[0]["candidates"].elements.contains { $0["fate"] == .string("chosen") })
    #expect(answers[1]["lon"] == .null)
  }

  @Test func `a name cannot break its line`() throws {
    let run = try resolve("a\tb\nc")
    #expect(run.lines.count == 1)
    #expect(run.output.count { $0 == "\t" } == 11)
  }
}
