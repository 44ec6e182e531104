import IncidentModel
import Ingestion
import Testing

struct ReportReaderTests {
  private func read(_ bytes: [UInt8]) throws -> Report { try ReportReader().report(bytes, named: "news/a.b.txt") }

  @Test func `a document is called after its file`() throws {
    #expect(try read(Array("Text.".utf8)).id == "a.b")
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let report = try read([0xEF, 0xBB, 0xBF] + Array("Text.".utf8))
    #expect(report.text[0..<5] == "Text.")
    #expect(report.text.originalRange(of: 0..<5) == 3..<8)
    #expect(report.byteCount == 8)
  }

  @Test func `a byte order mark may stand before front matter`() throws {
    let report = try read([0xEF, 0xBB, 0xBF] + Array("---\nid: x\n---\nText.".utf8))
    #expect(report.id == "x")
    #expect(report.text.utf8 == Array("Text.".utf8))
  }

  @Test(arguments: ["", " \r\n\t", "\u{FEFF}", "---\nid: x\n---\n", "---\nid: x\n---\n \n"])
  func `a report without text is accepted with a note`(text: String) throws {
    let log = DiagnosticLog()
    let report = try ReportReader().report(Array(text.utf8), named: "a.txt", diagnostics: log)
    #expect(report.isEmpty)
    #expect(log.diagnostics.map(\.identifier) == ["ingestion.empty-report"])
    #expect(log.diagnostics.map(\.severity) == [.note])
  }

  @Test func `lines are counted in the file and not in the text`() throws {
    let report = try read(Array("---\r\nid: x\r\n---\r\nOne.\r\nTwo.\r\n".utf8))
    #expect(report.firstLine == 4)
    #expect(report.line(ofOriginalByte: 17) == 4)
    #expect(report.line(ofOriginalByte: 23) == 5)
  }
}
