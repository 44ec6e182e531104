extension DelimitedReader.Row {
  /// The number in a field: digits with an optional sign and decimal point, nothing else.
  ///
  /// Words such as `nan`, powers of ten, decimal commas and digits of other scripts give nothing.
  package func number(_ column: Int) -> Double? { Self.number(bytes(column)) }

  /// The whole number in a field: digits with an optional minus sign.
  package func integer(_ column: Int) -> Int? { Self.integer(bytes(column)) }

  /// The whole number that bytes write: digits with an optional minus sign.
  package static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard Self.isDigit(byte) else { return nil }
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if isTooLarge || isStillTooLarge { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The number that bytes write: digits with an optional sign and decimal point, nothing else.
  package static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var (digits, count, decimals, hasPoint) = (UInt64(0), 0, 0, false)
    for byte in rest {
      if byte == UInt8(ascii: "."), !hasPoint, count > 0 {
        hasPoint = true
      } else if isDigit(byte), count < 18 {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        count += 1
        if hasPoint { decimals += 1 }
      } else if isDigit(byte), hasPoint {
        continue  // A float's noise: digits after the 18th do not change a coordinate.
      } else {
        return nil
      }
    }
    guard count > 0, rest.last != UInt8(ascii: ".") else { return nil }
    // Both sides are exact below 2^53, so that the division rounds correctly.
    if digits < 1 << 53 {
      let value = Double(digits) / powersOfTen[decimals]
      return isNegative ? -value : value
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}
