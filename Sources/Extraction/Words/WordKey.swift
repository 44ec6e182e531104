/// A short word as two numbers: its letters, one behind another, all of them ASCII.
struct WordKey: Sendable, Hashable {
  /// The most letters that there is room for.
  static let capacity = 16

  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0
  private(set) var count = 0

  /// An empty word.
  init() {}

  /// The letters of a word; nothing where there are too many or one is beyond ASCII.
  init?(_ text: String) {
    guard text.utf8.count <= WordKey.capacity else { return nil }
    for letter in text.utf8 {
      guard letter < 0x80 else { return nil }
      append(letter)
    }
  }

  /// Appends a letter; one for which there is no room is only counted.
  @inline(__always)
  mutating func append(_ letter: UInt8) {
    if count < 8 {
      first |= UInt64(letter) << UInt64(count * 8)
    } else if count < WordKey.capacity {
      second |= UInt64(letter) << UInt64((count - 8) * 8)
    }
    count += 1
  }

  /// A number in which every letter counts.
  @inline(__always)
  var hash: UInt64 {
    let mixed = (first ^ (second &* 0xBF58_476D_1CE4_E5B9)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 32)) &* 0x94D0_49BB_1331_11EB
  }
}
