import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// `incidentmap eval` over a few small gold files.
struct EvalTests {
  private let folder: TemporaryFolder

  /// A report that is read rightly but for its number, one of which nothing is found, and gold that is broken.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "A bomb killed three soldiers in Kalat on Wednesday.\n",
      to: "texts/kalat.txt")
    try folder.write(
      #"""
      {"id": "kalat", "text": "../texts/kalat.txt", "published": "2025-05-08", "style": "wire", "later": 1,
       "incidents": [{"type": "bombing", "place": "Kalat", "district": "Kalat", "date": "2025-05-07",
         "date_precision": 1, "killed": 4, "injured": null, "initiators": [], "claimed_by": null},
        {"type": "protest", "place": "Gwadar", "district": "Gwadar", "optional": true}],
       "not_incidents": [{"kind": "background", "quote": "what nobody wrote", "reason": "none"}]}
      """#, to: "gold/kalat.json")
    try folder.write("Talks went on in Quetta.\n", to: "gold/talks.txt")
    try folder.write(
      #"{"text": "talks.txt", "incidents": [{"type": "protest", "place": "Quetta", "district": "Quetta"}]}"#,
      to: "gold/talks.json")
    try folder.write(
      #"{"text": "talks.txt", "incidents": [{"type": "riot", "killed": "two"}]}"#, to: "gold/wrong.json")
  }

  private func eval(_ arguments: String...) throws -> ProgramRun { try run(arguments) }

  private func json(_ arguments: String...) throws -> PropertyValue {
    try JSONText.decode(Array(run(arguments + ["--json"]).output.utf8))
  }

  /// The runs share the index of the gazetteer, so that it is not made for each.
  private static let cache = Result { try TemporaryFolder() }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(
      ["eval"] + arguments + ["--gazetteer", Repository.gazetteer], in: folder.path,
      environment: ["INCIDENTMAP_CACHE": Self.cache.get().path])
  }

  @Test func `it tells the shares, and refuses only what is broken`() throws {
    let run = try eval("gold")
    #expect(run.status == 1)
    #expect(run.errors.contains("refusal: gold/wrong.json: incidents[0].type: this is no type of incident"))
    #expect(run.errors.contains("refusal: gold/wrong.json: incidents[0].killed: this is no whole number"))
    #expect(run.errors.contains("warning: gold/kalat.json: not_incidents[0].quote: these words are not in "))
    #expect(run.output.hasPrefix("2 reports compared, 1 refused; "))
    #expect(run.output.contains("\nall: 2 reports, 2 incidents to find, 1 optional, 1 found that count\n"))
    #expect(run.lines.contains { $0.hasPrefix("  precision  1.000  ") && $0.hasSuffix("1 of 1") })
    #expect(run.lines.contains { $0.hasPrefix("  recall     0.500  ") && $0.hasSuffix("1 of 2") })
    // The gold says when the report was published, and so when Wednesday was.
    #expect(run.lines.contains { $0.hasPrefix("  date       1.000  ") && $0.contains("1 of 1") })
    #expect(run.lines.contains { $0.hasPrefix("  killed     0.000  ") && $0.contains("0 of 1") })
    #expect(
      !run.errors.contains("no date of publication, so relative dates in it stay empty — add")
        || run.errors.contains("talks.txt"))
    #expect(try eval("gold").output == run.output)
  }

  @Test func `it lists what differs with the sentences`() throws {
    let output = try eval("gold").output
    #expect(output.contains("\nmiss (set aside): gold/talks.txt:1\n  gold       protest, Quetta (Quetta), no date\n"))
    #expect(output.contains("  line 1     Talks went on in Quetta. ["))
    #expect(output.contains("\nwrong killed: gold/../texts/kalat.txt:1\n  gold       4\n  predicted  3\n"))
    #expect(!(try eval("gold", "--no-list").output.contains("miss")))
  }

  @Test func `each half is told apart, and one can be left out`() throws {
    let all = try json("gold")["scores"].elements
    #expect(all.map { $0["name"].string } == ["all", "odd", "even"])
    for half in ["odd", "even"] {
      let one = try json("gold", "--only", half)["scores"].elements
      #expect(one == all.filter { $0["name"].string == half })
    }
    // The SHA-256 of talks.txt ends in 5, that of kalat.txt in a.
    #expect(all.map { $0["reports"].integer } == [2, 1, 1])
    #expect(all.map { $0["recall"]["share"].number } == [0.5, 0, 1])
    #expect(try eval("gold", "--only", "third").status == 64)
  }

  @Test func `groups have scores of their own`() throws {
    let groups = try json("gold", "--by", "style")["scores"].elements.filter { $0["by"].string == "style" }
    #expect(groups.map { $0["name"].string } == ["wire", nil])
    #expect(groups.map { $0["recall"]["share"].number } == [1, 0])
    #expect(try eval("gold", "--by", "style").output.contains("\n  wire  "))
  }

  @Test func `programs read the differences too`() throws {
    let result = try json("gold")
    #expect(result["schema"].string == "evaluation/1")
    #expect(result["reports"]["refused"].integer == 1)
    let findings = result["findings"].elements
    #expect(findings.map { $0["finding"].string } == ["wrong killed", "miss"])
    #expect(findings.map { $0["half"].string } == ["even", "odd"])
    #expect(findings.first?["gold"].string == "4" && findings.first?["predicted"].string == "3")
    #expect(findings.first?["sentences"].elements.first?["line"].integer == 1)
  }

  @Test func `a false alarm is told with the passage that it stands in`() throws {
    try folder.write("---\npublished: 2025-05-08\n---\nA bomb killed two men in Mach on Monday.\n", to: "alarm.txt")
    try folder.write(
      #"{"text": "alarm.txt", "published": "2020-01-01", "incidents": [], "not_incidents": [{"kind": "background","#
        + #" "quote": "bomb killed two  men", "reason": "old"}]}"#, to: "alarm.json")
    let run = try eval("alarm.json")
    #expect(run.status == 0, "\(run.errors)")
    // The report's own date of publication stands.
    #expect(
      run.output.contains("\nfalse alarm: alarm.txt:4\n  predicted  bombing, Mach (Kachhi), 2025-05-05, killed 2"))
    #expect(run.output.contains("\n  gold says  background: old\n"))
  }

  @Test func `a place across a border is the same up to 25 km`() throws {
    try folder.write("A bomb killed two men in Kolpur on 5 May 2025.\n", to: "kolpur.txt")
    // Dasht, which several places are called, is looked for in its district; it is 4 km from Kolpur, and Mastung 30 km.
    let gold = ["Dasht", "Mastung"].map { place in
      #"{"text": "kolpur.txt", "style": "\#(place)", "incidents": [{"type": "bombing", "place": "\#(place)","#
        + #" "district": "Mastung"}]}"# + "\n"
    }
    try folder.write(gold.joined(), to: "kolpur.jsonl")
    let result = try json("kolpur.jsonl", "--by", "style")
    let groups = result["scores"].elements.filter { $0["by"].string == "style" }
    #expect(groups.map { $0["found"].integer } == [1, 0])
    #expect(groups.first?["fields"]["place"]["right"]["share"].number == 1)
    #expect(groups.first?["fields"]["district"]["right"]["share"].number == 0)
  }

  @Test func `gold may stand on lines`() throws {
    try folder.write(
      #"{"text": "talks.txt", "incidents": []}"# + "\n\n" + #"{"text": "none.txt", "incidents": []}"# + "\n{\n",
      to: "gold/more.jsonl")
    let run = try eval("gold/more.jsonl")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("1 reports compared, 2 refused; "))
    #expect(run.errors.contains("refusal: gold/more.jsonl:3: text: gold/none.txt: no such file"))
    #expect(run.errors.contains("refusal: gold/more.jsonl:4: column "))
  }

  @Test func `where nothing can be used there is no result`() throws {
    let broken = try eval("gold/wrong.json")
    #expect(broken.status == 65 && broken.output.isEmpty)
    let missing = try eval("nowhere.json")
    #expect(missing.status == 66 && missing.output.isEmpty && missing.errors.contains("nowhere.json: no such file"))
  }
}
