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
    ("published: 2025-02-30", 2, "\"2025-02-30\" is not a date"), ("id: [x]", 2, "expected a text"),
    ("id: a/b", 2, "has a slash"), ("id: a;b", 2, "semicolon"), ("id: \"\"", 2, "empty"),
    ("id: x\nid: y", 2, "stands twice"), ("id: \"x", 3, "not YAML"), ("just words", 2, "expected keys"),
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
