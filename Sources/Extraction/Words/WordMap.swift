/// Values by the numbers of words.
///
/// Each value stands beside its word, so that a look-up touches one place of the memory.
struct WordMap<Value: Sendable>: Sendable {
  /// A word and its value; the number 0 where there is none.
  private struct Slot: Sendable {
    var number: UInt32 = 0
    var value: Value?
  }

  /// Each word in the first slot that was free from its own on.
  private var slots: [Slot]

  init(_ values: [UInt32: Value]) {
    var size = 4
    while size < values.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (number, value) in values.sorted(by: { $0.key < $1.key }) {
      var slot = WordMap.slot(number, size)
      while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(number: number, value: value)
    }
  }

  subscript(_ number: UInt32) -> Value? {
    var slot = WordMap.slot(number, slots.count)
    while slots[slot].number != 0 {
      if slots[slot].number == number { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ number: UInt32, _ size: Int) -> Int { Int((number &* 0x9E37_79B1) >> 12) & (size - 1) }
}
