/// The one way in which numbers are rounded and written: fixed decimals, without trailing zeros, locale or `-0`.
package enum SVGNumber {
  /// The decimals of a length in millimetres: a hundredth is finer than any printer.
  package static let decimals = 2

  /// A value in hundredths, halves away from zero; a bug stops the program where it is not finite.
  package static func hundredths(_ value: Double) -> Int {
    precondition(value.isFinite && abs(value) < 1e12, "a drawing has finite numbers only")
    return Int((value * 100).rounded())
  }

  /// A value as it is written: `12.5`.
  package static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(hundredths(value), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a number of hundredths.
  static func append(_ hundredths: Int, to bytes: inout [UInt8]) {
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    append(digitsOf: magnitude / 100, to: &bytes)
    let (tenths, rest) = (magnitude / 10 % 10, magnitude % 10)
    guard tenths != 0 || rest != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(tenths))
    if rest != 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest)) }
  }

  private static func append(digitsOf number: UInt, to bytes: inout [UInt8]) {
    if number >= 10 { append(digitsOf: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
