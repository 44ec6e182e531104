#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells where delimited text can be cut, so that both sides can be read by themselves.
///
/// It only looks from quote to quote, and takes a quote for what ``RecordScanner`` takes it for: one in the middle of a
/// field is a letter, and one that is never closed ends with its line.
package struct RecordCutter: Sendable {
  private let separator: UInt8
  /// How far behind the beginning of its record a quote may be closed, in bytes.
  private let longestQuoted = RecordScanner.limits.bytes

  /// Makes a cutter for a separator.
  package init(separator: UInt8) { self.separator = separator }

  /// Where the last record ends whose end is certain, whatever follows; 0 where that is none.
  ///
  /// - Parameter bytes: Text that begins with a record and goes on.
  package func end(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var outside: [Range<Int>] = []
    // What was looked through for quotes, and where the text outside of them began.
    var (offset, start) = (0, 0)
    while let quote = Self.first(UInt8(ascii: "\""), in: bytes, from: offset) {
      offset = quote + 1
      guard quote == 0 || isFieldEnd(bytes[quote - 1]) else { continue }
      outside.append(start..<quote)
      switch closing(of: quote, in: bytes, outside) {
      case .open: return lastLineEnd(in: bytes, outside)
      case .at(let close): (offset, start) = (close + 1, close + 1)
      case .never:
        let line = lineEnd(in: bytes, from: quote)
        outside.append(quote..<line)
        (offset, start) = (line, line)
      }
    }
    outside.append(start..<bytes.count)
    return lastLineEnd(in: bytes, outside)
  }

  private enum Closing {
    case open
    case never
    case at(Int)
  }

  private func closing(of quote: Int, in bytes: UnsafeBufferPointer<UInt8>, _ outside: [Range<Int>]) -> Closing {
    var close = Self.first(UInt8(ascii: "\""), in: bytes, from: quote + 1)
    while let second = close, second + 1 < bytes.count, bytes[second + 1] == UInt8(ascii: "\"") {
      close = Self.first(UInt8(ascii: "\""), in: bytes, from: second + 2)
    }
    guard let close, close + 1 < bytes.count else {
      let isEndless = bytes.count > longestQuoted && bytes.count >= lastLineEnd(in: bytes, outside) + longestQuoted
      return isEndless ? .never : .open
    }
    if close >= longestQuoted, close >= lastLineEnd(in: bytes, outside) + longestQuoted { return .never }
    if isFieldEnd(bytes[close + 1]) || lineEnd(in: bytes, from: quote) > close { return .at(close) }
    return .never
  }

  /// How many lines end in bytes, with CR LF, LF or CR.
  package static func lineCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    if first(0x0D, in: bytes, from: 0) == nil {
      for byte in bytes { count &+= byte == 0x0A ? 1 : 0 }
      return count
    }
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { count += 1 }
      last = byte
    }
    return count
  }

  /// The first place of a byte at or behind an offset.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard offset < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let found = memchr(base + offset, Int32(byte), bytes.count - offset) else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  @inline(__always) private func isFieldEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  /// Behind the end of the line that holds an offset, or the end of the bytes.
  private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
    return min(offset + 1, bytes.count)
  }

  /// Behind the last line end outside of quotes, 0 where there is none; a CR to which an LF may belong is none.
  private func lastLineEnd(in bytes: UnsafeBufferPointer<UInt8>, _ outside: [Range<Int>]) -> Int {
    for range in outside.reversed() {
      var offset = range.upperBound
      while offset > range.lowerBound {
        let byte = bytes[offset - 1]
        if byte == 0x0A || byte == 0x0D && offset < bytes.count { return offset }
        offset -= 1
      }
    }
    return 0
  }
}
