/// A text as a terminal may show it: in one line, and without what would move the cursor or turn the letters around.
enum TerminalText {
  /// The text with controls, line ends, marks of direction and characters without a shape as `\u{1B}`.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: return false
    case 0xAD, 0x2028, 0x2029: return true
    default:
      let category = scalar.properties.generalCategory
      return category == .control || category == .format || category == .privateUse || scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
