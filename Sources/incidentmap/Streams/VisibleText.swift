/// Text for a person's terminal, in which nothing is obeyed.
enum VisibleText {
  /// The text with every control, and every mark that turns the direction of writing, shown as `\\u{1B}`.
  static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    guard text.utf8.contains(where: mayControl) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" || (keepingLines && scalar == "\n") || !isControl(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return escaped
  }

  /// Whether a byte can belong to a character that is not shown as it is.
  private static func mayControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
