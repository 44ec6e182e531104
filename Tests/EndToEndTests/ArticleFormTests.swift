import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// The same article gives the same incidents, in whatever form it is kept.
struct ArticleFormTests {
  private static let first = "A bomb killed three soldiers in Kalat on 3 May 2025."
  private static let second = "Gunmen killed two men in Turbat on Friday."

  private static let forms = [
    "a.txt": "---\npublished: 2025-05-07\npublisher: The Paper\n---\n\(first)\n\n\(second)\n",
    "b.html": """
    <html><head><meta property="article:published_time" content="2025-05-07T10:00:00Z">
    <meta property="og:site_name" content="The Paper"></head><body><nav>Ten killed in Gwadar on Monday.</nav>
    <article><h1>Five dead</h1><p>\(first)</p><p>\(second)</p></article><footer>x</footer></body></html>
    """,
    "c.json": "{\"text\": \"\(first)\\n\\n\(second)\", \"published\": \"2025-05-07\", \"publisher\": \"The Paper\"}",
    "d.jsonl":
      "{\"text\": \"<p>\(first)</p><p>\(second)</p>\", \"published\": \"2025-05-07\", \"publisher\": \"The Paper\"}\n",
  ]

  @Test func `four forms of an article give the same incidents`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.forms { try folder.write(text, to: "news/\(name)") }
    let run = try ProgramRun(["extract", "--gazetteer", Repository.gazetteer, "news"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let records = try run.lines.map { try JSONText.decode(Array($0.utf8)) }
    #expect(records.map { $0["source_id"].string } == ["a", "a", "b", "b", "c-1", "c-1", "d-1", "d-1"])
    for (index, record) in records.enumerated() {
      for key in ["type", "date", "title", "time"] {
        #expect(record[key] == records[index % 2][key])
      }
      #expect(record["place"]["name"] == records[index % 2]["place"]["name"])
      #expect(record["sources"].elements.first?["publisher"].string == "The Paper")
    }
  }

  @Test func `a build joins what four forms of an article tell`() throws {
    let project = try Project(reports: Self.forms)
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(try project.folder.read("output/set/incidents.jsonl").split(separator: "\n").count == 2)
  }

  @Test func `a project names the fields of its articles`() throws {
    let project = try Project(reports: ["a.json": "{\"body\": \"\(Self.first)\"}"])
    #expect(try project.build().status == 65)
    #expect(try project.build("--article-fields", "text=body").status == 0)
    try project.folder.write("article_fields:\n  text: body\n", to: "incidentmap.yml")
    #expect(try project.build().status == 0)
  }
}
