/// One byte for a letter of any script.
///
/// ASCII stands for itself, all other letters share the rest. Names that are within some edits are so by their codes
/// too; the other way round it is certain only where one of them is ASCII.
enum LetterCode {
  @inline(__always)
  static func of(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x80 { return UInt8(truncatingIfNeeded: scalar) }
    return 0x80 | UInt8(truncatingIfNeeded: scalar ^ scalar >> 7 ^ scalar >> 14)
  }
}

/// A name as its letters and their codes.
struct CodedName {
  /// The scalars; empty where all are ASCII, and the codes say everything.
  let scalars: [UInt32]
  let codes: [UInt8]

  init(_ name: String) {
    let all = name.unicodeScalars.map(\.value)
    scalars = all.contains { $0 >= 0x80 } ? all : []
    codes = all.map(LetterCode.of)
  }
}
