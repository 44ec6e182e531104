/// A word of a text as a number, with the word lists that it stands in.
///
/// A text is read by asking thousands of times whether a word is one of some others. Each word is looked up once,
/// when the text is cut, and every later question is a few bits.
struct Word: Sendable, Hashable {
  /// Its number in the vocabulary; 0 for all words that no list knows.
  let number: UInt32
  /// The lists that it stands in.
  let sets: WordSet

  /// Any word that no list knows.
  static let unknown = Word(number: 0, sets: .none)

  static func == (left: Word, right: Word) -> Bool { left.number == right.number }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// One or more of the word lists of a vocabulary, each as a bit.
struct WordSet: Sendable, Hashable {
  private var first, second, third, fourth: UInt64

  /// How many lists there can be.
  static let capacity = 256

  /// No list.
  static let none = WordSet()

  private init() { (first, second, third, fourth) = (0, 0, 0, 0) }

  /// The list of a number below the capacity.
  init(number: Int) {
    precondition(number < WordSet.capacity, "there are more word lists than a word can tell of")
    self.init()
    let bit = UInt64(1) << UInt64(number & 63)
    switch number >> 6 {
    case 0: first = bit
    case 1: second = bit
    case 2: third = bit
    default: fourth = bit
    }
  }

  /// Whether a word stands in any of the lists.
  @inline(__always)
  func contains(_ word: Word) -> Bool {
    first & word.sets.first | second & word.sets.second | third & word.sets.third | fourth & word.sets.fourth != 0
  }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet {
    var union = self
    union.first |= other.first
    union.second |= other.second
    union.third |= other.third
    union.fourth |= other.fourth
    return union
  }
}
