/// The paragraph that is being read.
struct BlockState {
  var kind = PageBlock.Kind.paragraph
  /// The links and times that are open.
  var links = 0
  /// The elements that are open and keep their line ends.
  var preformatted = 0
  var row: Int32 = 0
  var cell: Int32 = 0
  private var linked = 0
  private var firstLine: Int32 = 0
  private var needsSpace = false
  private var isEmpty = true

  /// Adds text, with one space for any number of blanks.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at number: Int32, to text: inout [UInt8]) {
    let before = text.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        if byte == 0x0A, preformatted > 0, !isEmpty { _ = breakLine(in: &text) } else { needsSpace = true }
        index += 1
        continue
      }
      if isEmpty { (firstLine, isEmpty) = (number, false) } else if needsSpace, text.last != 0x0A { text.append(0x20) }
      needsSpace = false
      var end = index + 1
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0xC2 { end += 1 }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        text.append(contentsOf: BlockState.meant(bytes[index + 1]))
        index += 2
      } else {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        index = end
      }
    }
    if links > 0 { linked += text.count - before }
  }

  /// A control of U+0080 to U+009F is a character of Windows-1252 that somebody wrote by its number.
  private static func meant(_ low: UInt8) -> [UInt8] {
    let characters: [UInt32] = [
      0x20AC, 0x20, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x20,
      0x017D,
      0x20, 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x20,
      0x017E, 0x0178,
    ]
    let index = Int(low) - 0x80
    guard characters.indices.contains(index), let scalar = Unicode.Scalar(characters[index]) else {
      return [0xC2, low]
    }
    return Array(String(Character(scalar)).utf8)
  }

  /// Ends a line; true where the line before it was ended too, so that the paragraph is over.
  mutating func breakLine(in text: inout [UInt8]) -> Bool {
    needsSpace = false
    guard !isEmpty else { return false }
    guard row == 0 else {
      needsSpace = true
      return false
    }
    if text.last == 0x0A { return true }
    text.append(0x0A)
    return false
  }

  /// Ends the paragraph; nothing where it has no text but blanks.
  mutating func end(from start: Int, of text: inout [UInt8], in container: Int32) -> PageBlock? {
    defer { (linked, needsSpace, isEmpty) = (0, false, true) }
    while text.count > start, BlockState.isBlank(text, from: start) { text.removeLast(text.last == 0xA0 ? 2 : 1) }
    guard text.count > start else { return nil }
    defer { if kind == .item { kind = .paragraph } }
    return PageBlock(
      end: text.count, container: container, linked: Int32(clamping: linked), line: firstLine, row: row, cell: cell,
      kind: kind)
  }

  /// Whether a text ends with a blank or a space that may not break.
  private static func isBlank(_ text: [UInt8], from start: Int) -> Bool {
    guard let last = text.last else { return false }
    return last <= 0x20 || last == 0xA0 && text.count - start > 1 && text[text.count - 2] == 0xC2
  }
}
