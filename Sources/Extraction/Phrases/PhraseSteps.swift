/// Many phrases in one list of steps, with their words as numbers in one other list.
struct PhraseSteps: Sendable {
  /// One place of a phrase.
  private struct Step: Sendable {
    enum Kind: UInt8, Sendable { case word, optional, gap, name }

    let kind: Kind
    /// Where its words stand, in the order of their numbers.
    let start: Int32
    let end: Int32
    /// The words, each as the bit of its number.
    let bits: UInt64
  }

  private var steps: [Step] = []
  private var words: [UInt32] = []

  /// Takes a phrase in and gives the range of its steps.
  mutating func append(_ phrase: Phrase, _ vocabulary: inout VocabularyBuilder) -> Range<Int32> {
    let start = Int32(steps.count)
    for element in phrase.elements {
      switch element {
      case .word(let words): append(.word, words, &vocabulary)
      case .optional(let words): append(.optional, words, &vocabulary)
      case .gap: append(.gap, [], &vocabulary)
      case .name: append(.name, [], &vocabulary)
      }
    }
    return start..<Int32(steps.count)
  }

  private mutating func append(_ kind: Step.Kind, _ words: Set<String>, _ vocabulary: inout VocabularyBuilder) {
    let start = Int32(self.words.count)
    let numbers = words.map { vocabulary.number(of: $0) }.sorted()
    self.words += numbers
    steps.append(
      Step(
        kind: kind, start: start, end: Int32(self.words.count), bits: numbers.reduce(0) { $0 | PhraseSteps.bit(of: $1) }
      ))
  }

  @inline(__always)
  private static func bit(of number: UInt32) -> UInt64 { 1 << UInt64(number & 63) }

  /// The end of the longest match of the steps that begins at a token, which can begin one; or nothing.
  @inline(__always)
  func end(of phrase: Range<Int32>, in tokens: ArraySlice<Token>, from start: Int) -> Int? {
    let first = Int(phrase.lowerBound)
    // A phrase of a single word is found already.
    let isFirstFound = first < phrase.upperBound && steps[first].kind == .word
    return end(
      from: isFirstFound ? first + 1 : first, to: Int(phrase.upperBound), in: tokens,
      at: isFirstFound ? start + 1 : start)
  }

  private func end(from first: Int, to last: Int, in tokens: ArraySlice<Token>, at start: Int) -> Int? {
    var (index, position) = (first, start)
    while index < last {
      let step = steps[index]
      index += 1
      switch step.kind {
      case .word:
        guard position < tokens.endIndex, matches(step, tokens[position].lower) else { return nil }
        position += 1
      case .optional:
        guard position < tokens.endIndex, matches(step, tokens[position].lower) else { continue }
        if let longer = end(from: index, to: last, in: tokens, at: position + 1) { return longer }
      case .name: guard position < tokens.endIndex, PhraseSteps.isName(tokens[position]) else { return nil }
      case .gap: return end(behindGap: index, to: last, in: tokens, at: position)
      }
    }
    return position
  }

  private func end(behindGap next: Int, to last: Int, in tokens: ArraySlice<Token>, at start: Int) -> Int? {
    // Most words are no word of the next step, which costs no further look.
    let isWord = next < last && steps[next].kind == .word
    for position in start...start + 6 {
      let mayStand = !isWord || position < tokens.endIndex && matches(steps[next], tokens[position].lower)
      if mayStand, let found = end(from: next, to: last, in: tokens, at: position) { return found }
      guard position < tokens.endIndex, tokens[position].kind != .punctuation || tokens[position].isMark("–") else {
        return nil
      }
    }
    return nil
  }

  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized && token.range.count > 2
  }

  @inline(__always)
  private func matches(_ step: Step, _ word: Word) -> Bool {
    guard step.bits & PhraseSteps.bit(of: word.number) != 0 else { return false }
    var (low, high) = (Int(step.start), Int(step.end))
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word.number { low = middle + 1 } else { high = middle }
    }
    return low < Int(step.end) && words[low] == word.number
  }
}
