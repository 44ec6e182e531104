/// A checksum of 64 bits against accidents: a disk that fails, a file that was cut or written over.
///
/// Each step can be undone for a known word, so two texts that differ in one word of eight bytes never agree. It is no
/// protection from somebody who wants two texts to agree.
struct BlockChecksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private mutating func combine(_ word: UInt64) {
    value = (value ^ word) &* 0x2127_599B_F432_5C37
    value ^= value >> 29
  }

  /// The checksum of bytes.
  static func of(_ bytes: RawSpan) -> UInt64 {
    // Four sums side by side, as one alone waits for each product.
    var sums = (BlockChecksum(), BlockChecksum(), BlockChecksum(), BlockChecksum())
    sums.1.combine(1)
    sums.2.combine(2)
    sums.3.combine(3)
    bytes.withUnsafeBytes { buffer in
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var offset = 0
      while offset + 32 <= buffer.count {
        sums.0.combine(word(offset))
        sums.1.combine(word(offset + 8))
        sums.2.combine(word(offset + 16))
        sums.3.combine(word(offset + 24))
        offset += 32
      }
      for byte in buffer[offset...] { sums.0.combine(UInt64(byte)) }
    }
    var sum = BlockChecksum()
    for part in [UInt64(bytes.byteCount), sums.0.value, sums.1.value, sums.2.value, sums.3.value] { sum.combine(part) }
    return sum.value
  }

  /// The checksum of bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes.span.bytes) }
}
