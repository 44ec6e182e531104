/// A word, a number or a mark of a report.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: Sendable {
    case word, number, clock, punctuation
  }

  /// Its bytes in the repaired text.
  let range: Range<Int>
  /// As it stands in the text.
  let text: String
  /// In lower case, with a straight apostrophe and without the stops of an abbreviation.
  let lower: String
  /// The value of a whole number; the minutes since midnight of a clock time.
  let value: Int?
  let kind: Kind
  /// Whether a hyphen joins it to the token in front, as in `Quetta-Karachi`.
  let isHyphenated: Bool

  /// Whether it begins with a capital letter.
  var isCapitalized: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

  /// Whether it has more than one letter and all are capitals.
  var isAcronym: Bool {
    text.unicodeScalars.count > 1
      && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isAlphabetic }
  }

  /// Whether it is the ending of a possessive, as behind `Mach`.
  var isGenitive: Bool { kind == .word && lower == Token.genitive }

  /// How every possessive ending reads, whatever its apostrophe.
  static let genitive = "'s"

  func isMark(_ mark: String) -> Bool { kind == .punctuation && text == mark }

  /// Whether it is a quotation mark.
  var isQuote: Bool { kind == .punctuation && Token.quotes.contains(text) }

  private static let quotes: Set<String> = ["\"", "'", "“", "”", "‘", "’", "„", "«", "»"]
}
