/// The runs of four words of a text, by which texts are compared.
///
/// Case, marks and line ends play no part. A text of fewer than four words has one run: itself.
package struct Shingles: Sendable {
  /// The runs as numbers, in the order of the text.
  let sequence: [UInt32]
  /// Each run once, in rising order.
  let distinct: [UInt32]

  /// How many words make a run.
  package static let length = 4

  /// Cuts a text in UTF-8 into runs of words.
  package init(of utf8: [UInt8]) {
    let words = Shingles.words(of: utf8)
    guard words.count > Shingles.length else {
      sequence = words.isEmpty ? [] : [Shingles.run(words[...])]
      distinct = sequence
      return
    }
    sequence = (0...words.count - Shingles.length).map { Shingles.run(words[$0..<$0 + Shingles.length]) }
    distinct = Array(Set(sequence)).sorted()
  }

  /// How many different runs there are.
  package var count: Int { distinct.count }

  /// How many runs two texts share.
  package func shared(with other: Shingles) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < distinct.count, right < other.distinct.count {
      let (first, second) = (distinct[left], other.distinct[right])
      if first == second { shared += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return shared
  }

  /// The words as numbers: letters and digits in lower case; what is beyond ASCII counts as letters.
  private static func words(of utf8: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(utf8.count / 6)
    var hash: UInt64?
    func isPart(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
    var index = 0
    while index < utf8.count {
      let byte = (0x41...0x5A).contains(utf8[index]) ? utf8[index] | 0x20 : utf8[index]
      // Curly quotation marks and dashes differ from publisher to publisher; all of them begin with these two bytes.
      let isMark = byte == 0xE2 && index + 1 < utf8.count && utf8[index + 1] == 0x80
      if isPart(byte), !isMark {
        hash = Mixing.add(UInt64(byte), to: hash ?? Mixing.start)
      } else if let word = hash {
        words.append(word)
        hash = nil
      }
      index += isMark ? 3 : 1
    }
    if let hash { words.append(hash) }
    return words
  }

  private static func run(_ words: ArraySlice<UInt64>) -> UInt32 {
    UInt32(truncatingIfNeeded: Mixing.spread(words.reduce(Mixing.start) { Mixing.add($1, to: $0) }) >> 32)
  }
}
