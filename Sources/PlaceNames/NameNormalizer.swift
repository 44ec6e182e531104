/// Brings the spellings of a name to one form, so that recognising and looking up agree.
///
/// Letters become small and lose their marks (`Khuzdār` and `khuzdar` are one name), apostrophes are dropped,
/// hyphens and other punctuation become one space, and letters of the Arabic script that stand for one another
/// become one letter. Normalising a normalised name changes nothing.
public enum NameNormalizer {
  /// The normalised form of a name; empty where it has neither letters nor digits.
  public static func normalized(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the normalised form of a name.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    var copy = text
    if copy.withUTF8({ appendPlain($0, to: &bytes) }) { return }
    let isASCII = copy.withUTF8 { appendASCII($0, to: &bytes) }
    if !isASCII {
      bytes.removeSubrange(start...)
      for scalar in text.unicodeScalars { append(scalar, to: &bytes, start: start) }
    }
    if bytes.count > start, bytes.last == space { bytes.removeLast() }
  }

  /// Appends the normalised form of a name in bytes of UTF-8.
  static func append(utf8: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    var (decoder, rest) = (UTF8(), utf8.makeIterator())
    while case .scalarValue(let scalar) = decoder.decode(&rest) { append(scalar, to: &bytes, start: start) }
    if bytes.count > start, bytes.last == space { bytes.removeLast() }
  }

  /// Appends a name of nothing but letters and digits of ASCII, as nearly every word is; false, and nothing appended,
  /// where it is another.
  private static func appendPlain(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    for byte in text where (byte | 0x20) &- UInt8(ascii: "a") >= 26 && byte &- UInt8(ascii: "0") >= 10 { return false }
    let start = bytes.count
    bytes.append(contentsOf: text)
    // The bit that makes a letter small is set in every digit.
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count { bytes[index] |= 0x20 }
    }
    return true
  }

  /// Appends a name up to its first byte beyond ASCII; false where there is one.
  private static func appendASCII(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    for byte in text {
      guard byte < 0x80 else { return false }
      append(ascii: byte, to: &bytes, start: start)
    }
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    if scalar.isASCII { return append(ascii: UInt8(truncatingIfNeeded: scalar.value), to: &bytes, start: start) }
    switch Folding(scalar) {
    case .nothing: break
    case .space: append(ascii: space, to: &bytes, start: start)
    case .letter(let letter): bytes.append(letter)
    case .letters(let letters): bytes.append(contentsOf: letters)
    case .scalar(let scalar): bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Appends what is written for an ASCII character: a gap only once and never first, an apostrophe not at all.
  @inline(__always)
  private static func append(ascii byte: UInt8, to bytes: inout [UInt8], start: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    default: if bytes.count > start, bytes[bytes.count - 1] != space { bytes.append(space) }
    }
  }

  private static let space = UInt8(ascii: " ")
}
