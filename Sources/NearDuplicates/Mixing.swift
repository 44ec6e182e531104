/// Hashes that are the same in every run and on every machine.
enum Mixing {
  /// Where a hash begins: the offset basis of FNV-1a.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the next number into a hash.
  static func add(_ value: UInt64, to hash: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

  /// Spreads a number over all bits: the last step of SplitMix64.
  static func spread(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
