/// Walks over the members of one large JSON object, in memory that holds one member at a time.
///
/// Only the outline is read here: names, brackets and strings. Each value comes as its bytes.
struct JSONMembers {
  /// One member.
  struct Member {
    let name: [UInt8]
    /// The bytes of its value; nothing where they are too many.
    let value: [UInt8]?
    /// The line where the value begins, counted from 1.
    let line: Int
  }

  /// Why the object cannot be read on.
  struct Fault: Error {
    let message: String
    let line: Int
  }

  /// The longest value, in bytes.
  static let limit = 1 << 20

  private let read: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var state = State.beforeObject

  private enum State { case beforeObject, beforeFirst, between, ended }

  init(_ read: @escaping ByteSource) { self.read = read }

  /// The next member; nothing at the end of the object.
  ///
  /// - Throws: `Fault` where the text is no object or ends within it.
  mutating func next() throws -> Member? {
    switch state {
    case .beforeObject:
      if try peekPastSpace() == 0xEF { for _ in 0..<3 { _ = try take() } }
      try expect(UInt8(ascii: "{"), "the text should be one JSON object with a record under each key")
      state = .beforeFirst
    case .between:
      if try peekPastSpace() == UInt8(ascii: ",") { _ = try take() } else { return try end() }
    case .beforeFirst: break
    case .ended: return nil
    }
    if state == .beforeFirst, try peekPastSpace() == UInt8(ascii: "}") { return try end() }
    state = .between
    guard try peekPastSpace() == UInt8(ascii: "\"") else { throw fault("a key in quotes should stand here") }
    let name = try value()
    try expect(UInt8(ascii: ":"), "a colon should stand here")
    _ = try peekPastSpace()
    let start = line
    return Member(name: name.map { Array($0.dropFirst().dropLast()) } ?? [], value: try value(), line: start)
  }

  private mutating func end() throws -> Member? {
    try expect(UInt8(ascii: "}"), "a comma or the end of the object should stand here")
    state = .ended
    if try peekPastSpace() != nil { throw fault("something stands behind the object") }
    return nil
  }

  /// The bytes of one value: a string, a number, a word, or brackets and what is in them.
  private mutating func value() throws -> [UInt8]? {
    var (bytes, depth, isInString, isTooLong) = ([UInt8](), 0, false, false)
    while let byte = try peek() {
      let isEnd =
        !isInString && depth == 0 && !bytes.isEmpty
        && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") || Self.isSpace(byte))
      if isEnd { return isTooLong ? nil : bytes }
      _ = try take()
      isTooLong = isTooLong || bytes.count >= Self.limit
      if !isTooLong { bytes.append(byte) }
      switch byte {
      case UInt8(ascii: "\\") where isInString:
        guard let escaped = try take() else { break }
        if !isTooLong { bytes.append(escaped) }
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += isInString ? 0 : 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= isInString ? 0 : 1
      default: break
      }
      if depth == 0, !isInString, Self.isClosing(byte) { return isTooLong ? nil : bytes }
    }
    throw fault("the text ends within a record; it was cut off")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws {
    guard try peekPastSpace() == byte else {
      throw fault(try peek() == nil ? "the text ends; it was cut off" : message)
    }
    _ = try take()
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, line: line) }

  private mutating func peekPastSpace() throws -> UInt8? {
    while let byte = try peek(), Self.isSpace(byte) { _ = try take() }
    return try peek()
  }

  @inline(__always) private mutating func peek() throws -> UInt8? {
    if position == buffer.count {
      buffer = try read()
      position = 0
    }
    return position < buffer.count ? buffer[position] : nil
  }

  @inline(__always) private mutating func take() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    if byte == 0x0A { line += 1 }
    return byte
  }
}
