import IncidentModel

/// The characters of a text by the bytes at which they begin, decoded where they are looked at.
///
/// Nothing is copied, so that a text of one line and fifty megabytes takes no more memory than itself.
struct TextScanner {
  private let utf8: [UInt8]

  init(_ text: SourceText) { utf8 = text.utf8 }

  /// The end of the text.
  var end: Int { utf8.count }

  /// The character that begins at a byte; nothing at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < utf8.count else { return nil }
    let lead = utf8[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    var iterator = utf8[offset..<min(offset + 4, utf8.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }

  /// The byte behind the character that begins at a byte.
  func next(_ offset: Int) -> Int {
    var next = min(offset + 1, utf8.count)
    guard offset < utf8.count, utf8[offset] >= 0x80 else { return next }
    while next < utf8.count, utf8[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The character in front of a byte; nothing at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The byte at an offset in front of the end.
  subscript(_ offset: Int) -> UInt8 { utf8[offset] }

  /// The first byte from an offset on that is no letter of ASCII.
  func endOfPlainLetters(from offset: Int) -> Int {
    var end = offset
    while end < utf8.count, (utf8[end] | 0x20) &- UInt8(ascii: "a") < 26 { end += 1 }
    return end
  }

  /// The byte at an offset; nothing at the end.
  func byte(at offset: Int) -> UInt8? { offset < utf8.count ? utf8[offset] : nil }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
