/// Walks over JSON strictly as RFC 8259 has it, and keeps only where things lie.
///
/// Whether the text is UTF-8 is for the caller to find out.
struct JSONSpans {
  /// What is no JSON, and where.
  struct Fault: Error {
    let offset: Int
    let message: String
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  /// Whether a line end is no space.
  private let endsWithLine: Bool
  /// The brackets that close what is open.
  private var open: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, endsWithLine: Bool = false) {
    (self.bytes, self.offset, self.endsWithLine) = (bytes, offset, endsWithLine)
  }

  /// The byte at the offset, or 0 at the end; a NUL in the text is no part of JSON either.
  @inline(__always) var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  @inline(__always) mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0D, 0x09: offset += 1
      case 0x0A where !endsWithLine: offset += 1
      default: return
      }
    }
  }

  /// Passes over space and the byte if it comes now.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over space and the byte, which has to come now.
  @inline(__always) mutating func expect(_ byte: UInt8) throws(Fault) {
    guard take(byte) else { throw unexpected("'\(Character(Unicode.Scalar(byte)))'") }
  }

  func unexpected(_ wanted: String) -> Fault {
    guard offset < bytes.count else { return Fault(offset: offset, message: "it ends where \(wanted) should follow") }
    let byte = bytes[offset]
    let isShown = byte >= 0x20 && byte < 0x7F
    if byte == 0x0A { return Fault(offset: offset, message: "the line ends where \(wanted) should follow") }
    let found = isShown ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte 0x\(String(byte, radix: 16))"
    return Fault(offset: offset, message: "there is \(found) where \(wanted) should follow")
  }

  /// Passes over a value of any kind; gives where it lies.
  mutating func value() throws(Fault) -> Range<Int> {
    skipSpace()
    let start = offset
    let base = open.count
    repeat {
      try beginning()
      // Behind a value what it lies in goes on or ends.
      while open.count > base, try !goesOn() {}
    } while open.count > base
    return start..<offset
  }

  /// Passes over a value that is no object or array, over an empty one, or over the bracket that opens another, with
  /// the name behind it.
  @inline(__always) private mutating func beginning() throws(Fault) {
    while true {
      skipSpace()
      switch current {
      case UInt8(ascii: "\""):
        _ = try string()
        return
      case UInt8(ascii: "{"):
        try push(UInt8(ascii: "}"))
        if take(UInt8(ascii: "}")) { return _ = open.removeLast() }
        _ = try name()
      case UInt8(ascii: "["):
        try push(UInt8(ascii: "]"))
        if take(UInt8(ascii: "]")) { return _ = open.removeLast() }
      case UInt8(ascii: "t"): return try literal("true")
      case UInt8(ascii: "f"): return try literal("false")
      case UInt8(ascii: "n"): return try literal("null")
      default:
        try number()
        return
      }
    }
  }

  /// Passes over a comma and what stands before the next value, true, or over the end of what is open.
  private mutating func goesOn() throws(Fault) -> Bool {
    guard let end = open.last else { return true }
    if take(UInt8(ascii: ",")) {
      if end == UInt8(ascii: "}") { _ = try name() }
      return true
    }
    guard take(end) else { throw unexpected("',' or '\(Character(Unicode.Scalar(end)))'") }
    open.removeLast()
    return false
  }

  private mutating func push(_ end: UInt8) throws(Fault) {
    guard open.count < JSONScanner.depthLimit else {
      throw Fault(offset: offset, message: "it is nested more than \(JSONScanner.depthLimit) levels deep")
    }
    open.append(end)
    offset += 1
  }

  private mutating func literal(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw unexpected("a value") }
      offset += 1
    }
  }

  /// Passes over the name of a member and the colon; gives where the name lies between its quotes.
  @inline(__always) mutating func name() throws(Fault) -> Range<Int> {
    skipSpace()
    let name = try string()
    try expect(UInt8(ascii: ":"))
    return name
  }

  /// Passes over a number.
  @inline(__always) mutating func number() throws(Fault) {
    if current == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    try digits(first == 0 || bytes[first - 1] != UInt8(ascii: "-") ? "a value" : "a digit")
    if bytes[first] == UInt8(ascii: "0"), offset > first + 1 {
      throw Fault(offset: first, message: "a number begins with 0")
    }
    if current == UInt8(ascii: ".") {
      offset += 1
      try digits("a digit")
    }
    if current | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { offset += 1 }
      try digits("a digit")
    }
  }

  @inline(__always) private mutating func digits(_ wanted: StaticString) throws(Fault) {
    let start = offset
    while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
    if offset == start { throw unexpected("\(wanted)") }
  }

  /// Passes over a string; gives where it lies between its quotes.
  @inline(__always) mutating func string() throws(Fault) -> Range<Int> {
    guard current == UInt8(ascii: "\"") else { throw unexpected("'\"'") }
    offset += 1
    let start = offset
    while true {
      skipLetters()
      switch current {
      case UInt8(ascii: "\""):
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\\"): try escape()
      default: throw unexpected("a character of a string")
      }
    }
  }

  /// Passes over letters that stand for themselves, eight at a time as far as that goes.
  @inline(__always) private mutating func skipLetters() {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    while offset + 8 <= bytes.count {
      let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // The high bit is set where a byte is a control, a quote, a backslash or not of ASCII.
      let quotes = (eight ^ ones &* 0x22) &- ones
      let backslashes = (eight ^ ones &* 0x5C) &- ones
      let marks = (eight | (eight &- ones &* 0x20) | quotes | backslashes) & 0x8080_8080_8080_8080
      if marks != 0 { break }
      offset += 8
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      offset += 1
    }
  }

  private mutating func escape() throws(Fault) {
    offset += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      let start = offset - 1
      let code = try fourDigits()
      if 0xD800..<0xE000 ~= code {
        var isPair = code < 0xDC00 && current == UInt8(ascii: "\\")
        if isPair {
          offset += 1
          isPair = current == UInt8(ascii: "u")
        }
        guard isPair, 0xDC00..<0xE000 ~= (try fourDigits()) else {
          throw Fault(offset: start, message: "there is half of a surrogate pair")
        }
      }
    default: throw unexpected("an escape")
    }
  }

  /// Passes over `u` and the four hexadecimal digits behind it.
  private mutating func fourDigits() throws(Fault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      offset += 1
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
        throw unexpected("a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
    }
    offset += 1
    return code
  }
}
