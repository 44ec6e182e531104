/// A word, a number or a mark of a report.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    case word, number, clock, punctuation
  }

  /// As it stands in the text.
  let text: String
  /// The word in lower case, with a straight apostrophe and without the stops of an abbreviation.
  let lower: Word
  private let start, end: UInt32
  private let number: Int32
  /// Its first character.
  let initial: Unicode.Scalar
  let kind: Kind
  /// Whether a hyphen joins it to the token in front, as in `Quetta-Karachi`.
  let isHyphenated: Bool
  /// Whether it begins with a capital letter.
  let isCapitalized: Bool
  /// Whether it has more than one letter and all are capitals.
  let isAcronym: Bool
  /// Whether it is the ending of a possessive, as behind `Mach`.
  let isGenitive: Bool

  init(
    range: Range<Int>, text: String, capitals: Capitals, lower: Word, value: Int?, kind: Kind, isHyphenated: Bool
  ) {
    (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
    self.text = text
    self.lower = lower
    number = value.map { Int32($0) } ?? -1
    self.kind = kind
    self.isHyphenated = isHyphenated
    (initial, isCapitalized, isAcronym) = (capitals.initial, capitals.isFirst, capitals.areAll)
    isGenitive = kind == .word && text == Token.genitive
  }

  /// Its bytes in the repaired text.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The value of a whole number; the minutes since midnight of a clock time.
  var value: Int? { number < 0 ? nil : Int(number) }

  /// In lower case, with a straight apostrophe and without the stops of an abbreviation.
  var spelling: String { Token.spelling(of: text, kind) }

  /// Whether all of its letters are capitals, be it only one.
  var isInCapitals: Bool { isAcronym || isCapitalized && end - start == 1 }

  /// How every possessive ending reads, whatever its apostrophe.
  static let genitive = "'s"

  @inline(__always)
  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .punctuation && initial == mark }

  /// Whether it is any of some marks.
  @inline(__always)
  func isMark(of marks: [Unicode.Scalar]) -> Bool { kind == .punctuation && marks.contains(initial) }

  /// Another token with the same text, somewhere else.
  func moved(to range: Range<Int>) -> Token {
    Token(
      range: range, text: text, capitals: Capitals(initial: initial, isFirst: isCapitalized, areAll: isAcronym),
      lower: lower, value: value, kind: kind, isHyphenated: isHyphenated)
  }

  /// The form in which a text is looked up.
  static func spelling(of text: String, _ kind: Kind) -> String {
    let lower = text.lowercased()
    guard kind == .word, lower.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 >= 0x80 }) else { return lower }
    return String(
      String.UnicodeScalarView(
        lower.unicodeScalars.filter { $0 != "." }.map { Tokenizer.isApostrophe($0) ? "'" : $0 }))
  }

  /// Whether it is a quotation mark.
  var isQuote: Bool { isMark(of: ["\"", "'", "“", "”", "‘", "’", "„", "«", "»"]) }
}
