import IncidentModel

/// Repairs punctuation that was lost when UTF-8 was once decoded as TIS-620.
///
/// The first byte of `’`, `“`, `”` and `—` came out as U+0E42 THAI CHARACTER SARA O, and the other two were dropped, so
/// the character is inferred from its neighbours. A U+0E42 beside another Thai character is genuine and stays.
struct TextRepairer {
  private static let damaged: Unicode.Scalar = "\u{0E42}"
  private static let contractions: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]

  /// The repaired text with its repairs; `offset` is the byte of the file at which the text begins.
  static func repair(_ text: String, offset: Int) -> (utf8: [UInt8], repairs: [TextRepair]) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(damaged) else { return (Array(text.utf8), []) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var repairs: [TextRepair] = []
    for (index, scalar) in scalars.enumerated() {
      guard scalar == damaged, let replacement = replacement(at: index, in: scalars) else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        continue
      }
      repairs.append(
        TextRepair(
          byte: offset + bytes.count, found: String(Character(scalar)), replacement: String(Character(replacement))))
      bytes.append(contentsOf: UTF8.encode(replacement) ?? UTF8.encodedReplacementCharacter)
    }
    return (bytes, repairs)
  }

  private static func replacement(at index: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    let before = index > 0 ? scalars[index - 1] : nil
    let behind = index + 1 < scalars.count ? scalars[index + 1] : nil
    if isThai(before) || isThai(behind) { return nil }
    if isLetter(before) {
      let word = scalars[(index + 1)...].prefix { isLetter($0) }
      if contractions.contains(String(String.UnicodeScalarView(word)).lowercased()) { return "\u{2019}" }
      if isLetter(behind) { return "\u{2014}" }
      return "\u{201D}"
    }
    let isOpening = before.map { $0.properties.isWhitespace || "([".unicodeScalars.contains($0) } ?? true
    return isOpening && behind.map { !$0.properties.isWhitespace } ?? false ? "\u{201C}" : "\u{201D}"
  }

  private static func isThai(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("\u{0E01}"..."\u{0E5B}").contains($0) } ?? false
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic && !isThai($0) } ?? false
  }
}
