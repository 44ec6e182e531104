/// Reads numbers from bytes of either order and refuses to read past their end.
struct BinaryReader {
  private let bytes: [UInt8]
  private(set) var offset: Int
  var isLittleEndian = true

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// How many bytes are left.
  var rest: Int { bytes.count - offset }

  mutating func byte() throws(GeoPackageError) -> UInt8 {
    guard offset < bytes.count else { throw Self.ended }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func uint32() throws(GeoPackageError) -> UInt32 { UInt32(truncatingIfNeeded: try bits(4)) }

  mutating func double() throws(GeoPackageError) -> Double { Double(bitPattern: try bits(8)) }

  mutating func skip(_ count: Int) throws(GeoPackageError) {
    guard count <= rest else { throw Self.ended }
    offset += count
  }

  private mutating func bits(_ count: Int) throws(GeoPackageError) -> UInt64 {
    guard count <= rest else { throw Self.ended }
    var value: UInt64 = 0
    for index in 0..<count {
      value = value << 8 | UInt64(bytes[isLittleEndian ? offset + count - 1 - index : offset + index])
    }
    offset += count
    return value
  }

  private static let ended = GeoPackageError(.badGeometry, "the geometry ends before its stated length")
}
