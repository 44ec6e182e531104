import Ingestion
import Testing

/// What a YAML file could do to its reader.
struct YAMLTests {
  private func failure(_ text: String) -> IngestionError? {
    #expect(throws: IngestionError.self) { try ProjectConfiguration(Array(text.utf8), file: "incidentmap.yml") }
  }

  /// Each line stands for nine times the one before; as a key all of it would be compared.
  @Test func `aliases of aliases are refused before they are followed`() {
    let lines = (1...12).map { line in
      "a\(line): &a\(line) [\(Array(repeating: "*a\(line - 1)", count: 9).joined(separator: ", "))]\n"
    }
    let error = failure("a0: &a0 [x]\n" + lines.joined() + "? *a12\n: b\n")
    #expect(error?.line == 2)
    #expect(error?.message.contains("alias") == true)
  }

  @Test(arguments: ["&", "R&B *B", "* and &", "A & B * C", "&x", "*x* &y&"])
  func `signs that name nothing are text`(title: String) throws {
    let text = "maps: [{kind: districts, title: \"\(title)\"}]"
    #expect(try ProjectConfiguration(Array(text.utf8), file: "f").maps.first?.title == title)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000),
    String(repeating: "{a: ", count: 50_000),
  ])
  func `values that lie in one another too deeply are refused in words`(text: String) {
    #expect(failure(text)?.message.contains("nested more than 1000 levels deep") == true)
  }
}
