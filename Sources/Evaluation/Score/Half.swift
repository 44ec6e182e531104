/// One of the two halves of a gold set, by the name of the report's file.
package enum Half: String, Sendable, CaseIterable {
  /// The last digit of the name's SHA-256 is odd: set aside, and not looked at while rules are written.
  case odd
  /// The last digit is even: for writing rules.
  case even

  /// The half of a file whose name has a digest in hexadecimal digits.
  package init(digest: String) {
    let isOdd = digest.last.flatMap(\.hexDigitValue).map { $0 % 2 == 1 } ?? false
    self = isOdd ? .odd : .even
  }
}
