/// The hash FNV-1a, which can be carried on byte by byte.
struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in one byte.
  @inline(__always)
  mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The slot in a table whose size is a power of two.
  ///
  /// The last bytes hardly change the middle bits of FNV-1a, so all bits are spread over the highest ones first.
  @inline(__always)
  func slot(in size: Int) -> Int {
    Int(truncatingIfNeeded: ((value ^ (value >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }

  /// The hash with every bit spread over all others.
  @inline(__always)
  var spread: UInt64 {
    var bits = (value ^ (value >> 32)) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return bits ^ (bits >> 32)
  }
}
