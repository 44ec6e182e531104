/// The phrases of an index with their values, in the order of its entries.
final class PhraseList<Value: Sendable>: Sendable {
  private let steps: PhraseSteps
  /// The steps of each phrase.
  private let phrases: [Range<Int32>]
  private let values: [Value]
  /// The positions of the phrases that begin with each word.
  private let positions: [Int32]
  private let ranges: WordMap<Range<Int>>
  /// The numbers of the words with which any phrase begins.
  let firstWords: [UInt32]

  init(_ entries: [(Phrase, Value)], _ vocabulary: inout VocabularyBuilder) {
    var steps = PhraseSteps()
    var byFirst: [UInt32: [Int32]] = [:]
    phrases = entries.map { phrase, _ in steps.append(phrase, &vocabulary) }
    for (position, entry) in entries.enumerated() {
      for word in entry.0.firstWords where word != Phrase.year {
        byFirst[vocabulary.number(of: word), default: []].append(Int32(position))
      }
    }
    var positions: [Int32] = []
    var ranges: [UInt32: Range<Int>] = [:]
    for (word, own) in byFirst.sorted(by: { $0.key < $1.key }) {
      ranges[word] = positions.count..<positions.count + own.count
      positions += own
    }
    values = entries.map(\.1)
    firstWords = ranges.keys.sorted()
    (self.steps, self.positions, self.ranges) = (steps, positions, WordMap(ranges))
  }

  /// The longest match that begins at a token; of several as long as it, the first entry's.
  func longest(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<Value>? {
    var (best, last) = (0, start)
    for index in ranges[tokens[start].lower.number] ?? 0..<0 {
      let position = Int(positions[index])
      guard let end = steps.end(of: phrases[position], in: tokens, from: start), end > last else { continue }
      (best, last) = (position, end)
    }
    return last > start ? PhraseMatch(value: values[best], range: start..<last) : nil
  }

  /// Every match that begins at a token, in the order of the entries.
  func appendAll(in tokens: ArraySlice<Token>, at start: Int, to found: inout [PhraseMatch<Value>]) {
    for index in ranges[tokens[start].lower.number] ?? 0..<0 {
      let position = Int(positions[index])
      guard let end = steps.end(of: phrases[position], in: tokens, from: start) else { continue }
      found.append(PhraseMatch(value: values[position], range: start..<end))
    }
  }
}
