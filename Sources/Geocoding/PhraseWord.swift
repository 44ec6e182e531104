import PlaceNames

/// One word of a phrase for a place.
struct PhraseWord {
  /// The word as it stands.
  let text: String
  /// Its normalised form, never empty.
  let normalized: String
  /// Its bytes in the phrase.
  let bytes: Range<Int>

  /// The words of a phrase, divided at commas and brackets.
  ///
  /// A dash between two words joins them as it does inside of one: `Quetta – Sibi` is `Quetta–Sibi`.
  static func parts(of phrase: String, dashes: Set<Character>) -> [[PhraseWord]] {
    var parts: [[PhraseWord]] = [[]]
    var isJoined = false
    var dash = 0
    let bytes = Array(phrase.utf8)
    var start = 0
    for position in 0...bytes.count {
      guard let gap = gap(in: bytes, at: position) else { continue }
      let word = PhraseWord(bytes, start..<max(start, position))
      if word.normalized.isEmpty {
        let isDash = word.text.count == 1 && word.text.allSatisfy(dashes.contains)
        isJoined = isJoined || isDash
        if isDash { dash = start }
      } else if isJoined, let last = parts[parts.count - 1].popLast() {
        parts[parts.count - 1].append(PhraseWord(bytes, last.bytes.lowerBound..<word.bytes.upperBound))
        isJoined = false
      } else if isJoined, word.text.first?.isNumber ?? false {
        // A number with a mark in front of it is another one.
        parts[parts.count - 1].append(PhraseWord(bytes, dash..<word.bytes.upperBound))
        isJoined = false
      } else {
        isJoined = false
        parts[parts.count - 1].append(word)
      }
      if gap.dividesParts {
        parts.append([])
        isJoined = false
      }
      start = position + gap.length
    }
    return parts.filter { !$0.isEmpty }
  }

  private init(_ phrase: [UInt8], _ bytes: Range<Int>) {
    text = String(decoding: phrase[bytes], as: UTF8.self)
    normalized = NameNormalizer.normalized(text)
    self.bytes = bytes
  }

  init(text: String, normalized: String, bytes: Range<Int>) {
    self.text = text
    self.normalized = normalized
    self.bytes = bytes
  }

  private static func isDigit(_ bytes: [UInt8], _ position: Int) -> Bool {
    bytes.indices.contains(position) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
  }

  /// The gap between words that begins at a byte; the Arabic comma takes two, and one between digits is none.
  private static func gap(in bytes: [UInt8], at position: Int) -> (length: Int, dividesParts: Bool)? {
    guard position < bytes.count else { return (0, false) }
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (1, false)
    case UInt8(ascii: ",") where isDigit(bytes, position - 1) && isDigit(bytes, position + 1): return nil
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): return (1, true)
    case 0xD8 where position + 1 < bytes.count && bytes[position + 1] == 0x8C: return (2, true)
    default: return nil
    }
  }
}
