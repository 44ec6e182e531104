import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Another program may read the reports: what it says is placed, linked and counted, and what it does wrong is told.
struct ExtractorTests {
  private static let ids = ["one", "two", "three"]
  private static let text = "A bomb killed three soldiers in Kalat on 3 May 2025."

  private static let input = ids.map { #"{"id": "\#($0)", "text": "\#(text)", "published": "2025-05-04"}"# + "\n" }
    .joined()

  /// A line of sed that answers each report with some mentions.
  private static func answer(_ mentions: String = "", then more: String = "") -> String {
    let id = #"s/.*"id": "\([^"]*\)".*/{"schema": "mention\/1", "id": "\1", "mentions": [MENTIONS]}/"#
    return "sed '" + id.replacing("MENTIONS", with: mentions.replacing("/", with: "\\/")) + more + "'"
  }

  private static let mention = """
    {"type": "bombing", "spans": [[0, 52]], "date": {"start": "2025-05-03"}, \
    "places": [{"names": [{"name": "Kalat", "span": [32, 37]}]}], "tactics": ["ied"], \
    "figures": [{"measure": "killed", "victim": "security_forces", "low": 3, "best": 3, "high": 3, "span": [14, 28]}]}
    """

  private func extract(
    _ command: String, _ arguments: [String] = [], input: String = ExtractorTests.input, folder: TemporaryFolder? = nil
  ) throws -> ProgramRun {
    try run(
      ["extract", "--gazetteer", Repository.gazetteer, "--extractor", command] + arguments + ["-"], input: input,
      folder: folder)
  }

  private func run(
    _ arguments: [String], input: String = "", folder: TemporaryFolder? = nil
  ) throws -> ProgramRun {
    let folder = try folder ?? TemporaryFolder()
    return try withExtendedLifetime(folder) { try ProgramRun(arguments, in: folder.path, input: input) }
  }

  private func sources(_ run: ProgramRun) throws -> [String?] { try records(run).map { $0["source_id"].string } }

  private func records(_ run: ProgramRun) throws -> [PropertyValue] {
    try run.lines.map { try JSONText.decode(Array($0.utf8)) }
  }

  private func refusals(_ run: ProgramRun) -> Int {
    run.errors.split(separator: "\n").count { $0.hasPrefix("refusal: ") }
  }

  @Test func `its mentions are placed, counted and traced`() throws {
    let run = try extract(Self.answer(Self.mention))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let records = try records(run)
    #expect(records.map { $0["source_id"].string } == Self.ids)
    let first = try #require(records.first)
    #expect(first["type"].string == "bombing" && first["place"]["pcode"].string == "PK210")
    #expect(first["date"]["start"].string == "2025-05-03" && first["date"]["precision"].integer == 1)
    #expect(first["figures"].elements.first?["best"].integer == 3)
    #expect(first["place"]["mention"]["byte_start"].integer == 32)
    #expect(
      try self.run(["validate", "--gazetteer", Repository.gazetteer, "-"], input: run.output).status == 0)
  }

  @Test func `it is given the schema's lines`() throws {
    let folder = try TemporaryFolder()
    _ = try extract("tee given.jsonl | \(Self.answer())", folder: folder)
    let given = try folder.read("given.jsonl")
    let run = try ProgramRun(
      ["validate", "--gazetteer", Repository.gazetteer, "given.jsonl"], in: folder.path)
    #expect(run.output == "given.jsonl\tvalid\t3\t0\n", "\(run.errors)")
    #expect(given.contains(#""published": "2025-05-04""#))
  }

