/// A word that may be another one misspelt.
struct Spelling {
  private let letters: [UInt8]

  init(_ word: String) { letters = Array(word.lowercased().utf8.prefix(64)) }

  /// The word that needs the fewest changes of one letter, at most one for every three letters; the first of several.
  func nearest(of words: some Sequence<String>) -> String? {
    words.map { ($0, changes(to: Array($0.utf8))) }
      .filter { $0.1 * 3 <= max(letters.count, $0.0.utf8.count) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The letters to put in, leave out, replace or swap with the next.
  private func changes(to other: [UInt8]) -> Int {
    var (before, last, row) = ([Int](), Array(0...other.count), [Int]())
    for (index, letter) in letters.enumerated() {
      row = [index + 1]
      for (column, wanted) in other.enumerated() {
        var cost = min(last[column] + (letter == wanted ? 0 : 1), last[column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, letters[index - 1] == wanted, letter == other[column - 1] {
          cost = min(cost, before[column - 1] + 1)
        }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last.last ?? 0
  }
}
