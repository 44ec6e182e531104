/// Cuts a JSON array into its elements while its bytes come in, in memory that does not grow with their number.
///
/// Only strings and brackets are looked at, so that an article that is not JSON spoils no other.
struct ArticleCutter {
  /// An element with the line on which it begins.
  struct Piece {
    /// Its bytes; nothing where it is longer than allowed.
    let bytes: [UInt8]?
    let line: Int
  }

  /// What the next byte is part of.
  private enum Place { case beforeArray, beforeFirst, beforeElement, element, behindArray }

  private let limit: Int
  private var place = Place.beforeArray
  private var line = 1
  private var firstLine = 1
  private var kept: [UInt8] = []
  private var isTooLong = false
  private var depth = 0
  private var isString = false
  private var isEscaped = false
  /// The line at which the array should go on or end and does not.
  private(set) var faultLine: Int?

  /// Makes a cutter that passes over elements of more bytes than the limit.
  init(limit: Int) { self.limit = limit }

  /// Takes the next bytes of the text, which begins with a bracket, and hands over every element that ends in them.
  mutating func take(_ bytes: [UInt8], _ body: (Piece) throws -> Void) rethrows {
    var start = bytes.startIndex
    for index in bytes.indices where faultLine == nil {
      let byte = bytes[index]
      if place != .element, begins(byte) {
        start = index
        begin()
      }
      if place == .element, !isInside(byte) {
        keep(bytes[start..<index])
        place = byte == UInt8(ascii: ",") ? .beforeElement : .behindArray
        try handOver(body)
      }
      if byte == 0x0A { line += 1 }
    }
    if place == .element { keep(bytes[start...]) }
  }

  /// Ends the text and hands over an element in which it breaks off.
  mutating func end(_ body: (Piece) throws -> Void) rethrows {
    guard faultLine == nil, place != .behindArray else { return }
    if place != .element { begin() }
    try handOver(body)
    faultLine = line
  }

  /// Whether an element begins with a byte outside of any.
  private mutating func begins(_ byte: UInt8) -> Bool {
    if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return false }
    switch place {
    case .beforeArray: place = .beforeFirst
    case .beforeFirst where byte == UInt8(ascii: "]"): place = .behindArray
    case .beforeFirst, .beforeElement: return true
    case .behindArray: faultLine = line
    case .element: break
    }
    return false
  }

  private mutating func begin() {
    (place, firstLine, isTooLong) = (.element, line, false)
    (depth, isString, isEscaped) = (0, false, false)
  }

  /// Whether a byte is part of the element, and neither the comma nor the bracket that ends it.
  private mutating func isInside(_ byte: UInt8) -> Bool {
    if isString {
      isString = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return true
    }
    switch byte {
    case UInt8(ascii: "\""): isString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth == 0 { return false }
      depth -= 1
    case UInt8(ascii: ","): return depth > 0
    default: break
    }
    return true
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || kept.count + bytes.count > limit
    if isTooLong { kept = [] } else { kept += bytes }
  }

  private mutating func handOver(_ body: (Piece) throws -> Void) rethrows {
    let piece = Piece(bytes: isTooLong ? nil : kept, line: firstLine)
    kept = []
    try body(piece)
  }
}
