/// What a misspelt word probably means.
enum Spelling {
  /// The word that takes the fewest changes to a letter, where at most a third of the letters differ.
  static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, letters.count / 3)
    let near = words.map { (word: $0, distance: distance(letters, Array($0.lowercased().unicodeScalars.prefix(64)))) }
    // Of two that are as near the first by its letters, whatever order they come in.
    let best = near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return best.flatMap { $0.distance <= limit && !letters.isEmpty ? $0.word : nil }
  }

  /// The least number of letters to change, add, drop or exchange with the next.
  private static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var (before, last) = ([Int](), Array(0...to.count))
    for (row, letter) in from.enumerated() {
      var next = [row + 1]
      for (column, other) in to.enumerated() {
        var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      (before, last) = (last, next)
    }
    return last[to.count]
  }
}
