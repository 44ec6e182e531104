import IncidentModel
import Ingestion
import TestSupport
import Testing

/// A table beside the reports says where they come from.
struct SourceListTests {
  private func read(
    _ table: String, _ files: [String: String]
  ) throws -> (reports: [String: ReportOrigin], words: [String]) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(table, to: "sources.csv")
    let log = DiagnosticLog()
    let set = try SeedSet.sets(in: folder.path, configuration: ProjectConfiguration(), diagnostics: log)[0]
    let origins = set.read(log).compactMap { file in file.report.map { (file.name, $0.origin) } }
    let words = log.diagnostics.map { diagnostic in
      "\(diagnostic.severity.rawValue) \(diagnostic.location?.line ?? 0) \(diagnostic.message)"
    }
    return (Dictionary(origins) { first, _ in first }, words)
  }

  @Test func `it fills what a report leaves out`() throws {
    let (reports, words) = try read(
      """
      file,publisher,url,published,retrieved,scale,language,licence
      a.txt,The Paper,https://example.org/a,2025-05-07,2025-05-09,national,en,CC BY 4.0
      b.html,Q,,2025-05-08,,,,
      c.jsonl,R,,,,,,
      c.jsonl:2,S,,2025-05-06,,,,

      """,
      [
        "a.txt": "Text.", "b.html": "<html lang=en><meta property=og:site_name content=P><p>Text.",
        "c.jsonl":
          "{\"text\": \"x\", \"published\": \"2025-05-01\"}\n{\"text\": \"y\"}\n{\"text\": \"z\", \"published\": \"2025-05-02\"}",
      ])
    #expect(words.isEmpty, "\(words)")
    let first = try #require(reports["a.txt"])
    #expect(first.publisher == "The Paper" && first.url == "https://example.org/a" && first.scale == .national)
    #expect(first.published?.description == "2025-05-07" && first.retrieved?.description == "2025-05-09")
    #expect(first.language == "en" && first.licence == "CC BY 4.0")
    // What somebody wrote down goes before what a page says of itself.
    #expect(reports["b.html"]?.publisher == "Q" && reports["b.html"]?.language == "en")
    #expect(reports["c.jsonl:1"]?.publisher == "R" && reports["c.jsonl:1"]?.published?.description == "2025-05-01")
    #expect(reports["c.jsonl:2"]?.publisher == "S" && reports["c.jsonl:2"]?.published?.description == "2025-05-06")
  }

  @Test func `front matter goes before it, and a difference is told of`() throws {
    let (reports, words) = try read(
      "file,publisher,published\na.txt,The Paper,2025-05-07\n",
      ["a.txt": "---\npublished: 2025-05-08\npublisher: The Paper\n---\nText."])
    #expect(reports["a.txt"]?.published?.description == "2025-05-08")
    #expect(words == ["warning 2 published of a.txt is not what the report states, which is used"])
  }

  @Test func `what cannot be used is told of and the rest is used`() throws {
    let (reports, words) = try read(
      """
      file,publisher,editor,published,url,scale
      a.txt,The Paper,X,May 7,example.org,huge
      a.txt,Other,X,2025-05-07,,
      b.txt,Other,X,2025-05-07,,
      a.txt,Other

      """, ["a.txt": "---\npublished: 2025-05-08\n---\nText."])
    #expect(reports["a.txt"]?.publisher == "The Paper")
    #expect(words.count == 7, "\(words)")
    for start in [
      "warning 1 the column \"editor\" is left alone", "refusal 2 published: \"May 7\" is left out",
      "refusal 2 scale: \"huge\" is left out", "refusal 2 url: \"example.org\" is left out", "refusal 3 a second row",
      "warning 4 no report \"b.txt\"", "refusal 5 ",
    ] {
      #expect(words.contains { $0.hasPrefix(start) }, "\(start): \(words)")
    }
  }

  @Test(arguments: ["publisher\nX\n", "", "\u{0}\u{1}"])
  func `a table that cannot be used leaves the reports as they are`(table: String) throws {
    let (reports, words) = try read(table, ["a.txt": "---\npublished: 2025-05-08\n---\nText."])
    #expect(reports.count == 1)
    #expect(words.count == 1 && words[0].hasPrefix("refusal"), "\(words)")
  }
}
