/// What a name of a foreign source has to be before it is taken over.
enum NameCleaning {
  /// The longest name, in bytes of UTF-8.
  static let longest = 1000
  /// The most marks that may stand on one letter; pointed Hebrew and Vietnamese need fewer.
  static let mostMarks = 6

  /// A name as it is taken over.
  struct Cleaned {
    let name: String
    /// Whether characters were removed that cannot be seen.
    let wasChanged: Bool
  }

  /// Why bytes cannot be taken for a name.
  struct Refusal: Error {
    let message: String
  }

  /// The name without spaces around, marks of direction and characters without a shape; a bar becomes a slash, as bars
  /// separate names.
  ///
  /// The joiners of Arabic and Indian scripts stay, as they change the letters beside them.
  static func cleaned(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Cleaned {
    guard bytes.count <= longest else {
      throw Refusal(message: "a name of \(bytes.count) bytes; names have at most \(longest)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(message: "a name is not UTF-8; convert the file to UTF-8")
    }
    if isPlain(bytes) { return Cleaned(name: text, wasChanged: false) }
    return try cleaned(text)
  }

  /// The same for a text.
  static func cleaned(_ text: String) throws(Refusal) -> Cleaned {
    guard text.utf8.count <= longest else {
      throw Refusal(message: "a name of \(text.utf8.count) bytes; names have at most \(longest)")
    }
    var (kept, marks, wasChanged) = (String.UnicodeScalarView(), 0, false)
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) {
        wasChanged = true
        continue
      }
      marks = scalar.value >= 0x300 && isMark(scalar) ? marks + 1 : 0
      if marks > mostMarks { throw Refusal(message: "more than \(mostMarks) marks on one letter of a name") }
      let isSpace = scalar.properties.isWhitespace
      if isSpace, kept.last == " " { continue }
      kept.append(isSpace ? " " : scalar == "|" ? "/" : scalar)
    }
    while kept.last == " " { kept.removeLast() }
    let name = String(kept.drop { $0 == " " })
    guard !name.isEmpty else {
      throw Refusal(message: text.isEmpty ? "the name is empty" : "a name without a visible character")
    }
    return Cleaned(name: name, wasChanged: wasChanged)
  }

  /// Whether bytes are a plain name, as almost all are.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
    var previous: UInt8 = 0
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "|"), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return true
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20: false  // Spaces, which become one.
    case 0x21..<0x7F, 0xC0..<0x300: false
    case 0x200C, 0x200D: false
    case 0xFE00...0xFE0F, 0x34F, 0x115F, 0x1160, 0x3164: true
    default: [.control, .format, .privateUse, .unassigned].contains(scalar.properties.generalCategory)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
