import IncidentModel
import Ingestion
import Testing

struct FrontMatterTests {
  private func read(_ matter: String) throws -> Report {
    try ReportReader().report(Array("---\n\(matter)\n---\nText.\n".utf8), named: "file.md")
  }

  @Test func `front matter names the document, its publisher and its day`() throws {
    let report = try read("id: d-1\npublisher: The Paper\npublished: 2025-05-07\nurl: https://example.org\ntitle: T")
    #expect(report.id == "d-1")
    #expect(report.publisher == "The Paper")
    #expect(report.published?.description == "2025-05-07")
    #expect(report.text[0..<5] == "Text.")
  }

  @Test func `front matter tells where a report comes from`() throws {
    let report = try read(
      "title: >\n  Two\n  lines\nretrieved: 2025-05-08\nscale: New_Media\nlanguage: ur-PK\nlicence: CC BY 4.0\nurl: HTTPS://example.org/a?b=c"
    )
    #expect(report.origin.title == "Two lines")
    #expect(report.origin.retrieved == CalendarDate(year: 2025, month: 5, day: 8))
    #expect(report.origin.scale == .newMedia)
    #expect(report.origin.language == "ur-PK")
    #expect(report.origin.licence == "CC BY 4.0")
    #expect(report.origin.url == "HTTPS://example.org/a?b=c")
    #expect(report.encoding == .utf8)
  }

