import DelimitedText

/// Degrees as an option writes them: `66.35`, `-7`.
struct DecimalDegrees {
  let value: Double

  init?(_ text: Substring) {
    guard let value = DelimitedReader.Row.number(ArraySlice(Array(text.utf8))) else { return nil }
    self.value = value
  }
}
