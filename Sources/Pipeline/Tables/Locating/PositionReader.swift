import GeoJSON
import SimpleFeatures

/// A position as a row states it.
enum StatedPosition {
  /// Nothing is stated.
  case none
  /// Two numbers of degrees.
  case coordinate(Coordinate)
  /// What is stated cannot be used.
  case fault(PositionFault)
}

/// Why a position cannot be used.
struct PositionFault {
  let kind: String
  let message: String
  let remedy: String?
  /// Which of the two numbers it is about, the longitude or the latitude; neither where it is both.
  var column: Int?
}

/// Reads positions from the bytes of two fields.
enum PositionReader {
  /// Reads longitude and latitude.
  static func read(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) -> StatedPosition {
    let (x, y) = (trimmed(x), trimmed(y))
    if x.isEmpty, y.isEmpty { return .none }
    guard let longitude = JSONNumber.double(x), let latitude = JSONNumber.double(y) else { return .fault(fault(x, y)) }
    guard let coordinate = Coordinate(longitude: longitude, latitude: latitude) else {
      return .fault(outOfRange(longitude, latitude))
    }
    if longitude == 0, latitude == 0 {
      return .fault(
        PositionFault(
          kind: "the position is 0,0", message: "the position is 0,0, which mostly stands for none",
          remedy: "leave both fields empty where it is not known"))
    }
    return .coordinate(coordinate)
  }

  /// Bytes without space around them.
  @inline(__always) static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = text.first, let last = text.last, first <= 0x20 || last <= 0x20 else { return text }
    var slice = text[...]
    while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return UnsafeBufferPointer(rebasing: slice)
  }

  private static func fault(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) -> PositionFault {
    let isX = x.isEmpty || (!y.isEmpty && JSONNumber.double(x) == nil)
    let bytes = isX ? x : y
    var fault: PositionFault
    if bytes.isEmpty {
      fault = PositionFault(
        kind: "a coordinate is missing", message: "it is empty, and the other coordinate is not",
        remedy: "fill it, or leave both empty")
    } else {
      fault = Self.fault(of: String(validating: bytes, as: UTF8.self) ?? "?")
    }
    fault.column = isX ? 0 : 1
    return fault
  }

  /// What is wrong with a text that is no number.
  private static func fault(of text: String) -> PositionFault {
    let shown = "\"\(text.prefix(40))\""
    if ["nan", "inf", "infinity", "null", "na", "n/a", "none"].contains(
      text.drop { $0 == "-" || $0 == "+" }.lowercased())
    {
      return PositionFault(
        kind: "a coordinate is a word", message: "\(shown) is no number", remedy: "leave it empty where it is not known"
      )
    }
    if let value = SexagesimalDegrees(text)?.decimal {
      return PositionFault(
        kind: "a coordinate is in degrees and minutes", message: "\(shown) is in degrees and minutes",
        remedy: "write \(value)")
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let decimal = parts.joined(separator: ".")
    if parts.count == 2, isNumber(decimal) {
      return PositionFault(
        kind: "a coordinate has a decimal comma", message: "\(shown) has a decimal comma", remedy: "write \(decimal)")
    }
    return PositionFault(
      kind: "a coordinate is no number", message: "\(shown) is no number", remedy: "write degrees such as 66.35")
  }

  private static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { JSONNumber.double($0) != nil }
  }

  private static func outOfRange(_ longitude: Double, _ latitude: Double) -> PositionFault {
    let isX = abs(longitude) > 180
    let value = isX ? longitude : latitude
    let isMetres = abs(value) > 1000
    return PositionFault(
      kind: "a coordinate is out of range",
      message: isX ? "longitude \(value) is not between -180 and 180" : "latitude \(value) is not between -90 and 90",
      remedy: isMetres ? "metres? transform them to WGS 84 degrees" : "see whether the columns are swapped",
      column: isX ? 0 : 1)
  }
}

/// Degrees with minutes and seconds: `26°30'15"N`, `66 21.5 E`, `26.5N`.
struct SexagesimalDegrees {
  /// The value in degrees with up to six decimals.
  let decimal: String

  init?(_ text: String) {
    var numbers: [Double] = []
    var digits = ""
    var sign = 1.0
    var hasMark = false
    for character in text + " " {
      if character.isASCII, character.isNumber || character == "." {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        guard let number = Self.number(digits) else { return nil }
        numbers.append(number)
        digits = ""
      }
      switch character {
      case "S", "s", "W", "w": (sign, hasMark) = (-1, true)
      case "N", "n", "E", "e", "°", "º", "'", "\"", "′", "″", "’", "”", ":", "d", "m": hasMark = true
      case "-" where numbers.isEmpty: sign = -1
      case " ", "+": break
      default: return nil
      }
    }
    guard hasMark, (1...3).contains(numbers.count), numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let value = zip(numbers, [1, 60, 3600]).reduce(0) { $0 + $1.0 / $1.1 }
    guard value <= 180 else { return nil }
    let scaled = Int((value * 1e6).rounded())
    let fraction = String(scaled % 1_000_000 + 1_000_000).dropFirst()
    let kept = fraction.reversed().drop { $0 == "0" }.reversed()
    decimal = (sign < 0 ? "-" : "") + "\(scaled / 1_000_000)" + (kept.isEmpty ? "" : "." + String(kept))
  }

  private static func number(_ digits: String) -> Double? {
    var digits = digits
    return digits.withUTF8 { JSONNumber.double($0) }
  }
}
