import IncidentModel

/// A text of a file as outputs may show it: in one line, and without what has no shape or turns letters around.
///
/// Left out are controls, marks of direction, soft hyphens, spaces without a width and noncharacters; a line end or a tab
/// becomes a space. Joiners stay, as letters and signs change their shape by them.
struct ShownText {
  /// The text without them.
  let text: String
  /// How many characters were left out or made a space.
  let omissions: Int
  /// The first of them.
  let first: Unicode.Scalar?

  init(_ written: String) {
    guard ShownText.mayOmit(written.utf8) else {
      self.init(text: written, omissions: 0, first: nil)
      return
    }
    let scalars = written.unicodeScalars
    let omitted = scalars.filter(ShownText.isOmitted)
    guard let first = omitted.first else {
      self.init(text: written, omissions: 0, first: nil)
      return
    }
    var shown = String.UnicodeScalarView()
    for scalar in scalars {
      if !ShownText.isOmitted(scalar) {
        shown.append(scalar)
      } else if scalar.properties.isWhitespace, let last = shown.last, last != " " {
        shown.append(" ")
      }
    }
    if shown.last == " " { shown.removeLast() }
    self.init(text: String(shown), omissions: omitted.count, first: first)
  }

  private init(text: String, omissions: Int, first: Unicode.Scalar?) {
    self.text = text
    self.omissions = omissions
    self.first = first
  }

  /// What to say of the text that stands under a key, or nothing where it is as it was written.
  func omission(from key: String) -> String? {
    guard let first else { return nil }
    let digits = String(first.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return
      "\(key): \(omissions) control or invisible \(omissions == 1 ? "character" : "characters") left out, the first "
      + "U+\(code)"
  }

  /// What to do about it.
  static let remedy = "remove them there; the rest of the text is used"

  /// The warning of the text that stands under a key, or nothing where it is as it was written.
  func warning(from key: String, at location: SourceLocation) -> Diagnostic? {
    omission(from: key).map {
      Diagnostic("ingestion.control-character", .warning, $0, at: location, remedy: ShownText.remedy)
    }
  }

  /// Whether a text in UTF-8 may have characters that are left out; false is certain.
  static func mayOmit(_ utf8: some Sequence<UInt8>) -> Bool { utf8.contains(where: isSuspect) }

  /// Whether a byte may belong to a character that is left out.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }

  private static func isOmitted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB, 0xE0001:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
