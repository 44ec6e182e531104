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
    #expect(rows.allSatisfy { $0.count == 13 })
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
    #expect(run.lines.last == "Xyzzyabad\t\t\t\t\t\t\t\t\t\tnone\tXyzzyabad is not in the gazetteer\tno_such_name")
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
    #expect(run.output.count { $0 == "\t" } == 12)
  }

  @Test func `what a name means depends on where, when and beside what it is asked`() throws {
    #expect(try resolve("Dasht", "--in", "PK220").lines[0].contains("\tMastung\tPK220\t"))
    #expect(try resolve("Dasht", "--near", "62.6,25.7").lines[0].contains("\tKech\tPK211\t"))
    #expect(try resolve("Hub district", "--as-of", "2020-01-01").output.contains("only since 2022-09-01"))
    #expect(try resolve("Dasht", "--in", "Atlantis").output.contains("Atlantis, in which it is asked for"))
    #expect(try resolve("Kech", "--as-of", "2020-02-30").status == 64)
    #expect(try resolve("Kech", "--near", "66").status == 64)
    #expect(try resolve("Kech", "--json", "--explain").status == 64)
  }

  @Test func `an explanation shows every candidate and the pass that decided`() throws {
    let lines = try resolve("--explain", "Dasht", "--in", "Kech").lines
    #expect(lines[0] == "Dasht" && lines[2].contains("decided by chief-place"))
    #expect(lines.contains { $0.contains("chosen") && $0.contains("add:dasht-kech") })
    #expect(lines.contains { $0.contains("dropped") && $0.contains("it does not lie in Kech") })
  }

  /// Kech has three places called Kalag and none called Kulag; names of three consonants are too many to choose from.
  @Test func `a name too short to be another one that sounds like it is ambiguous`() throws {
    let answer = try JSONText.decode(Array(resolve("--json", "Kulag", "--in", "Kech").output.utf8))
    #expect(answer["absence"] == .string("ambiguous") && answer["lon"] == .null)
    let kept = answer["candidates"].elements.filter { $0["fate"] == .string("kept") }
    #expect(kept.map { $0["matched"].string } == ["Kalag", "Kalag", "Kalag"])
    #expect(kept.allSatisfy { $0["step"] == .string("sound") })
  }

  @Test func `a stream gets one answer a line, also for lines that ask nothing`() throws {
    let input = """
      Turbat
      {"name": "Dasht", "in": "PK220"}
      {"name": 3}
      Xyzzyabad
      {"name": "Hub district", "as_of": "2020-01-01", "near": [66.9, 25.0]}

      """
    let run = try ProgramRun(
      ["resolve", "-", "--gazetteer", Repository.gazetteer], in: Repository.root, input: input)
    #expect(run.status == 1)
    let rows = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(rows.count == 5 && rows[2].isEmpty && rows[1].contains("\tMastung\t"))
    #expect(run.errors.contains("standard input:3: \"name\" is no text"))
  }
}
