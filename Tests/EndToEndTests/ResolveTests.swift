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
    #expect(answers[0]["codes"] == .object([Property("pcode", .string("PK209"))]))
    #expect(answers[1]["codes"] == .object([]))
    #expect(
      try resolve("--json", "Quetta").output.contains(#""codes": {"geonames": "1167528", "whosonfirst": "421173215""#))
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
    #expect(rows.count == 5 && rows[1].contains("\tMastung\t"))
    #expect(rows[2] == "{\"name\": 3}\t\t\t\t\t\t\t\t\t\tnone\t\"name\" is no text; put it in quotation marks\t")
    #expect(run.errors.contains("standard input:3: \"name\" is no text"))
  }

  @Test func `a unit that is ambiguous, empty or given twice is told of`() throws {
    let ambiguous = try resolve("Kalag", "--in", "Dasht")
    #expect(ambiguous.status == 1 && ambiguous.output.contains("is ambiguous: add:dasht-kech Dasht in Kech, "))
    #expect(ambiguous.output.hasSuffix(" give a code or an id\tambiguous\n"))
    #expect(try resolve("Kalag", "--in", "add:dasht-mastung").output.contains("is asked for") == false)
    #expect(try resolve("Kalag", "--in", "").status == 64)
    let twice = try resolve("Kalag", "--in", "Kech", "--in", "Quetta")
    #expect(twice.status == 64 && twice.errors.contains("--in is given 2 times"))
  }

  @Test func `a name with a dash before it is no option`() throws {
    for arguments in [["-5 km north of Mach"], ["--json", "-5 km north of Mach"], ["-5 km south of Mach"], ["-5"]] {
      let run = try ProgramRun(
        ["resolve", "--gazetteer", Repository.gazetteer] + arguments, in: NSTemporaryDirectory())
      #expect(
        run.status == 64 && run.output.isEmpty && run.errors.contains("write -- before the names"), "\(run.errors)")
    }
    #expect(try resolve("--", "-5 km north of Mach").output.hasPrefix("-5 km north of Mach\t"))
    #expect(try resolve("-h").status == 0)
    #expect(try resolve("--near", "-62.3,26", "Turbat").status == 0)
    #expect(try resolve("--near", "-62.3,26", "Xyzzyabad").status == 1)
  }

  @Test func `a month or a year stands for its first day, and a position may have spaces`() throws {
    #expect(try resolve("Bolan", "--as-of", "2005").output.contains("(its name on 2005-01-01)"))
    #expect(try resolve("Hub district", "--as-of", "2022-09").output.contains("only since") == false)
    #expect(try resolve("Hub district", "--as-of", "2022").output.contains("only since 2022-09-01"))
    #expect(try resolve("Bolan", "--as-of", "2005-13").status == 64)
    #expect(try resolve("Dasht", "--near", "62.6, 25.7").lines[0].contains("\tKech\tPK211\t"))
    let swapped = try resolve("Turbat", "--near", "25.7,62.6")
    #expect(swapped.errors.contains("25.7, 62.6 lies far outside the districts, and inside if swapped"))
  }

  @Test func `a name that is no text is refused, and a long one is shown by its length`() throws {
    let flood = "a" + String(repeating: "\u{301}", count: 100_000)
    let input = "\u{FEFF}Turbat\nTur\u{0}bat\n\(flood)\n"
    let run = try ProgramRun(
      ["resolve", "-", "--gazetteer", Repository.gazetteer], in: Repository.root, input: input)
    #expect(run.status == 1 && run.lines.count == 3)
    #expect(run.lines[0].hasPrefix("Turbat\tTurbat\tsettlement\t"))
    #expect(run.lines[1].hasSuffix("\tnone\tthere is a NUL in it; names are text\tno_such_name"))
    #expect(run.lines[2].contains("… (200001 bytes)\t") && run.lines[2].utf8.count < 400)
    let json = try ProgramRun(
      ["resolve", "-", "--json", "--gazetteer", Repository.gazetteer], in: Repository.root, input: flood + "\n")
    #expect(json.output.utf8.count < 1000)
  }

  @Test func `an explanation tells of characters that cannot be seen`() throws {
    let lines = try resolve("--explain", "Tur\u{200B}bat").lines
    #expect(lines[2] == "  1 character that cannot be seen is passed over in it, the first U+200B")
    #expect(try resolve("--explain", "Turbat").output.contains("passed over") == false)
  }
}
