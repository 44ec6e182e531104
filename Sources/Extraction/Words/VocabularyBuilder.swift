/// Numbers the words of a lexicon while it is compiled, and notes the lists that each stands in.
struct VocabularyBuilder {
  private var numbers: [String: UInt32] = [:]
  /// The lists of each word, by its number.
  private var sets: [WordSet] = [.none]
  private var setCount = 0

  /// The number of a word, a new one where it has none.
  mutating func number(of word: String) -> UInt32 {
    if let number = numbers[word] { return number }
    let number = UInt32(sets.count)
    numbers[word] = number
    sets.append(.none)
    return number
  }

  /// A list of words.
  mutating func set(_ words: some Sequence<String>) -> WordSet { set(numbered: words.map { number(of: $0) }) }

  /// A list of words by their numbers.
  mutating func set(numbered words: some Sequence<UInt32>) -> WordSet {
    let set = WordSet(number: setCount)
    setCount += 1
    for word in words { sets[Int(word)] = sets[Int(word)].union(set) }
    return set
  }

  /// Values by words.
  mutating func table<Value>(_ values: [String: Value]) -> WordTable<Value> {
    let numbered = values.map { (number(of: $0.key), $0.value) }
    return WordTable(
      keys: set(numbered: numbered.map(\.0)), values: Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
  }

  /// Phrases that can be looked up.
  mutating func phrases<Value>(_ entries: [(String, Value)]) -> PhraseIndex<Value> {
    PhraseIndex(entries.map { (Phrase($0), $1) }, &self)
  }

  /// Phrases that only need to be found.
  mutating func phrases(_ entries: [String]) -> PhraseIndex<Bool> { phrases(entries.map { ($0, true) }) }

  /// The vocabulary of all words so far.
  func vocabulary() -> Vocabulary {
    Vocabulary(numbers.map { ($0.key, Word(number: $0.value, sets: sets[Int($0.value)])) })
  }
}
