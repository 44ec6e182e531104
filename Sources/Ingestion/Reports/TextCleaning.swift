import IncidentModel
import TextEncodings

/// A text without what only hides words and numbers from the rules: marks without a shape, odd spaces and line ends.
///
/// Lines end with a line feed. What else parts lines (U+0085, U+2028, form feeds) becomes U+2028. A space of any width is
/// U+0020, a hyphen that may not break is `-`, and a space that groups the digits of a number is left out. What has no
/// shape at all (controls, marks of direction, soft hyphens, joiners, noncharacters) is left out; its bytes count to the
/// character behind it.
struct TextCleaning {
  private(set) var utf8: [UInt8]
  private(set) var widths: CharacterWidths?
  /// How many characters without a shape were left out.
  private(set) var invisible = 0
  /// The first of them, and its byte in the decoded text.
  private(set) var firstInvisible: (scalar: Unicode.Scalar, original: Int)?

  private enum Treatment { case keep, space, hyphen, lineFeed, lineSeparator, leaveOut, join }

  init(_ text: DecodedText, from start: Int) {
    utf8 = text.utf8
    widths = text.widths
    guard let first = TextCleaning.firstChange(in: text.utf8) else { return }
    clean(text, from: start, unchanged: first)
  }

  /// Rewrites a text; `unchanged` bytes at its start stay as they are.
  private mutating func clean(_ text: DecodedText, from start: Int, unchanged: Int) {
    let old = text.utf8
    utf8 = []
    utf8.reserveCapacity(old.count)
    var new = CharacterWidths()
    var (index, character, pending, original) = (0, 0, 0, start)
    while index < old.count {
      let length = TextCleaning.length(of: old[index])
      let width = text.widths?[character] ?? length
      let treatment = index < unchanged ? .keep : TextCleaning.treatment(at: index, in: old)
      if treatment == .leaveOut { note(old, at: index, original: original) }
      if let bytes = TextCleaning.bytes(treatment, old, index..<index + length) {
        utf8.append(contentsOf: bytes)
        new.append(pending + width)
        pending = 0
      } else {
        pending += width
      }
      (index, character, original) = (index + length, character + 1, original + width)
    }
    new.widenLast(by: pending)
    widths = new
  }

  private mutating func note(_ bytes: [UInt8], at index: Int, original: Int) {
    invisible += 1
    if firstInvisible == nil { firstInvisible = (TextCleaning.scalar(at: index, in: bytes), original) }
  }

  private static func bytes(
    _ treatment: Treatment, _ old: [UInt8], _ range: Range<Int>
  ) -> ArraySlice<UInt8>? {
    switch treatment {
    case .keep: old[range]
    case .space: [UInt8(ascii: " ")]
    case .hyphen: [UInt8(ascii: "-")]
    case .lineFeed: [UInt8(ascii: "\n")]
    case .lineSeparator: [0xE2, 0x80, 0xA8]
    case .leaveOut, .join: nil
    }
  }

  private static func firstChange(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 {
        index += 1
      } else if treatment(at: index, in: bytes) != .keep {
        return index
      } else {
        index += length(of: byte)
      }
    }
    return nil
  }

  private static func treatment(at index: Int, in bytes: [UInt8]) -> Treatment {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x09, 0x0A, 0x20..<0x7F: return .keep
      case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? .join : .lineFeed
      case 0x0B, 0x0C: return .lineSeparator
      default: return .leaveOut
      }
    }
    let value = scalar(at: index, in: bytes).value
    switch value {
    case 0x85: return .lineSeparator
    case 0x80...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      return .leaveOut
    case 0xA0, 0x2007, 0x2009, 0x202F: return isGroupSeparator(index, in: bytes) ? .join : .space
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: return .space
    case 0x2010, 0x2011: return .hyphen
    default: return value & 0xFFFE == 0xFFFE ? .leaveOut : .keep
    }
  }

  /// Whether a space stands between one to three digits and exactly three, as in `12 500`.
  private static func isGroupSeparator(_ index: Int, in bytes: [UInt8]) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
    let next = index + length(of: bytes[index])
    return isDigit(index - 1) && !(isDigit(index - 2) && isDigit(index - 3) && isDigit(index - 4))
      && isDigit(next) && isDigit(next + 1) && isDigit(next + 2) && !isDigit(next + 3)
  }

  private static func length(of lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar {
    let length = length(of: bytes[index])
    var value = length == 1 ? UInt32(bytes[index]) : UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
