/// A word that is another one but for one slip of the hand.
public enum TypingSlip {
  /// The shortest word that is taken for a misspelt one, in letters: shorter words are too often one slip apart.
  public static let shortestWord = 6

  /// Whether one letter put in, left out or replaced, or two neighbours that changed places, make one word of the other.
  ///
  /// A word is no slip of itself, and the first letter is right.
  public static func leads(from word: String, to other: String) -> Bool {
    let (word, other) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
    guard min(word.count, other.count) >= shortestWord, word != other, word.first == other.first else { return false }
    let start = zip(word, other).prefix { $0 == $1 }.count
    let end = zip(word[start...].reversed(), other[start...].reversed()).prefix { $0 == $1 }.count
    let (left, right) = (word[start..<(word.count - end)], other[start..<(other.count - end)])
    return left.count <= 1 && right.count <= 1 || left.count == 2 && left.elementsEqual(right.reversed())
  }
}
