/// What the normaliser writes for one character of a name.
enum Folding {
  /// Nothing: an accent, an apostrophe, an invisible mark.
  case nothing
  /// A gap between two words.
  case space
  /// A plain letter or digit.
  case letter(UInt8)
  /// Two plain letters for one.
  case letters([UInt8])
  /// A letter of a script other than Latin.
  case scalar(Unicode.Scalar)

  /// What is written for a scalar beyond ASCII.
  init(_ scalar: Unicode.Scalar) {
    if let latin = LatinFolding.fold(scalar.value) {
      self = latin
    } else if let arabic = ArabicFolding.fold(scalar.value) {
      self = arabic
    } else if Folding.isDropped(scalar.value) {
      self = .nothing
    } else {
      self = Folding.other(scalar)
    }
  }

  /// Accents that follow their letter, apostrophes and letters like them, and characters without width.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0xB4, 0x2B0...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: true
    case 0x200B...0x200F, 0x2018...0x201B, 0x202A...0x202E, 0x2032, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> Folding {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: lowered(scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark: .scalar(scalar)
    case .decimalNumber: digit(scalar)
    default: .space
    }
  }

  /// A capital may have a small letter that the tables know, as the sign for ångström has.
  private static func lowered(_ scalar: Unicode.Scalar) -> Folding {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let small = lower.first, small != scalar else { return .scalar(scalar) }
    return small.isASCII ? .letter(UInt8(truncatingIfNeeded: small.value)) : Folding(small)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Folding {
    guard let value = scalar.properties.numericValue else { return .scalar(scalar) }
    return .letter(UInt8(ascii: "0") + UInt8(value))
  }
}
