/// The words of a lexicon with their numbers, looked up by their letters.
struct Vocabulary: Sendable {
  /// For each slot the high half of a hash and the position of its entry, counted from 1; 0 where there is none.
  private let slots: [UInt64]
  private let entries: [Entry]
  /// The words that are too long for a key or have letters beyond ASCII, which may be written in several ways.
  private let others: [String: Word]
  /// What stands for every year of four digits in a phrase.
  let year: Word
  /// The ending of a possessive.
  let genitive: Word

  private struct Entry: Sendable {
    let first: UInt64
    let second: UInt64
    let word: Word
  }

  init(_ words: [(text: String, word: Word)]) {
    var entries: [Entry] = []
    var slots = [UInt64](repeating: 0, count: Vocabulary.size(for: words.count))
    var others: [String: Word] = [:]
    for (text, word) in words {
      guard let key = WordKey(text) else {
        others[text] = word
        continue
      }
      var slot = Int(truncatingIfNeeded: key.hash >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      entries.append(Entry(first: key.first, second: key.second, word: word))
      slots[slot] = key.hash << 32 | UInt64(entries.count)
    }
    (self.slots, self.entries, self.others) = (slots, entries, others)
    year = words.first { $0.text == Phrase.year }?.word ?? .unknown
    genitive = words.first { $0.text == Token.genitive }?.word ?? .unknown
  }

  /// At least twice as many slots as words.
  private static func size(for count: Int) -> Int {
    var size = 64
    while size < count * 2 { size *= 2 }
    return size
  }

  /// The word of some small letters.
  func word(_ text: String) -> Word { WordKey(text).map { word($0) } ?? others[text] ?? .unknown }

  /// The word of a key in which all its letters have room.
  func word(_ key: WordKey) -> Word {
    let hash = key.hash
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash & 0xFFFF_FFFF {
        let position = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if entries[position].first == key.first, entries[position].second == key.second {
          return entries[position].word
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }
}
