import IncidentModel
import Ingestion
import Testing

struct ReportReaderTests {
  private func read(_ bytes: [UInt8]) throws -> Report { try ReportReader().report(bytes, named: "news/a.b.txt") }

  private func failure(_ bytes: [UInt8]) -> IngestionError? {
    #expect(throws: IngestionError.self) { try read(bytes) }
  }

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

  @Test(
    arguments: [
      ([0x41, 0x96, 0x42], "byte 1 (0x96) is not UTF-8"), ([0x41, 0xC0, 0xAF], "byte 1 (0xC0)"),
      ([0x41, 0x42, 0xE2, 0x80], "byte 2 (0xE2)"), ([0xED, 0xA0, 0x80], "byte 0 (0xED)"),
      ([0x41, 0x00, 0x42], "byte 1 is NUL"), ([0xFF, 0xFE, 0x41, 0x00], "byte 0 (0xFF)"),
    ] as [([UInt8], String)])
  func `bytes that are no text are refused with their offset`(bytes: [UInt8], words: String) {
    let error = failure(bytes)
    #expect(error?.code == .broken)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: ["", " \r\n\t", "\u{FEFF}", "---\nid: x\n---\n", "---\nid: x\n---\n \n"])
  func `a report without text is refused`(text: String) {
    #expect(failure(Array(text.utf8))?.message.hasPrefix("the report is empty") == true)
  }

  @Test func `lines are counted in the file and not in the text`() throws {
    let report = try read(Array("---\r\nid: x\r\n---\r\nOne.\r\nTwo.\r\n".utf8))
    #expect(report.firstLine == 4)
    #expect(report.line(ofOriginalByte: 17) == 4)
    #expect(report.line(ofOriginalByte: 23) == 5)
  }
}
