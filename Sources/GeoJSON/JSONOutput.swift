import SimpleFeatures

/// JSON bytes that grow to the right.
struct JSONOutput {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A string in quotes.
  ///
  /// Controls and the two separators that JavaScript takes for line ends are escaped.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(UInt64(value.magnitude))
  }

  /// A number with fixed decimals, halves rounded away from zero; `null` where it is not finite.
  mutating func number(_ value: Double, decimals: Int, trimsZeros: Bool = false) {
    guard value.isFinite else { return raw("null") }
    var decimals = min(max(decimals, 0), 17)
    let scaled = (value * PowerOfTen.exact[decimals]).rounded()
    // Up to here the error of the product cannot turn the last digit of a number that has so few.
    guard abs(scaled) < 2e15 else {
      // Too large for the exact way: the shortest text that reads back as the same number.
      return bytes.append(contentsOf: value.description.utf8)
    }
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    var magnitude = UInt64(abs(scaled))
    if trimsZeros {
      while decimals > 0, magnitude % 10 == 0 {
        magnitude /= 10
        decimals -= 1
      }
    }
    digits(magnitude, decimals: decimals)
  }

  /// The digits of a whole number, of which the last ones are decimals.
  private mutating func digits(_ value: UInt64, decimals: Int = 0) {
    // Twenty digits and a point are the most; they are found from the last to the first.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { buffer in
      var (rest, start, count) = (value, buffer.count, 0)
      while rest > 0 || count <= decimals {
        if count == decimals, count > 0 {
          start -= 1
          buffer[start] = UInt8(ascii: ".")
        }
        start -= 1
        buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        count += 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }
}
