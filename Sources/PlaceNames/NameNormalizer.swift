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
    let isASCII = copy.withUTF8 { appendASCII($0, to: &bytes) }
    if !isASCII {
      bytes.removeSubrange(start...)
      for scalar in text.unicodeScalars { append(scalar, to: &bytes, start: start) }
    }
    if bytes.count > start, bytes.last == space { bytes.removeLast() }
  }

  /// Appends a name up to its first byte beyond ASCII; false where there is one.
  private static func appendASCII(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    for byte in text {
      guard byte < 0x80 else { return false }
      append(ascii[Int(byte)], to: &bytes, start: start)
    }
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    if scalar.isASCII { return append(ascii[Int(scalar.value)], to: &bytes, start: start) }
    switch Folding(scalar) {
    case .nothing: break
    case .space: append(space, to: &bytes, start: start)
    case .letter(let letter): bytes.append(letter)
    case .letters(let letters): bytes.append(contentsOf: letters)
    case .scalar(let scalar): bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Appends one entry of `ascii`: a gap only once and never first, and a dropped character not at all.
  @inline(__always)
  private static func append(_ folded: UInt8, to bytes: inout [UInt8], start: Int) {
    switch folded {
    case dropped: break
    case space: if bytes.count > start, bytes.last != space { bytes.append(space) }
    default: bytes.append(folded)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let dropped: UInt8 = 0

  /// What is written for each ASCII character.
  private static let ascii: [UInt8] = (0..<128).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(code)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(code) + 32
    case UInt8(ascii: "'"), UInt8(ascii: "`"): dropped
    default: space
    }
  }
}
