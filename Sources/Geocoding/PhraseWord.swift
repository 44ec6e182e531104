import PlaceNames

/// One word of a phrase for a place.
struct PhraseWord {
  /// The word as it stands.
  let text: String
  /// Its normalised form, never empty.
  let normalized: String
  /// Its bytes in the phrase.
  let bytes: Range<Int>

  /// The words of a phrase, divided at commas, brackets and dividing words.
  static func parts(of phrase: String, dividers: Set<String>) -> [[PhraseWord]] {
    var parts: [[PhraseWord]] = [[]]
    let bytes = Array(phrase.utf8)
    var start = 0
    for position in 0...bytes.count {
      guard let gap = gap(in: bytes, at: position) else { continue }
      let text = String(decoding: bytes[start..<max(start, position)], as: UTF8.self)
      let word = PhraseWord(
        text: text, normalized: NameNormalizer.normalized(text), bytes: start..<max(start, position))
      if dividers.contains(word.normalized) {
        parts.append([])
      } else if !word.normalized.isEmpty {
        parts[parts.count - 1].append(word)
      }
      if gap.dividesParts { parts.append([]) }
      start = position + gap.length
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The gap between words that begins at a byte; the Arabic comma takes two.
  private static func gap(in bytes: [UInt8], at position: Int) -> (length: Int, dividesParts: Bool)? {
    guard position < bytes.count else { return (0, false) }
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (1, false)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): return (1, true)
    case 0xD8 where position + 1 < bytes.count && bytes[position + 1] == 0x8C: return (2, true)
    default: return nil
    }
  }
}
