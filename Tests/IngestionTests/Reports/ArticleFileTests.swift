import IncidentModel
import Ingestion
import Testing

/// Articles in JSON and in JSON lines.
struct ArticleFileTests {
  private func read(_ text: String, named name: String = "a.json", fields: String? = nil) throws -> [String] {
    var options = ReadingOptions()
    if let fields { options.articleFields = try ArticleFields(fields) }
    return ArticleFile(name, options: options).articles(Array(text.utf8), DiagnosticLog()).map { article in
      switch article.result {
      case .success(let report): "\(article.name) \(report.id) \(String(decoding: report.text.utf8, as: UTF8.self))"
      case .failure(let error): error.description
      }
    }
  }

  @Test func `one object is an article, and so is each of an array or of a line`() throws {
    #expect(try read("\u{FEFF} {\"text\": \"One\"}\n") == ["a.json:1 a-1 One"])
    #expect(
      try read("[\n{\"text\": \"One [, ] \\\" }\"},\n\n{\"id\": 7, \"text\": \"Two\"}\n]")
        == ["a.json:2 a-2 One [, ] \" }", "a.json:4 7 Two"])
    #expect(
      try read("{\"text\": \"One\"}\r\n\n{\"id\": \"x\", \"text\": \"Two\"}", named: "a.jsonl")
        == ["a.jsonl:1 a-1 One", "a.jsonl:3 x Two"])
  }

  @Test func `an article that is broken is refused alone, with its line`() throws {
    let found = try read(
      "[{\"text\": \"One\"},\n {\"title\": \"x\"},\n {\"text\" 3},\n {\"text\":\n 3},\n {\"text\": \"a\",\n \"text\": \"b\"}, 4,\n {\"text\": \"Last\"}]"
    )
    #expect(found.count == 7)
    #expect(found.first == "a.json:1 a-1 One" && found.last == "a.json:8 a-8 Last")
    for (line, words) in zip(
      found.dropFirst(),
      [
        ("a.json:2: column 1: there is no \"text\""), ("a.json:3: column 9"),
        ("a.json:5: column 2: \"text\" is not a text"),
        ("a.json:7: column 2: the name \"text\" occurs twice"), ("a.json:7: column 1: not a JSON object"),
      ])
    {
      #expect(line.hasPrefix(words), "\(line)")
    }
  }

  @Test(arguments: [
    ("", "a.json:", "no articles"), ("[]", "a.json:", "no articles"),
    ("[ {\"text\": \"One\"}", "a.json:1:", "does not go on"),
    ("[{\"text\": \"One\"}]\nmore", "a.json:2:", "does not go on"), ("[{\"text\": \"One\"},", "a.json:1:", ""),
    ("{\"text\": \"One", "a.json:1:", ""),
  ])
  func `a file that is cut off or empty is told of`(text: String, place: String, words: String) throws {
    let last = try read(text).last ?? ""
    #expect(last.hasPrefix(place) && last.contains(words), "\(last)")
  }

  @Test func `fields may have other names`() throws {
    #expect(try read("{\"body\": \"One\", \"key\": \"k\"}", fields: "text=body,id=key") == ["a.json:1 k One"])
    for wrong in ["body", "words=body", "text=a,text=b", "text=", ""] {
      #expect(throws: IngestionError.self) { try ArticleFields(wrong) }
    }
  }

  @Test func `a text of tags is a page and what begins with another sign is not`() throws {
    #expect(
      try read("{\"text\": \"<p>One &amp; two</p><p>Three</p>\"}") == ["a.json:1 a-1 One & two\n\nThree\n"])
    #expect(try read("{\"text\": \"<3 and < 4\"}") == ["a.json:1 a-1 <3 and < 4"])
    #expect(try read("{\"text\": \"<script>x</script>\"}").first?.contains("a page without text") == true)
  }

  @Test func `any change of a file is read or refused`() {
    let sound = Array(
      "[{\"text\": \"One \\u00e9\", \"id\": 3}, {\"text\": \"<p>a</p>\", \"published\": \"2025-05-07\"}]".utf8)
    let marks = Array("[]{}\",:\\\n <3n".utf8)
    for place in sound.indices {
      for mark in marks {
        var bytes = sound
        bytes[place] = mark
        #expect(!ArticleFile("a.json", options: ReadingOptions()).articles(bytes, DiagnosticLog()).isEmpty)
      }
    }
  }
}
