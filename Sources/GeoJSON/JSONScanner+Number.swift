import SimpleFeatures

/// A number as it is written: digits, the place of the point, and a power of ten.
struct Numeral {
  var isNegative = false
  /// The digits as a whole number, up to 19 of them.
  var digits: UInt64 = 0
  /// How many digits there are, leading zeros left out.
  var count = 0
  /// How many digits stand after the point.
  var decimals = 0
  var exponent = 0
  var isWhole = true
  var range = 0..<0
  var double = 0.0

  var property: PropertyValue {
    if isWhole, count <= 19, let magnitude = Int(exactly: digits) {
      return .integer(isNegative ? -magnitude : magnitude)
    }
    return .number(double, decimals: min(max(decimals - exponent, 0), 17))
  }
}

extension JSONScanner {
  /// A finite number.
  @inline(__always) mutating func number() throws(GeoJSONError) -> Numeral {
    skipSpace()
    var numeral = Numeral()
    let start = offset
    if current == UInt8(ascii: "-") {
      numeral.isNegative = true
      advance()
    }
    let first = current
    try digits(into: &numeral)
    if first == UInt8(ascii: "0"), offset - start - (numeral.isNegative ? 1 : 0) > 1 {
      throw error(.syntax, "a number begins with 0", "leave the zeros out", at: start)
    }
    if current == UInt8(ascii: ".") {
      advance()
      numeral.isWhole = false
      let point = offset
      try digits(into: &numeral)
      numeral.decimals = offset - point
    }
    if current | 0x20 == UInt8(ascii: "e") { try exponent(into: &numeral) }
    numeral.range = start..<offset
    numeral.double = try double(numeral)
    return numeral
  }

  @inline(__always) private mutating func digits(into numeral: inout Numeral) throws(GeoJSONError) {
    let start = offset
    while offset < bytes.count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      if numeral.count > 0 || digit > 0 { numeral.count += 1 }
      if numeral.count <= 19 { numeral.digits = numeral.digits &* 10 &+ UInt64(digit) }
      advance()
    }
    if offset == start { throw unexpected(start == 0 || !isInNumber(start) ? "a value" : "a digit") }
  }

  private func isInNumber(_ place: Int) -> Bool {
    "+-.eE0123456789".utf8.contains(bytes[place - 1])
  }

  private mutating func exponent(into numeral: inout Numeral) throws(GeoJSONError) {
    advance()
    numeral.isWhole = false
    let isNegative = current == UInt8(ascii: "-")
    if isNegative || current == UInt8(ascii: "+") { advance() }
    var power = Numeral()
    try digits(into: &power)
    let magnitude = power.count > 4 ? 9999 : Int(power.digits)
    numeral.exponent = isNegative ? -magnitude : magnitude
  }

  /// The nearest double.
  ///
  /// Up to 2^53 times or over a power of ten up to 10^22 both sides are exact, so one division
  /// or multiplication rounds correctly; other numbers go to the standard library.
  @inline(__always) private func double(_ numeral: Numeral) throws(GeoJSONError) -> Double {
    let power = numeral.exponent - numeral.decimals
    if numeral.count <= 19, numeral.digits < 1 << 53, abs(power) <= 22 {
      let magnitude = Double(numeral.digits)
      let scaled = power < 0 ? magnitude / PowerOfTen.exact[-power] : magnitude * PowerOfTen.exact[power]
      return numeral.isNegative ? -scaled : scaled
    }
    let text = String(decoding: bytes[numeral.range], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw error(
        .syntax, "the number \(text.prefix(40)) is too large", "write a number below 1.8e308",
        at: numeral.range.lowerBound)
    }
    return value
  }
}

/// Powers of ten that a double holds exactly.
enum PowerOfTen {
  static let exact: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
  ]
}