  @Test func `spans may count characters`() throws {
    let input = #"{"id": "one", "text": "“Ça”. A bomb hit Kalat. 🙂 Done."}"# + "\n"
    let places = #""places": [{"names": [{"name": "Kalat", "span": [17, 22]}]}]"#
    let mention = #"{"spans": [[6, 23]], \#(places)}"#
    let line = #"{"schema": "mention/1", "id": "one", "offsets": "characters", "mentions": [\#(mention)]}"#
    let place = try #require(try records(extract("echo '\(line)'", input: input)).first)["place"]["mention"]
    // Two quotation marks of three bytes, a letter of two.
    #expect(place["byte_start"].integer == 22 && place["byte_end"].integer == 27)
    let bytes = line.replacing(#""offsets": "characters", "#, with: "").replacing("[6, 23]", with: "[1, 23]")
    #expect(try extract("echo '\(bytes)'", input: input).errors.contains("the span 1 to 23 cuts a character"))
  }

  /// A program, what is said of its reports, and how many have records.
  struct Fault: Sendable, CustomTestStringConvertible {
    let command: String
    let words: String
    var status: Int32 = 65
    var refused = 3
    var testDescription: String { command }
  }

  private static let faults = [
    Fault(command: "exit 3", words: "it ended with exit status 3 and without an answer"),
    Fault(command: "kill -9 $$", words: "it was ended by signal 9, without an answer"),
    Fault(command: "no-such-program-here", words: "it cannot be run"),
    Fault(command: "cat > /dev/null", words: "it ended with exit status 0 and without an answer"),
    Fault(command: "true", words: "it ended with exit status 0 and without an answer"),
    Fault(command: "echo 'it hurts' >&2; exit 1", words: "; it last said: it hurts"),
    Fault(command: "yes", words: "it wrote a line that is no JSON (column 1: "),
    Fault(command: "cat", words: "its answer is not as the schema mention/1 asks: "),
    Fault(command: "sed 's/.*/[]/'", words: "its answer names no report: the id is missing"),
    Fault(command: "head -c 70000000 /dev/zero | tr '\\0' x; echo", words: "its answer is a line of more than 64 MiB"),
    Fault(
      command: "head -n 1 | \(answer(mention))", words: "it ended with exit status 0 and without an answer", status: 1,
      refused: 2),
    Fault(command: answer(mention, then: ";p"), words: "it answered for this report more than once"),
    Fault(
      command: "sed 's/.*/{\"schema\": \"mention\\/1\", \"id\": \"four\", \"mentions\": []}/'",
      words: "it answered for \"four\", which it was not asked then"),
    Fault(
      command: answer(#"{"type": "massacre", "spans": [[0, 5]]}"#),
      words: "/mentions/0/type: must be \"armed_clash\", \"ambush\", \"bombing\""),
    Fault(
      command: answer(#"{"spans": [[0, 5000]]}"#), words: "the span 0 to 5000 is not in the text, which has 52 bytes"),
    Fault(command: answer(#"{"spans": [[5, 5]]}"#), words: "a span is two numbers, the second greater than the first"),
    Fault(command: answer(#"{"spans": []}"#), words: "/mentions/0/spans: must have 1 elements or more"),
    Fault(command: answer(#"{"spans": [[0, 5]], "colour": 1}"#), words: "colour"),
    Fault(command: answer(#"{"spans": [[0, 5]], "part_of": 2}"#), words: "2 is the number of no other mention"),
    Fault(
      command: answer(#"{"spans": [[0, 5]], "event_name": "Made Up"}"#),
      words: "/mentions/0/event_name: it does not stand in the text"),
    Fault(
      command: answer(#"{"spans": [[0, 5]], "date": {"start": "2025-05-03", "end": "2025-05-02"}}"#),
      words: "/mentions/0/date: it ends before it starts"),
  ]

  @Test(arguments: faults) func `what it does wrong is told for each report`(fault: Fault) throws {
    let run = try extract(fault.command)
    #expect(run.status == fault.status)
    #expect(run.errors.contains("refusal: stdin:"), "\(run.errors)")
    #expect(run.errors.contains(fault.words), "\(run.errors)")
    #expect(refusals(run) == fault.refused)
    #expect(run.lines.count == Self.ids.count - fault.refused)
  }

  @Test func `one that is silent is ended in time`() throws {
    let run = try extract("sleep 1000", ["--extractor-timeout", "1"])
    #expect(run.status == 65 && refusals(run) == 3)
    #expect(run.errors.contains("it gave no answer within 1 s"), "\(run.errors)")
  }

  @Test func `a report on which it crashes spoils no other`() throws {
    let crash = "while read -r line; do case $line in *'\"two\"'*) kill -9 0;; esac; printf '%s\\n' \"$line\""
    // The one answers line by line; the other keeps its answers, and loses that to the first report.
    for command in ["\(crash) | \(Self.answer(Self.mention)); done", "\(crash); done | \(Self.answer(Self.mention))"] {
      let run = try extract(command)
      #expect(try sources(run) == ["one", "three"], "\(run.errors)")
      #expect(run.status == 1 && refusals(run) == 1)
      #expect(run.errors.contains("refusal: stdin:2: the extractor gives no answer that can be used: it was ended"))
    }
  }

  @Test func `after many crashes in a row it is not started again`() throws {
    let folder = try TemporaryFolder()
    let input = (1...20).map { #"{"id": "r\#($0)", "text": "\#(Self.text)"}"# + "\n" }.joined()
    let run = try extract("echo started >> starts; exit 1", input: input, folder: folder)
    #expect(run.status == 65 && refusals(run) == 20)
    #expect(run.errors.contains("it is not started again, as it ended 6 times in a row without an answer"))
    #expect(try folder.read("starts").split(separator: "\n").count == 6)
  }

  @Test func `an actor whom nobody knows is left out`() throws {
    let mention =
      #"{"spans": [[0, 52]], "participants": [{"actor": "John Doe", "role": "initiator"}, "#
      + #"{"actor": "Baloch Liberation Army", "role": "claimant", "attribution": "claimed"}]}"#
    let run = try extract(Self.answer(mention))
    #expect(run.status == 0)
    #expect(!run.output.contains("John Doe") && run.output.contains("\"bla\""))
    #expect(run.errors.contains("warning: stdin:1: the extractor names an actor that the registry does not know"))
  }

  @Test func `several of them give the same bytes`() throws {
    let input = (1...30).map { #"{"id": "r\#($0)", "text": "\#(Self.text)"}"# + "\n" }.joined()
    let one = try extract(Self.answer(Self.mention), ["-j", "1"], input: input)
    #expect(one.lines.count == 30)
    #expect(try extract(Self.answer(Self.mention), ["-j", "3"], input: input).output == one.output)
  }

  @Test(arguments: [["--extractor", " "], ["--extractor-timeout", "0"], ["--extractor-timeout", "soon"]])
  func `options that cannot be are wrong usage`(options: [String]) throws {
    #expect(try run(["extract"] + options + ["-"]).status == 64)
  }

  @Test func `a build uses it, says so in its receipt, and refuses what it does not answer`() throws {
    let project = try Project(reports: ["one.txt": Self.text, "two.txt": Self.text.replacing("Kalat", with: "Turbat")])
    let command =
      "sed -n 's/.*\"id\": \"one\".*/{\"schema\": \"mention\\/1\", \"id\": \"one\", \"mentions\": [MENTIONS]}/p'"
      .replacing("MENTIONS", with: Self.mention)
    let run = try project.build("--extractor", command)
    #expect(run.status == 1)
    #expect(run.errors.contains("refusal: seeds/set/two.txt: the extractor gives no answer"), "\(run.errors)")
    let manifest = try JSONText.decode(Array(project.folder.read("output/set/manifest.json").utf8))
    #expect(manifest["versions"]["extractor"].string == command)
    #expect(manifest["counts"]["reports_refused"].integer == 1 && manifest["counts"]["incidents"].integer == 1)
    let ledger = try project.folder.read("output/set/ledger.csv")
    #expect(ledger.contains("incident,extractor"), "\(ledger)")
    let valid = try ProgramRun(
      ["validate", "--gazetteer", Repository.gazetteer, "output/set/manifest.json"], in: project.folder.path)
    #expect(valid.status == 0, "\(valid.errors)")
  }

  @Test func `its reading is measured and listed like that of the rules`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "one.txt")
    try folder.write(
      #"""
      {"text": "one.txt", "incidents": [{"type": "bombing", "place": "Kalat", "district": "Kalat", "killed": 3}]}
      """#, to: "one.json")
    func run(_ command: String, _ arguments: String...) throws -> ProgramRun {
      try self.run(arguments + ["--gazetteer", Repository.gazetteer, "--extractor", command], folder: folder)
    }
    // Each line at once: the reports are asked about one at a time.
    let right = Self.answer(Self.mention).replacing("sed '", with: "sed -u '")
    let score = try run(right, "eval", "one.json")
    #expect(score.status == 0 && score.output.contains("1 of 1"), "\(score.errors)")
    let none = Self.answer().replacing("sed '", with: "sed -u '")
    #expect(try run(none, "eval", "one.json").output.contains("miss: one.txt"))
    #expect(try run(right, "ledger", "one.txt").output.contains("extractor"))
    for command in ["eval", "ledger"] {
      let silent = try run("exit 9", command, command == "eval" ? "one.json" : "one.txt")
      #expect(silent.status == 65 && silent.errors.contains("exit status 9"), "\(silent.errors)")
    }
  }

  @Test func `the configuration may name it`() throws {
    let project = try Project()
    try project.folder.write("extractor: {command: \"exit 9\", timeout: 5}\n", to: "incidentmap.yml")
    let run = try project.build()
    #expect(run.status == 65 && run.errors.contains("exit status 9"), "\(run.errors)")
    #expect(try project.build("--extractor", Self.answer()).status == 0)
    try project.folder.write("extractor: {command: x, timeout: 0}\n", to: "incidentmap.yml")
    #expect(try project.build().status == 78)
  }
}
