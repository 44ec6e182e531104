import IncidentModel

/// The places of an index, each made when it is asked for.
struct EntryTable: Sendable {
  let image: IndexImage

  /// The place of a number.
  func entry(_ number: Int) -> GazetteerEntry? {
    guard let range = image.range(image.entries, at: number) else { return nil }
    return image.read(image.places, range) { bytes in EntryRecord.entry(bytes) { shared($0) } }
  }

  /// The numbers of the places of a kind, in order.
  func numbers(of kind: PlaceKind) -> [Int] {
    guard let section = image.section(IndexFormat.Section.kinds.rawValue) else { return [] }
    let (kinds, position) = (PlaceKind.allCases.count, Int(EntryRecord.number(of: kind)))
    guard let start = image.integer(section, at: position, as: UInt32.self),
      let end = image.integer(section, at: position + 1, as: UInt32.self), start <= end
    else { return image.failure() ?? [] }
    let offsets = (kinds + 1 + Int(start)) * 4..<(kinds + 1 + Int(end)) * 4
    return image.read(section, offsets) { bytes in
      (0..<bytes.byteCount / 4).map { Int(bytes.integer(at: $0 * 4, as: UInt32.self) ?? IndexFormat.none) }
    } ?? []
  }

  /// What the place of a number is, read from the part of its record that has a fixed width.
  func traits(_ number: Int) -> PlaceTraits? {
    guard let range = image.range(image.entries, at: number) else { return nil }
    return image.read(image.places, range) { bytes in EntryRecord.traits(bytes, of: number) }
  }

  /// A text that many places share.
  func shared(_ number: UInt32) -> String? {
    guard let section = image.section(IndexFormat.Section.strings.rawValue),
      let count = image.integer(section, at: 0, as: UInt64.self), number < count,
      let range = image.range(section, at: Int(number) + 1)
    else { return nil }
    return image.read(section, range) { String(validating: $0.withUnsafeBytes { Array($0) }, as: UTF8.self) }
  }
}