  @Test(arguments: [
    (#"title: "A\u202Eb\0c\e[1m""#, "title", "Abc[1m", 3, "U+202E"),
    (#"publisher: "The \a Paper""#, "publisher", "The Paper", 1, "U+0007"),
    (#"licence: "CC\u2066 BY""#, "licence", "CC BY", 1, "U+2066"),
    (#"publisher: "\u2060""#, "publisher", nil, 1, "U+2060"),
  ])
  func `what cannot be shown is left out of texts and told of with line and key`(
    matter: String, key: String, text: String?, count: Int, first: String
  ) throws {
    let log = DiagnosticLog()
    let report = try ReportReader().report(
      Array("---\nid: d\n\(matter)\npublished: 2025-05-07\n---\nText.\n".utf8), named: "f.md", at: "seeds/f.md",
      diagnostics: log)
    let texts = ["title": report.origin.title, "publisher": report.origin.publisher, "licence": report.origin.licence]
    #expect(texts[key] == text)
    let warning = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && warning.severity == .warning)
    #expect(warning.location == SourceLocation(file: "seeds/f.md", line: 3))
    let characters = count == 1 ? "character" : "characters"
    #expect(
      warning.message
        == "front matter: \(key): \(count) control or invisible \(characters) left out, the first \(first)")
    #expect(warning.remedy == "remove them there; the rest of the text is used")
  }

  @Test func `what cannot be shown is left out of texts in lines of JSON`() throws {
    let log = DiagnosticLog()
    let line = #"{"text": "A.", "title": "A\u202Eb", "publisher": "\u001b[1m", "published": "2025-05-07"}"#
    let report = try ReportReader().report(jsonLine: Array(line.utf8), of: "stdin", number: 7, diagnostics: log)
    #expect(report.origin.title == "Ab" && report.publisher == "[1m")
    #expect(
      log.diagnostics.map(\.message) == [
        "\"publisher\": 1 control or invisible character left out, the first U+001B",
        "\"title\": 1 control or invisible character left out, the first U+202E",
      ])
    #expect(log.diagnostics.allSatisfy { $0.location == SourceLocation(file: "stdin", line: 7) })
  }

  @Test(arguments: SourceScale.allCases) func `every scale has a word`(scale: SourceScale) throws {
    #expect(try read("scale: \(scale.rawValue)").origin.scale == scale)
  }

  @Test(arguments: ["title:", "url: ~", "scale: null", "language: \"\"", "licence: ' '", "encoding:"])
  func `a value of nothing is none`(matter: String) throws {
    #expect(try read(matter).origin == ReportOrigin())
  }

  @Test(arguments: [
    "2025-05-07T10:00", "2025-05-07 10:00:30", "2025-05-07T10:00:30.25+05:00", "2025-05-07T23:59Z",
    "2025-05-07T23:00-0500",
  ])
  func `the day of a time is the one that is written`(time: String) throws {
    #expect(try read("published: \(time)").published?.description == "2025-05-07")
  }

  @Test func `a report without a date is warned of`() throws {
    let log = DiagnosticLog()
    _ = try ReportReader().report(Array("Text.".utf8), named: "x.txt", at: "seeds/x.txt", diagnostics: log)
    let warning = try #require(log.diagnostics.first)
    #expect(warning.identifier == "ingestion.undated-report")
    #expect(warning.severity == .warning)
    #expect(warning.location == SourceLocation(file: "seeds/x.txt"))
    #expect(warning.remedy == "add published: YYYY-MM-DD to its front matter")
  }

  @Test(arguments: ["published:", "published: null", "published: ~"])
  func `a day that is not given is not known`(matter: String) throws {
    #expect(try read(matter).published == nil)
  }

  @Test func `a time behind the day is of no account`() throws {
    #expect(try read("published: 2025-05-07T10:00:00Z").published?.description == "2025-05-07")
  }

  @Test(arguments: [
    ("publishd: 2025-05-07", 2, "unknown key \"publishd\"; known keys: encoding, id, language"),
    ("id: x\npublished: Wednesday", 3, "\"Wednesday\" is not a date"),
    ("published: 2025-02-30", 2, "\"2025-02-30\" is not a date"),
    ("id: [x]", 2, "front matter: id: expected a text, found a list; write id: \"...\" with one text"),
    (#"id: "a\u202Eb""#, 2, "a control"),
    ("id: a/b", 2, "has a slash"), ("id: a;b", 2, "semicolon"), ("id: \"\"", 2, "empty"),
    ("publised: 2025-05-07", 2, "did you mean \"published\"?"), ("license: x", 2, "did you mean \"licence\"?"),
    ("colour: x", 2, "known keys: encoding, id, language, licence, published, publisher, retrieved, scale, title, url"),
    ("published: 0000-01-01", 2, "\"0000-01-01\" is not a date such as 2025-05-07; correct it or leave it out"),
    ("published: 2025-05-07garbage", 2, "is not a date"), ("published: 05/07/2025", 2, "is not a date"),
    ("published: 1746576000", 2, "is not a date"), ("published: 2025-05-07T25:61Z", 2, "is not a date"),
    ("id: x\nretrieved: 2025-13-01", 3, "retrieved: \"2025-13-01\" is not a date"),
    ("scale: global", 2, "\"global\" is none of local partner, subnational, national, regional, international"),
    ("language: English (UK)", 2, "is not a language such as en or ur"),
    ("url: example.org", 2, "is not an address such as"),
    ("url: javascript:alert(1)", 2, "is not an address"), ("encoding: klingon", 2, "unknown encoding \"klingon\""),
    ("title: {a: b}", 2, "title: expected a text, found keys with values"), ("title: [[[[", 3, "not YAML"),
    ("&a id: *b", 2, "not YAML"),
    ("id: \(String(repeating: "x", count: 201))", 2, "too long"), ("\ttitle: x", 2, "not YAML"),
    ("title: \(String(repeating: "[", count: 50_000))", 2, "nested more than 1000 levels deep"),
    ("id: x\nid: y", 2, "stands twice"), ("id: \"x", 3, "not YAML"),
    ("just words", 2, "expected keys with values, found \"just words\"; write a line such as \"encoding: ...\""),
  ])
  func `faulty front matter is told of with its line`(matter: String, line: Int, words: String) {
    let error = #expect(throws: IngestionError.self) { try read(matter) }
    #expect(error?.code == .broken)
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `front matter without an end is told of`() {
    let text = "---\nid: x\nText without an end."
    let error = #expect(throws: IngestionError.self) {
      try ReportReader().report(Array(text.utf8), named: "file.md")
    }
    #expect(error?.line == 1)
    #expect(error?.message.contains("has no end") == true)
  }

  @Test(arguments: ["Text.\n---\nid: x\n---\n", "--- id: x\nText.", "----\nText."])
  func `lines that are no front matter are text`(text: String) throws {
    let report = try ReportReader().report(Array(text.utf8), named: "file.md")
    #expect(report.id == "file")
    #expect(report.text.utf8 == Array(text.utf8))
  }
}
