/// The one way in which text and attributes are escaped.
enum SVGEscaping {
  /// Writes a text; characters that XML 1.0 forbids are left out, as no escape can carry them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      if !buffer.contains(where: needsCare) { bytes.append(contentsOf: buffer) } else { escape(buffer, to: &bytes) }
    }
  }

  private static func escape(_ buffer: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    while index < buffer.count {
      switch buffer[index] {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(contentsOf: "&#\(buffer[index]);".utf8)
      case 0x00..<0x20: break
      case 0xEF where isNoncharacter(buffer, at: index): index += 2
      case let byte: bytes.append(byte)
      }
      index += 1
    }
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0xEF || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  /// U+FFFE and U+FFFF, in UTF-8 EF BF BE and EF BF BF.
  private static func isNoncharacter(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < buffer.count && buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE
  }
}
