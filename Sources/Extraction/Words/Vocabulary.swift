/// The words of a lexicon with their numbers, looked up by the bytes of a text.
struct Vocabulary: Sendable {
  /// For each slot the high half of a hash and the position of its entry behind it; 0 where there is none.
  private let slots: [UInt64]
  private let entries: [Entry]
  /// The letters of all entries.
  private let letters: [UInt8]
  /// The words with letters beyond ASCII, which may be written in several ways.
  private let others: [String: Word]
  private let longest: Int
  /// What stands for every year of four digits in a phrase.
  let year: Word
  /// The ending of a possessive.
  let genitive: Word

  private struct Entry: Sendable {
    let word: Word
    let start: Int
    let count: Int
  }

  init(_ words: [(text: String, word: Word)]) {
    let plain = words.filter { $0.text.utf8.allSatisfy { $0 < 0x80 } }
    var letters: [UInt8] = []
    var entries: [Entry] = []
    var slots = [UInt64](repeating: 0, count: Vocabulary.size(for: plain.count))
    for (text, word) in plain {
      let hash = Vocabulary.hash(of: Array(text.utf8))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      entries.append(Entry(word: word, start: letters.count, count: text.utf8.count))
      slots[slot] = (hash >> 32) << 32 | UInt64(entries.count)
      letters += text.utf8
    }
    longest = entries.map(\.count).max() ?? 0
    others = Dictionary(
      words.filter { !$0.text.utf8.allSatisfy { $0 < 0x80 } }.map { ($0.text, $0.word) },
      uniquingKeysWith: { first, _ in first })
    year = words.first { $0.text == Phrase.year }?.word ?? .unknown
    genitive = words.first { $0.text == Token.genitive }?.word ?? .unknown
    (self.letters, self.entries, self.slots) = (letters, entries, slots)
  }

  /// At least twice as many slots as words.
  private static func size(for count: Int) -> Int {
    var size = 64
    while size < count * 2 { size *= 2 }
    return size
  }

  /// FNV-1a, with its bits spread over both halves.
  @inline(__always)
  private static func hash(of letters: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 32)
  }

  /// The word of some small letters.
  func word(_ text: String) -> Word {
    let letters = Array(text.utf8)
    return letters.allSatisfy { $0 < 0x80 } ? word(ascii: letters) : others[text] ?? .unknown
  }

  /// The word of some small letters, all of them ASCII.
  func word(ascii own: [UInt8]) -> Word {
    guard own.count <= longest else { return .unknown }
    let hash = Vocabulary.hash(of: own)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let entry = entries[Int(slots[slot] & 0xFFFF_FFFF) - 1]
        if entry.count == own.count, isSame(own, at: entry.start) { return entry.word }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }

  @inline(__always)
  private func isSame(_ own: [UInt8], at start: Int) -> Bool {
    for index in own.indices where own[index] != letters[start + index] { return false }
    return true
  }
}
