/// The typeface of all maps, measured from embedded tables so that a layout does not depend on the machine.
enum Typeface {
  /// The families in order of preference; their letters are equally wide.
  static let family = "Helvetica, Arial, 'Liberation Sans', sans-serif"
  /// How far letters rise above the base line, as a share of the type size.
  static let ascent = 0.76
  /// How far letters go below the base line.
  static let descent = 0.22
  /// From one base line to the next.
  static let lineHeight = 1.2

  /// The width of a text in the unit of the type size.
  ///
  /// A letter that the tables lack is taken to be as wide as a capital, or as an em in the scripts of East Asia.
  static func width(of text: String, size: Double, isBold: Bool = false, letterSpacing: Double = 0) -> Double {
    var (thousandths, letters) = (0, 0)
    for scalar in text.unicodeScalars {
      let width = thousandthsOfEm(scalar, isBold: isBold)
      thousandths += width
      if width > 0 { letters += 1 }
    }
    return Double(thousandths) / 1000 * size + Double(letters) * letterSpacing
  }

  private static func thousandthsOfEm(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return Int((isBold ? LetterWidths.bold : LetterWidths.regular)[Int(scalar.value - 0x20)])
    case 0xA0...0x17F:
      return Int((isBold ? LetterWidths.boldExtended : LetterWidths.regularExtended)[Int(scalar.value - 0xA0)])
    case 0x2018, 0x2019: return isBold ? 278 : 222
    case 0x201C, 0x201D: return isBold ? 500 : 333
    case 0x2013: return 556
    case 0x2014, 0x2026: return 1000
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: return scalar.value >= 0x1100 ? 1000 : 722
    }
  }
}
