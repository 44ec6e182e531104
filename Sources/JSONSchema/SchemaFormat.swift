import SimpleFeatures

/// A form of texts that has a name; it is asked for, not only noted.
enum SchemaFormat: String, Sendable, CaseIterable {
  /// A day that exists, as in 2025-05-03 (RFC 3339 `full-date`).
  case date
  /// A moment with its distance from UTC, as in 2025-05-03T14:40:00+05:00 (RFC 3339).
  case dateTime = "date-time"
  /// An absolute address of ASCII characters (RFC 3986).
  case uri

  init(_ place: SchemaPlace) throws(JSONSchemaError) {
    guard let format = place.value.string.flatMap(SchemaFormat.init) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw place.error(
        .unknownFormat, "the format \(Wording.shown(place.value)) is not known here; known are \(known)")
    }
    self = format
  }

  var words: String {
    switch self {
    case .date: "a day as in 2025-05-03"
    case .dateTime: "a moment as in 2025-05-03T14:40:00+05:00"
    case .uri: "an address as in https://example.org/a"
    }
  }

  func fits(_ text: String) -> Bool {
    var reader = ByteReader(text.utf8)
    switch self {
    case .date: return reader.readDate() && reader.isAtEnd
    case .dateTime: return reader.readDate() && reader.readTime() && reader.isAtEnd
    case .uri: return reader.readAddress()
    }
  }
}

/// The bytes of a text, from left to right.
private struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: String.UTF8View) { rest = Array(bytes)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  private mutating func take(_ accepted: StaticString) -> UInt8? {
    let accepted = UnsafeBufferPointer(start: accepted.utf8Start, count: accepted.utf8CodeUnitCount)
    guard let byte = rest.first, accepted.contains(byte) else { return nil }
    return rest.removeFirst()
  }

  private mutating func number(digits: Int, in range: ClosedRange<Int>) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = take("0123456789") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return range.contains(value) ? value : nil
  }

  mutating func readDate() -> Bool {
    guard let year = number(digits: 4, in: 0...9999), take("-") != nil, let month = number(digits: 2, in: 1...12),
      take("-") != nil, let day = number(digits: 2, in: 1...31)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  /// `T`, the time and the distance from UTC; second 60 only where it is the last of a day in UTC.
  mutating func readTime() -> Bool {
    guard take("Tt") != nil, let hour = number(digits: 2, in: 0...23), take(":") != nil,
      let minute = number(digits: 2, in: 0...59), take(":") != nil, let second = number(digits: 2, in: 0...60)
    else { return false }
    if take(".") != nil {
      guard take("0123456789") != nil else { return false }
      while take("0123456789") != nil {}
    }
    var offset = 0
    if take("Zz") == nil {
      guard let sign = take("+-"), let hours = number(digits: 2, in: 0...23), take(":") != nil,
        let minutes = number(digits: 2, in: 0...59)
      else { return false }
      offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }
    return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
  }

  /// A scheme, a colon, and then only what an address may hold, with whole percent escapes and one `#`.
  mutating func readAddress() -> Bool {
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), let first = rest.first, Self.isLetter(first),
      rest[..<colon].allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || "+-.".utf8.contains($0) })
    else { return false }
    rest = rest[(colon + 1)...]
    var fragments = 0
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        for _ in 0..<2 where take("0123456789abcdefABCDEF") == nil { return false }
      case UInt8(ascii: "#"):
        fragments += 1
        if fragments > 1 { return false }
      default:
        let isAllowed = Self.isLetter(byte) || Self.isDigit(byte) || "-._~:/?[]@!$&'()*+,;=".utf8.contains(byte)
        if !isAllowed { return false }
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
