import IncidentModel
import TestSupport
import Testing
import TextEncodings

/// Random texts in many encodings: decoding gives the text, and the bytes of each character are its own.
struct RoundTripTests {
  /// Letters of several scripts, with the marks that older encodings differ in.
  private static let pool = Array(
    ("AZaz09 .,;:'\"-()\n\té è ü ß ø ñ Å ç ÿ ő ł š ž č ğ ı ş ă ț’“”–—…€™£·×"
      + "ж я Щ ї ґ ў α Ω ς א ש ת ع ي پ چ گ ۔ ، ็ โ ก ฮ"
      + "あ ん カ ガ ｱ 漢 字 東 京 한 국 어 中 文 臺 灣 𠀋 😀 ạ ớ đ ₫").unicodeScalars)

  private static let stateless = [
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-15", "koi8-r", "koi8-u", "cp437", "cp850", "cp866", "tis-620", "viscii", "ibm037",
    "shift_jis", "euc-jp", "euc-kr", "gbk", "gb18030", "big5", "euc-tw", "johab", "utf-8", "utf-16le", "utf-16be",
    "utf-32le", "utf-32be",
  ]

  /// Encodings that switch between sets of characters, or write accents behind their letters.
  private static let stateful = [
    "iso-2022-jp", "iso-2022-kr", "hz", "utf-7", "windows-1258", "tcvn", "big5-hkscs", "euc-jisx0213",
  ]

  private func randomText(_ encoder: SystemEncoder, seed: UInt64) -> String {
    let scalars = Self.pool.filter { encoder.bytes(of: String(Character($0))) != nil }
    var generator = SeededGenerator(seed: seed)
    let text = (0..<400).compactMap { _ in scalars.randomElement(using: &generator) }
    return String(String.UnicodeScalarView(text))
  }

  @Test(arguments: stateless)
  func `every character has its own bytes`(name: String) throws {
    let encoding = try #require(TextEncoding(named: name))
    let encoder = SystemEncoder(name: name)
    for seed in 1...3 as ClosedRange<UInt64> {
      let text = randomText(encoder, seed: seed)
      #expect(text.unicodeScalars.count > 300, "seed \(seed)")
      let bytes = try #require(encoder.bytes(of: text))
      let decoded = try encoding.decoded(bytes, from: 0)
      #expect(decoded.utf8 == Array(text.utf8), "seed \(seed)")
      guard let widths = decoded.widths else {
        #expect(name == "utf-8")
        continue
      }
      #expect(widths.count == text.unicodeScalars.count)
      var offset = 0
      for (index, scalar) in text.unicodeScalars.enumerated() {
        let own = Array(bytes[offset..<offset + widths[index]])
        #expect(own == encoder.bytes(of: String(Character(scalar))), "seed \(seed), character \(index)")
        offset += widths[index]
      }
      #expect(offset == bytes.count)
    }
  }

  @Test(arguments: stateful)
  func `text comes back from encodings with a state`(name: String) throws {
    guard let encoding = TextEncoding(named: name) else { return }
    let encoder = SystemEncoder(name: name)
    for seed in 1...3 as ClosedRange<UInt64> {
      let text = randomText(encoder, seed: seed)
      let bytes = try #require(encoder.bytes(of: text))
      let decoded = try encoding.decoded(bytes, from: 0)
      // Equal as Swift compares: a letter and its accent may come as one character or two.
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == text, "seed \(seed)")
      let widths = try #require(decoded.widths)
      #expect(widths.count == String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars.count)
      #expect((0..<widths.count).reduce(0) { $0 + widths[$1] } == bytes.count)
    }
  }

  @Test(arguments: stateless + stateful)
  func `no bytes at all end in a trap, and a fault lies in the file`(name: String) throws {
    guard let encoding = TextEncoding(named: name) else { return }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<120 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      do {
        let decoded = try encoding.decoded(bytes, from: 0)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        if let widths = decoded.widths {
          #expect((0..<widths.count).reduce(0) { $0 + widths[$1] } == (widths.count == 0 ? 0 : bytes.count))
        }
      } catch {
        #expect(bytes.indices.contains(error.offset), "\(bytes): \(error)")
      }
    }
  }

  @Test(arguments: [("shift_jis", "あいう", 6), ("utf-16le", "a😀", 6), ("utf-32be", "ab", 8), ("gb18030", "中文", 4)])
  func `a text that is cut off is told of where its last character begins`(name: String, text: String, count: Int)
    throws
  {
    let encoding = try #require(TextEncoding(named: name))
    let bytes = try #require(SystemEncoder(name: name).bytes(of: text))
    #expect(bytes.count == count)
    let fault = #expect(throws: DecodingFault.self) { try encoding.decoded(bytes.dropLast(), from: 0) }
    #expect(fault?.kind == .cut)
    let whole = try encoding.decoded(bytes, from: 0)
    let last = try #require(whole.widths.map { $0[$0.count - 1] })
    #expect(fault?.offset == count - last)
  }
}
