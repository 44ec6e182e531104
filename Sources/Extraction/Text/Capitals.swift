/// What a token tells by its capital letters.
struct Capitals: Sendable {
  /// The first character.
  let initial: Unicode.Scalar
  /// Whether it is a capital letter.
  let isFirst: Bool
  /// Whether there is more than one character, and no small letter among them.
  let areAll: Bool

  init(initial: Unicode.Scalar, isFirst: Bool, areAll: Bool) {
    self.initial = initial
    self.isFirst = isFirst
    self.areAll = areAll
  }

  init(of text: String) {
    var (count, hasSmall) = (0, false)
    for scalar in text.unicodeScalars {
      hasSmall = hasSmall || !Capitals.isCapital(scalar) && Tokenizer.isAlphabetic(scalar)
      count += 1
    }
    initial = text.unicodeScalars.first ?? " "
    isFirst = Capitals.isCapital(initial)
    areAll = count > 1 && !hasSmall
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
