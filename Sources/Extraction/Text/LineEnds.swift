/// The line ends of a text in UTF-8: a line feed, a carriage return or both, and the other marks of Unicode.
enum LineEnds {
  /// How many lines end in some bytes; U+2029, which ends a paragraph, counts as two.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let end = length(at: index, in: bytes) else {
        index += 1
        continue
      }
      count += end == 3 && bytes[index + 2] == 0xA9 ? 2 : 1
      index += end
    }
    return count
  }

  /// Takes the next line off; nothing at the end of the text, also behind a last line end.
  static func nextLine(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let end = length(at: index, in: bytes) {
        let line = bytes[..<index]
        bytes = bytes[(index + end)...]
        return line
      }
      index += 1
    }
    defer { bytes = bytes[bytes.endIndex...] }
    return bytes
  }

  /// The length of the line end that begins at a byte; nothing where none does.
  private static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: 1
    case 0x0D: index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] == 0x85: 2
    case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: 3
    default: nil
    }
  }
}
