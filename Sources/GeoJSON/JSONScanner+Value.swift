import SimpleFeatures

extension JSONScanner {
  /// Any value; whole numbers become integers, and other numbers keep the decimals they were written with.
  mutating func value() throws(GeoJSONError) -> PropertyValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      var properties: [Property] = []
      try members { (scanner, name) throws(GeoJSONError) in
        properties.append(Property(name, try scanner.value()))
      }
      return .object(properties)
    case UInt8(ascii: "["):
      var values: [PropertyValue] = []
      try elements { (scanner) throws(GeoJSONError) in values.append(try scanner.value()) }
      return .array(values)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number().property
    }
  }

  /// Passes over a value by its brackets and strings; what is wrong inside of it is found where it is read.
  mutating func skipValue() throws(GeoJSONError) {
    var depth = 0
    skipSpace()
    let start = offset
    while offset < bytes.count {
      switch current {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        advance()
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
        if depth == 0 {
          if offset == start { throw unexpected("a value") }
          return
        }
        depth -= current == UInt8(ascii: ",") ? 0 : 1
        advance()
      default: advance()
      }
    }
    throw unexpected("the end of a value")
  }

  private mutating func literal(_ word: StaticString, _ value: PropertyValue) throws(GeoJSONError) -> PropertyValue {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[offset...].starts(with: letters) else { throw unexpected("a value") }
    advance(by: letters.count)
    return value
  }

  /// A string without its quotes and escapes.
  mutating func string() throws(GeoJSONError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        defer { advance() }
        return try text(bytes[start..<offset], at: start)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw unexpected("a character of a string")
      default: advance()
      }
    }
    throw unexpected("the end of a string")
  }

  private mutating func escapedString(from start: Int) throws(GeoJSONError) -> String {
    var kept = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        defer { advance() }
        return try text(kept[...], at: start)
      case UInt8(ascii: "\\"):
        advance()
        try kept.append(contentsOf: String(escape()).utf8)
      case 0..<0x20: throw unexpected("a character of a string")
      default:
        kept.append(byte)
        advance()
      }
    }
    throw unexpected("the end of a string")
  }

  private mutating func escape() throws(GeoJSONError) -> Character {
    defer { advance() }
    switch current {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw unexpected("an escape")
    }
  }

  /// The character of `uXXXX` or of a pair of such escapes; the last digit is left to the caller.
  private mutating func escapedScalar() throws(GeoJSONError) -> Character {
    let start = offset - 1
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code), offset + 2 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "\\"), bytes[offset + 2] == UInt8(ascii: "u")
    {
      advance(by: 2)
      let low = try fourDigits()
      if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw error(.notUnicode, "half of a surrogate pair", "write the whole character", at: start)
    }
    return Character(scalar)
  }

  /// Reads the four hexadecimal digits after the current `u` and stops at the last.
  private mutating func fourDigits() throws(GeoJSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      advance()
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
        throw unexpected("a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }

  private func text(_ bytes: ArraySlice<UInt8>, at start: Int) throws(GeoJSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error(.notUnicode, "a string is not UTF-8", "convert the file to UTF-8", at: start)
    }
    return text
  }
}
