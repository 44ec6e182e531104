import IncidentModel
import Ingestion
import TestSupport
import Testing

/// What the standard library does to lines and texts, and what is made of it.
struct TrapTests {
  private func report(_ text: String) throws -> Report {
    try ReportReader().report(Array(text.utf8), named: "a.md")
  }

  @Test func `Windows line ends part the lines of front matter and text`() throws {
    let text = "---\r\nid: x\r\npublished: 2025-05-07\r\n---\r\nOne.\r\nTwo.\r\n"
    #expect(text.split(separator: "\n").count == 1)
    let read = try report(text)
    #expect(read.id == "x")
    #expect(read.firstLine == 5)
    #expect(read.line(ofOriginalByte: text.utf8.count - 3) == 6)
  }

  @Test func `a character that is a letter to Swift is repaired where it ends a word`() throws {
    #expect(Character("\u{E42}").isLetter)
    let read = try report("The army\u{E42}s post in Kalat\u{E42}, two dead.")
    #expect(String(validating: read.text.utf8, as: UTF8.self) == "The army’s post in Kalat”, two dead.")
  }

  @Test func `a list of a folder that cannot be read is an error and not empty`() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path("none"), folder.path(String(repeating: "x", count: 300)), try folder.write("", to: "f")] {
      #expect(throws: IngestionError.self) { try Folder(path, remedy: "check it") }
    }
  }

  @Test func `a list of a folder is in the order of bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "B", "é", "e\u{301}", "a10", "a9", "Ä", "_"] { try folder.write("", to: name) }
    let names = try Folder(folder.path, remedy: "check it").files.map { Array($0.utf8) }
    #expect(names.count == 8)
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}
