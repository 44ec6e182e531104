/// The phrases of an index with their values, in the order of its entries.
final class PhraseList<Value: Sendable>: Sendable {
  private let steps: PhraseSteps
  private let values: [Value]
  /// The phrases that begin with each word, those of one word beside each other.
  private let candidates: [Candidate]
  private let ranges: WordMap<Range<Int32>>
  /// The numbers of the words with which any phrase begins.
  let firstWords: [UInt32]

  /// A phrase under one of the words that it begins with.
  private struct Candidate: Sendable {
    /// The words that may stand behind the first, each as the bit of its number; all where there may be others.
    let second: UInt64
    let steps: Range<Int32>
    /// The position of its value.
    let value: Int32
  }

  init(_ entries: [(Phrase, Value)], _ vocabulary: inout VocabularyBuilder) {
    var steps = PhraseSteps()
    var byFirst: [UInt32: [Candidate]] = [:]
    for (position, (phrase, _)) in entries.enumerated() {
      let candidate = Candidate(
        second: PhraseList.second(of: phrase, &vocabulary), steps: steps.append(phrase, &vocabulary),
        value: Int32(position))
      for word in phrase.firstWords where word != Phrase.year {
        byFirst[vocabulary.number(of: word), default: []].append(candidate)
      }
    }
    var candidates: [Candidate] = []
    var ranges: [UInt32: Range<Int32>] = [:]
    for (word, own) in byFirst.sorted(by: { $0.key < $1.key }) {
      ranges[word] = Int32(candidates.count)..<Int32(candidates.count + own.count)
      candidates += own
    }
    values = entries.map(\.1)
    firstWords = ranges.keys.sorted()
    (self.steps, self.candidates, self.ranges) = (steps, candidates, WordMap(ranges))
  }

  private static func second(of phrase: Phrase, _ vocabulary: inout VocabularyBuilder) -> UInt64 {
    guard phrase.elements.count > 1, case .word = phrase.elements[0], case .word(let words) = phrase.elements[1] else {
      return .max
    }
    return words.reduce(0) { $0 | bit(of: vocabulary.number(of: $1)) }
  }

  @inline(__always)
  private static func bit(of number: UInt32) -> UInt64 { 1 << UInt64(number & 63) }

  /// The longest match that begins at a token; of several as long as it, the first entry's.
  func longest(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<Value>? {
    var (best, last) = (0, start)
    forEachMatch(in: tokens, at: start) { value, end in
      if end > last { (best, last) = (value, end) }
    }
    return last > start ? PhraseMatch(value: values[best], range: start..<last) : nil
  }

  /// Every match that begins at a token, in the order of the entries.
  func appendAll(in tokens: ArraySlice<Token>, at start: Int, to found: inout [PhraseMatch<Value>]) {
    forEachMatch(in: tokens, at: start) { value, end in
      found.append(PhraseMatch(value: values[value], range: start..<end))
    }
  }

  /// Gives the position of the value and the end of every match that begins at a token.
  @inline(__always)
  private func forEachMatch(in tokens: ArraySlice<Token>, at start: Int, _ body: (Int, Int) -> Void) {
    guard let range = ranges[tokens[start].lower.number] else { return }
    let next = start + 1 < tokens.endIndex ? PhraseList.bit(of: tokens[start + 1].lower.number) : 0
    for index in Int(range.lowerBound)..<Int(range.upperBound) {
      let second = candidates[index].second
      // Most phrases are told apart by their second word.
      guard second == .max || second & next != 0 else { continue }
      if let end = steps.end(of: candidates[index].steps, in: tokens, from: start) {
        body(Int(candidates[index].value), end)
      }
    }
  }
}
