/// A part of a YAML file that is named and used again, as in `a: &x [1]` and `b: *x`.
///
/// Nothing here needs them, and a few lines of aliases of aliases stand for more values than any machine can hold.
enum YAMLAlias {
  /// The line of the first alias of a name that stands in the file, counted from 1.
  static func firstLine(in bytes: [UInt8]) -> Int? {
    let (anchor, alias) = (UInt8(ascii: "&"), UInt8(ascii: "*"))
    guard bytes.contains(anchor), bytes.contains(alias) else { return nil }
    let anchors = Set(names(after: anchor, in: bytes).map(\.name))
    return names(after: alias, in: bytes).first { anchors.contains($0.name) }.map { place in
      1 + bytes[..<place.offset].count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// The names behind a mark that does not stand within a word.
  private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    bytes.indices.compactMap { offset in
      guard bytes[offset] == mark, offset == 0 || !isNameByte(bytes[offset - 1]) else { return nil }
      let name = bytes[(offset + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : (name, offset)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
