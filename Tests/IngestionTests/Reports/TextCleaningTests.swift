import IncidentModel
import Ingestion
import TestSupport
import Testing

/// What hides words and numbers is taken out of the way, and spans stay those of the file.
struct TextCleaningTests {
  private let log = DiagnosticLog()

  private func text(_ text: String) throws -> SourceText {
    try ReportReader().report(Array(text.utf8), named: "x.txt", diagnostics: log).text
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"), ("a\r", "a\n"),
    ("a\u{85}b", "a\u{2028}b"), ("a\u{0B}b\u{0C}c", "a\u{2028}b\u{2028}c"), ("a\u{2029}b", "a\u{2029}b"),
    ("Qu\u{AD}etta", "Quetta"), ("Qu\u{200B}et\u{200D}ta", "Quetta"), ("\u{202E}Quetta\u{202C}", "Quetta"),
    ("\u{200F}Quetta\u{2066}!", "Quetta!"), ("Que\u{FEFF}tta", "Quetta"), ("Que\u{7}tta\u{1B}[", "Quetta["),
    ("Mach\u{A0}town", "Mach town"), ("Mach\u{2003}town", "Mach town"), ("Mach\u{3000}town", "Mach town"),
    ("check\u{2011}post", "check-post"), ("12\u{A0}500 men", "12500 men"), ("1\u{202F}200\u{202F}000", "1200000"),
    ("5\u{A0}soldiers", "5 soldiers"), ("2025\u{A0}200", "2025 200"), ("12\u{A0}5000", "12 5000"),
    ("a\tb", "a\tb"), ("e\u{301}", "e\u{301}"), ("👩\u{200D}🚒", "👩🚒"),
    ("بلوچ‌ستان", "بلوچستان"),
  ])
  func `a text is cleaned`(raw: String, clean: String) throws {
    #expect(try text(raw).utf8 == Array(clean.utf8))
  }

  @Test(arguments: [0xFFFE, 0x1FFFF, 0xFDD0, 0x10FFFF, 0xE0041, 0xFE0F, 0x80, 0x9F, 0x1, 0x7F] as [UInt32])
  func `what is no character is left out`(value: UInt32) throws {
    let raw = "a" + String(Character(try #require(Unicode.Scalar(value)))) + "b"
    #expect(try text(raw).utf8 == Array("ab".utf8))
  }

  @Test func `spans refer to the file`() throws {
    let raw = "In \u{202E}Qu\u{AD}etta\u{202C}, 1\u{202F}200\u{A0}men.\r\nNext."
    let text = try text(raw)
    let bytes = Array(raw.utf8)
    func original(_ word: String) throws -> String {
      let clean = String(decoding: text.utf8, as: UTF8.self)
      let range = try #require(clean.firstRange(of: word))
      let lower = clean.utf8.distance(from: clean.startIndex, to: range.lowerBound)
      return String(decoding: bytes[text.originalRange(of: lower..<lower + word.utf8.count)], as: UTF8.self)
    }
    #expect(try original("etta") == "\u{AD}etta")
    #expect(try original("1200") == "1\u{202F}200")
    #expect(try original("Next.") == "Next.")
    #expect(try original("men.\n") == "men.\r\n")
  }

  @Test func `what is left out is told of with the first byte`() throws {
    _ = try text("A \u{202E}b\u{7}.")
    let note = try #require(log.diagnostics.first { $0.identifier == "ingestion.invisible-characters" })
    #expect(note.severity == .note)
    #expect(note.message == "2 control or invisible characters left out, the first U+202E at byte 2")
  }

  @Test func `line ends are nothing to speak of`() throws {
    _ = try text("---\r\npublished: 2025-01-02\r\n---\r\nA.\r\n\u{A0}B.\r")
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `a long run without a shape moves the spans behind it`() throws {
    let raw = "a" + String(repeating: "\u{200B}", count: 1000) + "b" + String(repeating: "\u{200B}", count: 400)
    let text = try text(raw)
    #expect(text.utf8 == Array("ab".utf8))
    #expect(text.originalRange(of: 0..<1) == 0..<1)
    #expect(text.originalRange(of: 1..<2) == 1..<raw.utf8.count)
  }

  @Test func `every place of a long text leads to its own bytes`() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["a", "é", "—", "😀", "\r\n", "\u{200B}", "\u{A0}", "word ", "\u{2029}"]
    for _ in 0..<20 {
      let parts = (0..<900).compactMap { _ in pieces.randomElement(using: &generator) }
      let bytes = Array(parts.joined().utf8)
      let text = try text(parts.joined())
      var offset = 0
      var end = 0
      for scalar in String(decoding: text.utf8, as: UTF8.self).unicodeScalars {
        let range = text.originalRange(of: offset..<offset + UTF8.width(scalar))
        #expect(range.lowerBound == end)
        let own = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter { $0 != "\u{200B}" }
        #expect(own.last == (scalar == " " ? own.last : scalar))
        #expect(text.offset(ofOriginalByte: range.upperBound - 1) == offset)
        offset += UTF8.width(scalar)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
