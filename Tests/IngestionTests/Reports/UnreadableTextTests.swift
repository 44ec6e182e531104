import IncidentModel
import Ingestion
import Testing

/// What is refused, with the words that a user needs.
struct UnreadableTextTests {
  private func message(_ bytes: [UInt8]) -> String {
    let error = #expect(throws: IngestionError.self) { try ReportReader().report(bytes, named: "x.txt") }
    #expect(error?.code == .broken)
    return error?.message ?? ""
  }

  private static let text = Array("A bomb hit a post in ".utf8)

  @Test func `Windows-1252 is suspected and named`() {
    #expect(
      message(Array("A bomb in Quetta ".utf8) + [0x96] + Array(" two died.".utf8))
        == "byte 17 (0x96) is not UTF-8; looks like Windows-1252: convert it, or give --encoding windows-1252")
  }

  @Test(
    arguments: [
      ([0xE9, 0x20], "byte 21 (0xE9) is not UTF-8; looks like ISO-8859-1: convert it, or give --encoding iso-8859-1"),
      ([0x20, 0xD2, 0x41], "looks like Macintosh: convert it, or give --encoding macintosh"),
      ([0x81, 0x20], "byte 21 (0x81) is not UTF-8; convert it to UTF-8, or name its encoding with --encoding"),
      ([0xC0, 0xAF], "byte 21 (0xC0) is not UTF-8, but an overlong form"),
      ([0xE0, 0x80, 0xAF], "byte 21 (0xE0) is not UTF-8, but an overlong form"),
      ([0xF0, 0x80, 0x80, 0xAF], "byte 21 (0xF0) is not UTF-8, but an overlong form"),
      ([0xED, 0xA0, 0x80], "byte 21 (0xED) is not UTF-8, but half of a surrogate pair"),
      ([0xF4, 0x90, 0x80, 0x80], "byte 21 (0xF4) is not UTF-8, but above U+10FFFF"),
      ([0xF7, 0xBF, 0xBF, 0xBF], "byte 21 (0xF7) is not UTF-8, but above U+10FFFF"),
      ([0xE2, 0x80], "byte 21 (0xE2) is not UTF-8, but a cut character"),
      ([0xE2, 0x80, 0x41], "byte 21 (0xE2) is not UTF-8, but a cut character"),
      ([0x41, 0x00, 0x42], "not text: NUL byte at offset 22"),
    ] as [([UInt8], String)])
  func `a byte that is not UTF-8 is named with its offset`(bytes: [UInt8], words: String) {
    let message = message(Self.text + bytes)
    #expect(message.contains(words), "\(message)")
  }

  @Test(arguments: [("UTF-16LE", false), ("UTF-16BE", true)])
  func `UTF-16 without a mark is suspected`(name: String, isBigEndian: Bool) {
    let bytes = Self.text.flatMap { (byte: UInt8) -> [UInt8] in isBigEndian ? [0, byte] : [byte, 0] }
    #expect(
      message(bytes)
        == "not text: NUL byte at offset \(isBigEndian ? 0 : 1); looks like \(name): convert it, or give --encoding \(name.lowercased())"
    )
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08], "gzip"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), (Array("%PDF-1.7".utf8), "PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "ZIP"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), (Array("{\\rtf1".utf8), "RTF"),
      (Array("<?xml version=\"1.0\"?>".utf8), "XML"), ([0xEF, 0xBB, 0xBF] + Array("<?xml".utf8), "XML"),
      (Array("---\nid: x\n---\n<?xml".utf8), "XML"),
    ] as [([UInt8], String)])
  func `what is no text at all is refused by its kind`(bytes: [UInt8], kind: String) {
    #expect(message(bytes).hasPrefix("not a report: looks like \(kind)"))
    let isMarkup = kind == "XML"
    #expect(message(bytes).contains(isMarkup ? "save the page as plain text" : "as a .txt or .md file"))
  }
}
