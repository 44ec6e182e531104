/// Where the bytes of a table lie: in memory, or in a file that is mapped into it.
public protocol ByteSource: Sendable {
  /// Lends the bytes; they are the same each time.
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result
}

extension [UInt8]: ByteSource {
  /// Lends the bytes.
  public func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result { body(span.bytes) }
}

/// Numbers of a table in little-endian order; what does not lie within the bytes is 0, whatever the bytes say.
extension RawSpan {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < byteCount else { return 0 }
    return unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func short(at offset: Int) -> Int {
    guard offset >= 0, offset <= byteCount - 2 else { return 0 }
    return Int(UInt16(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt16.self)))
  }

  @inline(__always)
  func word(at offset: Int) -> Int {
    guard offset >= 0, offset <= byteCount - 4 else { return 0 }
    return Int(UInt32(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)))
  }
}

extension [UInt8] {
  /// Appends numbers of 32 bits in little-endian order.
  mutating func append(words: some Sequence<UInt32>) {
    for word in words {
      append(UInt8(truncatingIfNeeded: word))
      append(UInt8(truncatingIfNeeded: word >> 8))
      append(UInt8(truncatingIfNeeded: word >> 16))
      append(UInt8(truncatingIfNeeded: word >> 24))
    }
  }

  /// Appends zeros until the length is a multiple of 4.
  mutating func align() { while count % 4 != 0 { append(0) } }
}
