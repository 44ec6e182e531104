/// Finds the known names in a text by one pass over its bytes.
///
/// A name begins with a capital letter or one of a script beyond ASCII. Only words that can begin a name are brought
/// into its form; all others are passed over.
struct NameScanner {
  let names: NameTable
  private let text: [UInt8]
  /// The normalised words of the name that is tried.
  private var name: [UInt8] = []

  init(_ text: [UInt8], in names: NameTable) {
    self.text = text
    self.names = names
  }

  /// The bytes of the longest names from left to right, none overlapping another.
  mutating func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while let start = nextWord(from: position) {
      let end = endOfWord(from: start)
      guard beginsName(text[start]), let last = endOfName(from: start, firstWord: end) else {
        position = end
        continue
      }
      found.append(start..<last)
      position = last
    }
    return found
  }

  /// The end of the longest name that begins with a word.
  private mutating func endOfName(from start: Int, firstWord: Int) -> Int? {
    name.removeAll(keepingCapacity: true)
    var walk = NameWalk(names)
    var word = start..<firstWord
    var longest: Int?
    while true {
      if !name.isEmpty { name.append(UInt8(ascii: " ")) }
      append(word)
      switch walk.take(name) {
      case .name: longest = word.upperBound
      case .beginning: break
      case .nothing: return longest
      }
      guard let next = wordBehind(word.upperBound) else { return longest }
      word = next..<endOfWord(from: next)
    }
  }

  /// Appends the normalised form of a word.
  private mutating func append(_ word: Range<Int>) {
    let start = name.count
    for byte in text[word] {
      guard byte < 0x80 else {
        name.removeSubrange(start...)
        return NameNormalizer.append(utf8: text[word], to: &name)
      }
      if byte == UInt8(ascii: "'") { continue }
      name.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
  }

  /// The first byte of a word from a byte on.
  private func nextWord(from start: Int) -> Int? {
    var position = start
    while position < text.count, !WordBytes.isWord(text[position]) { position += 1 }
    return position < text.count ? position : nil
  }

  /// The byte behind a word; an apostrophe belongs to it where a letter follows that is no possessive ending.
  private func endOfWord(from start: Int) -> Int {
    var position = start
    while position < text.count {
      if WordBytes.isWord(text[position]) {
        position += 1
      } else if text[position] == UInt8(ascii: "'"), position + 1 < text.count, WordBytes.isWord(text[position + 1]),
        text[position + 1] != UInt8(ascii: "s") || position + 2 < text.count && WordBytes.isWord(text[position + 2])
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// The first byte of the word that may go on with a name: behind a space, a hyphen or a stop.
  private func wordBehind(_ end: Int) -> Int? {
    var position = end
    while position < text.count, position - end < 2, WordBytes.isJoint(text[position]) { position += 1 }
    return position > end && position < text.count && WordBytes.isWord(text[position]) ? position : nil
  }

  private func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

/// What the bytes of a text are to its words.
private enum WordBytes {
  /// Letters, digits, and everything beyond ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 }

  @inline(__always)
  static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\n")
  }
}
