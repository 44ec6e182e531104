import TestSupport

/// Names for tests, the same for the same seed.
struct RandomNames {
  var generator: SeededGenerator
  let letters: [Unicode.Scalar]

  init(seed: UInt64, letters: String) {
    generator = SeededGenerator(seed: seed)
    self.letters = Array(letters.unicodeScalars)
  }

  /// A name of at most so many letters.
  mutating func next(_ lengths: ClosedRange<Int>) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: lengths, using: &generator) {
      text.append(letters[Int.random(in: letters.indices, using: &generator)])
    }
    return String(text)
  }

  /// A name with some letters put in, left out or replaced.
  mutating func misspelt(_ name: String, edits: Int) -> String {
    var text = Array(name.unicodeScalars)
    for _ in 0..<edits {
      let letter = letters[Int.random(in: letters.indices, using: &generator)]
      let place = Int.random(in: 0...text.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 1 where place < text.count: text.remove(at: place)
      case 2 where place < text.count: text[place] = letter
      default: text.insert(letter, at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }
}

/// Levenshtein's distance by the textbook, to compare with.
func textbookDistance(_ one: String, _ other: String) -> Int {
  let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
  var rows = [Array(0...second.count)]
  for (index, letter) in first.enumerated() {
    var row = [index + 1]
    for (column, wanted) in second.enumerated() {
      row.append(min(rows[index][column] + (letter == wanted ? 0 : 1), rows[index][column + 1] + 1, row[column] + 1))
    }
    rows.append(row)
  }
  return rows[first.count][second.count]
}
