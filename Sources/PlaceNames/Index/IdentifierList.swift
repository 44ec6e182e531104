/// The ids of places that come one after another, none of which occurs twice.
struct IdentifierList {
  /// The hash table of the places' numbers.
  private(set) var slots = [UInt32](repeating: IndexFormat.none, count: 16)
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Adds an id; false where it is there already.
  mutating func append(_ id: String) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: id.utf8)
    let slot = slot(of: start..<bytes.count)
    guard slots[slot] == IndexFormat.none else {
      bytes.removeSubrange(start...)
      return false
    }
    slots[slot] = UInt32(ends.count)
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: IndexFormat.none, count: slots.count * 2)
    for number in ends.indices { slots[slot(of: range(number))] = UInt32(number) }
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// The slot of an id, or the empty slot where it would go.
  private func slot(of id: Range<Int>) -> Int {
    var hash = NameHash()
    for index in id { hash.combine(bytes[index]) }
    var slot = hash.slot(in: slots.count)
    while slots[slot] != IndexFormat.none {
      let other = range(Int(slots[slot]))
      if other == id || other.count == id.count && bytes[other].elementsEqual(bytes[id]) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
