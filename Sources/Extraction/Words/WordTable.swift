/// Values by single words.
struct WordTable<Value: Sendable>: Sendable {
  let keys: WordSet
  private let values: WordMap<Value>

  init(keys: WordSet, values: [UInt32: Value]) {
    self.keys = keys
    self.values = WordMap(values)
  }

  /// The value of a word; nearly always nothing, which costs no look-up.
  @inline(__always)
  subscript(_ word: Word) -> Value? { keys.contains(word) ? values[word.number] : nil }
}
