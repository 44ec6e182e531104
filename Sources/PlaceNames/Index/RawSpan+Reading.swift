/// Reading of numbers in little-endian order, each of which is nothing where it does not lie within the bytes.
extension RawSpan {
  /// A number of fixed width at an offset.
  @inline(__always)
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type = Value.self) -> Value? {
    guard offset >= 0, offset <= byteCount - MemoryLayout<Value>.size else { return nil }
    return Value(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
  }

  /// A number of fixed width that is a size or an offset.
  @inline(__always)
  func size(at offset: Int) -> Int? { integer(at: offset, as: UInt64.self).flatMap(Int.init(exactly:)) }

  /// A number of seven bits a byte, the lowest first; the offset moves behind it.
  @inline(__always)
  func variableSize(at offset: inout Int) -> Int? {
    var (value, shift) = (UInt64(0), UInt64(0))
    while shift < 63, let byte = integer(at: offset, as: UInt8.self) {
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: value) }
      shift += 7
    }
    return nil
  }

  /// A text with its length before it; the offset moves behind it.
  ///
  /// Nothing where it is no UTF-8.
  func text(at offset: inout Int) -> String? {
    guard let count = variableSize(at: &offset), count <= byteCount - offset else { return nil }
    defer { offset += count }
    return extracting(offset..<offset + count).withUnsafeBytes { String(validating: $0, as: UTF8.self) }
  }
}

/// Writing of numbers in little-endian order.
extension [UInt8] {
  mutating func append(integer value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  /// Appends a number of seven bits a byte, the lowest first.
  mutating func append(variableSize value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Appends a text with its length before it.
  mutating func append(text: String) {
    append(variableSize: text.utf8.count)
    append(contentsOf: text.utf8)
  }
}
