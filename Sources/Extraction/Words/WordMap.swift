/// Values by the numbers of words.
///
/// The slots of a table are few and near each other, so that a look-up is one or two comparisons.
struct WordMap<Value: Sendable>: Sendable {
  /// A word and the position of its value; the number 0 where there is none.
  private struct Slot: Sendable {
    var number: UInt32 = 0
    var position: UInt32 = 0
  }

  /// Each word in the first slot that was free from its own on.
  private var slots: [Slot]
  private var values: [Value] = []

  init(_ values: [UInt32: Value]) {
    var size = 4
    while size < values.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (number, value) in values.sorted(by: { $0.key < $1.key }) {
      var slot = WordMap.slot(number, size)
      while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(number: number, position: UInt32(self.values.count))
      self.values.append(value)
    }
  }

  subscript(_ number: UInt32) -> Value? {
    var slot = WordMap.slot(number, slots.count)
    while slots[slot].number != 0 {
      if slots[slot].number == number { return values[Int(slots[slot].position)] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ number: UInt32, _ size: Int) -> Int { Int((number &* 0x9E37_79B1) >> 12) & (size - 1) }
}
