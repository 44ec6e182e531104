import IncidentModel

/// Decodes UTF-16 and UTF-32 of either byte order.
struct UnicodeDecoding {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init(_ bytes: [UInt8], isBigEndian: Bool) {
    self.bytes = bytes
    self.isBigEndian = isBigEndian
  }

  func utf16(from start: Int) throws(DecodingFault) -> DecodedText {
    var result = TextBuilder(capacity: bytes.count - start)
    var offset = start
    while offset < bytes.count {
      guard let unit = unit(at: offset, length: 2) else { throw DecodingFault(.cut, at: offset) }
      var value = unit
      var width = 2
      if (0xD800...0xDBFF).contains(unit) {
        guard offset + 4 <= bytes.count else { throw DecodingFault(.cut, at: offset) }
        guard let low = self.unit(at: offset + 2, length: 2), (0xDC00...0xDFFF).contains(low) else {
          throw DecodingFault(.surrogate, at: offset)
        }
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        width = 4
      }
      try result.append(value, width: width, at: offset)
      offset += width
    }
    return result.text
  }

  func utf32(from start: Int) throws(DecodingFault) -> DecodedText {
    var result = TextBuilder(capacity: (bytes.count - start) / 4)
    for offset in stride(from: start, to: bytes.count, by: 4) {
      guard let unit = unit(at: offset, length: 4) else { throw DecodingFault(.cut, at: offset) }
      try result.append(unit, width: 4, at: offset)
    }
    return result.text
  }

  private func unit(at offset: Int, length: Int) -> UInt32? {
    guard offset + length <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in 0..<length {
      value = value << 8 | UInt32(bytes[offset + (isBigEndian ? index : length - 1 - index)])
    }
    return value
  }
}

/// A decoded text that grows by one character at a time.
struct TextBuilder {
  private var utf8: [UInt8] = []
  private var widths = CharacterWidths()

  init(capacity: Int) { utf8.reserveCapacity(capacity) }

  var text: DecodedText { DecodedText(utf8: utf8, widths: widths) }

  /// Adds the character of a number that had some bytes from an offset on.
  mutating func append(_ value: UInt32, width: Int, at offset: Int) throws(DecodingFault) {
    guard value != 0 else { throw DecodingFault(.nul, at: offset) }
    guard let scalar = Unicode.Scalar(value) else {
      throw DecodingFault(value > 0x10FFFF ? .tooGreat : .surrogate, at: offset)
    }
    utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    widths.append(width)
  }

  /// Adds characters that stand for the same bytes; the first of them takes these.
  mutating func append(_ characters: ArraySlice<UInt8>, width: Int, at offset: Int) throws(DecodingFault) {
    guard characters.first != 0 else { throw DecodingFault(.nul, at: offset) }
    utf8.append(contentsOf: characters)
    var width = width
    for byte in characters where byte & 0xC0 != 0x80 {
      widths.append(width)
      width = 0
    }
  }

  /// Gives bytes without a character of their own to the last one.
  mutating func widenLast(by width: Int) { widths.widenLast(by: width) }
}
