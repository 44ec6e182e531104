/// The look-up of ids in an index: a hash table of the places' numbers with more slots than places.
struct IdentifierTable: Sendable {
  let image: IndexImage

  /// The number of the place of an id.
  func position(of id: String) -> Int? {
    let size = image.ids.count / 4
    guard size > 0, size & (size - 1) == 0 else { return image.failure() }
    var hash = NameHash()
    for byte in id.utf8 { hash.combine(byte) }
    var slot = hash.slot(in: size)
    // A table without an empty slot is damaged.
    for _ in 0..<size {
      guard let number = image.integer(image.ids, at: slot, as: UInt32.self), number != IndexFormat.none else {
        return nil
      }
      guard let range = image.range(image.entries, at: Int(number)),
        let isSame = image.read(image.places, range, { EntryRecord.hasID($0, id.utf8) })
      else { return nil }
      if isSame { return Int(number) }
      slot = (slot + 1) & (size - 1)
    }
    return image.failure()
  }
}
