import IncidentModel

/// A hash table from ids to the positions of their entries.
struct IdentifierIndex: Sendable {
  private static let none = UInt32.max
  private var slots: [UInt32]
  /// The positions of entries whose id stands at an earlier one.
  private(set) var repeated: Set<Int> = []

  /// Indexes the entries' ids under the entries' positions.
  init(_ entries: [GazetteerEntry]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.none, count: size)
    for position in entries.indices {
      let slot = slot(of: entries[position].id, in: entries)
      if slots[slot] == Self.none { slots[slot] = UInt32(position) } else { repeated.insert(position) }
    }
  }

  /// The position of the entry of an id.
  func position(of id: String, in entries: [GazetteerEntry]) -> Int? {
    let number = slots[slot(of: id, in: entries)]
    return number == Self.none ? nil : Int(number)
  }

  /// The slot of an id, or the empty slot where it would go.
  private func slot(of id: String, in entries: [GazetteerEntry]) -> Int {
    var hash = NameHash()
    for byte in id.utf8 { hash.combine(byte) }
    var slot = hash.slot(in: slots.count)
    while slots[slot] != Self.none, entries[Int(slots[slot])].id != id { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
