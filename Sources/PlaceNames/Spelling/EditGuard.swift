/// Which misspellings are believed.
///
/// - A word of fewer than six letters is never misspelt, one of up to eight by one letter, a longer one by two. The
///   shorter of both words counts. Most villages with a name of five letters are one letter from another village.
/// - Names of as many words are compared word by word, others as one word each.
/// - The first letter of a word is right.
/// - A word with a digit is right: Chak 12 is not Chak 13.
/// - A common word of the language is right, and nothing is misspelt for it.
struct EditGuard: Sendable {
  let commonWords: CommonWords

  /// The most edits of a word, by the number of its letters.
  static func limit(letters: Int) -> Int { letters < 6 ? 0 : letters < 9 ? 1 : 2 }

  /// Whether a normalised name may be another one misspelt.
  func allows(_ name: String, for other: String) -> Bool {
    var (words, others) = (Self.words(name), Self.words(other))
    if words.count != others.count { (words, others) = ([words.flatMap(\.self)], [others.flatMap(\.self)]) }
    var sum = 0
    for (word, other) in zip(words, others) where word != other {
      guard let distance = distance(word, other) else { return false }
      sum += distance
    }
    return sum <= 2
  }

  private static func words(_ name: String) -> [[UInt32]] {
    name.unicodeScalars.map(\.value).split(separator: 0x20).map(Array.init)
  }

  private func distance(_ word: [UInt32], _ other: [UInt32]) -> Int? {
    guard word.first == other.first, !(word + other).contains(where: { (0x30...0x39).contains($0) }),
      !isCommon(word), !isCommon(other)
    else { return nil }
    return EditDistance.between(word[...], other[...], atMost: Self.limit(letters: min(word.count, other.count)))
  }

  private func isCommon(_ word: [UInt32]) -> Bool {
    let letters = word.compactMap(UInt8.init(exactly:))
    return letters.count == word.count && commonWords.contains(letters)
  }
}
