import SimpleFeatures

/// Numbers of JSON as bytes.
package enum JSONNumber {
  /// Whether bytes are a number of JSON in plain digits: no power of ten, no leading zeros or plus sign, no space.
  @inline(__always) package static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = text.first == UInt8(ascii: "-") ? 1 : 0
    let first = offset
    while offset < text.count, text[offset] &- 0x30 < 10 { offset += 1 }
    guard offset > first, text[first] != 0x30 || offset == first + 1 else { return false }
    guard offset < text.count else { return true }
    guard text[offset] == UInt8(ascii: "."), offset + 1 < text.count else { return false }
    offset += 1
    while offset < text.count, text[offset] &- 0x30 < 10 { offset += 1 }
    return offset == text.count
  }

  /// The nearest double of a number of JSON; nothing where bytes are none or it is not finite.
  @inline(__always) package static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    var (digits, count, decimals, offset) = (UInt64(0), 0, 0, isNegative ? 1 : 0)
    var isBehindPoint = false
    while offset < text.count {
      let digit = text[offset] &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        if isBehindPoint { decimals += 1 }
      } else if text[offset] == UInt8(ascii: "."), !isBehindPoint, count > 0 {
        isBehindPoint = true
      } else {
        return slow(text)
      }
      offset += 1
    }
    // Up to fifteen digits both sides are exact, so that the division rounds correctly.
    guard count > 0, count <= 15, text[offset - 1] != UInt8(ascii: ".") else { return slow(text) }
    let value = Double(digits) / power(decimals)
    return isNegative ? -value : value
  }

  @inline(__always) private static func power(_ exponent: Int) -> Double {
    switch exponent {
    case 0: 1
    case 4: 1e4
    case 5: 1e5
    case 6: 1e6
    case 7: 1e7
    default: PowerOfTen.exact[exponent]
    }
  }

  private static func slow(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var bytes = text[...]
    if bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    guard let first = bytes.first, first == UInt8(ascii: "-") || first &- 0x30 < 10 else { return nil }
    var scanner = JSONScanner(Array(bytes))
    guard let numeral = try? scanner.number(), scanner.offset == bytes.count else { return nil }
    return numeral.double
  }
}
