import IncidentModel

/// Repairs punctuation that was lost when UTF-8 was once decoded as TIS-620.
///
/// The first byte of `’`, `“`, `”` and `—` came out as U+0E42 THAI CHARACTER SARA O, and the other two were dropped, so
/// the character is inferred from its neighbours, in a text that is otherwise Latin. A U+0E42 beside another Thai
/// character is genuine, or a loss that cannot be inferred, and stays.
struct TextRepairer {
  /// U+0E42 in UTF-8; what takes its place has three bytes as well, so that nothing moves.
  private static let damaged: [UInt8] = [0xE0, 0xB9, 0x82]
  private static let contractions: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]

  /// A character put in the place of a damaged one, at a byte of the text.
  struct Repair {
    let offset: Int
    let replacement: Unicode.Scalar
  }

  /// Repairs a text in place and tells where.
  static func repair(_ utf8: inout [UInt8]) -> [Repair] {
    let places = places(in: utf8)
    guard !places.isEmpty, isOtherwiseLatin(utf8) else { return [] }
    let repairs = places.compactMap { offset in
      replacement(at: offset, in: utf8).map { Repair(offset: offset, replacement: $0) }
    }
    for repair in repairs {
      for (index, byte) in String(Character(repair.replacement)).utf8.enumerated() {
        utf8[repair.offset + index] = byte
      }
    }
    return repairs
  }

  private static func places(in utf8: [UInt8]) -> [Int] {
    var places: [Int] = []
    var rest = utf8[...]
    while let lead = rest.firstIndex(of: damaged[0]) {
      rest = utf8[lead...]
      if rest.starts(with: damaged) { places.append(lead) }
      rest = rest.dropFirst()
    }
    return places
  }

  /// Whether nine in ten letters beside the damaged ones are Latin.
  private static func isOtherwiseLatin(_ utf8: [UInt8]) -> Bool {
    var (latin, other) = (0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar != "\u{0E42}" {
      if scalar.value < 0x80 {
        if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { latin += 1 }
      } else if scalar.properties.isAlphabetic {
        if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) { latin += 1 } else { other += 1 }
      }
    }
    return latin > 0 && latin >= other * 9
  }

  private static func replacement(at offset: Int, in utf8: [UInt8]) -> Unicode.Scalar? {
    // Sixteen bytes hold the characters that decide: one in front, and a short word behind.
    let front = utf8[max(0, offset - 4)..<offset].drop { $0 & 0xC0 == 0x80 }
    let before = String(decoding: front, as: UTF8.self).unicodeScalars.last
    let after = Array(String(decoding: utf8[(offset + 3)...].prefix(16), as: UTF8.self).unicodeScalars)
    if isThai(before) || isThai(after.first) { return nil }
    if isLetter(before) {
      let word = after.prefix { isLetter($0) }
      if contractions.contains(String(String.UnicodeScalarView(word)).lowercased()) { return "\u{2019}" }
      return isLetter(after.first) ? "\u{2014}" : "\u{201D}"
    }
    let isOpening = before.map { $0.properties.isWhitespace || "([{".unicodeScalars.contains($0) } ?? true
    return isOpening && after.first.map { !$0.properties.isWhitespace } ?? false ? "\u{201C}" : "\u{201D}"
  }

  private static func isThai(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("\u{0E01}"..."\u{0E5B}").contains($0) } ?? false
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic && !isThai($0) } ?? false
  }
}
