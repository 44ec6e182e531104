import IncidentModel

/// Reads a distance in front of words that lead away from a place: `about 7.5 km`, `5-10 km`, `a few miles`.
struct DistanceReader {
  let tokens: ArraySlice<Token>
  let lexicon: CompiledLexicon

  /// A distance in a text.
  struct Reading {
    /// The distance; nothing where it has no number.
    let distance: StatedDistance?
    /// Its first token.
    let start: Int
  }

  /// How many words may stand between a distance and what it leads to: `12 km away to the north`.
  private static let gap = 4
  /// The most words of a number.
  private static let longest = 6

  /// The distance that stands in front of a token.
  func reading(before start: Int) -> Reading? {
    for index in stride(from: start - 1, through: max(tokens.startIndex + 1, start - Self.gap), by: -1) {
      guard let (metres, unit) = unit(endingAt: index) else { continue }
      return number(before: unit, of: metres)
    }
    return nil
  }

  /// Whether a distance is measured from the end of another: `12 km north of a village 5 km from X`.
  func isChained(_ reading: Reading) -> Bool {
    for lead in stride(from: reading.start - 1, to: max(tokens.startIndex, reading.start - Self.gap), by: -1) {
      let word = tokens[lead]
      if lexicon.grammar.of.contains(word.lower) || lexicon.places.from.contains(word.lower) {
        return (max(tokens.startIndex, lead - 3)..<lead).contains {
          lexicon.point(in: tokens, at: $0)?.range.upperBound == lead || lexicon.places.lengths[tokens[$0].lower] != nil
        }
      }
      guard word.kind == .word, !word.isCapitalized else { return false }
    }
    return false
  }

  /// The metres of a unit, and its first token: a mile is not a nautical mile.
  private func unit(endingAt index: Int) -> (metres: Int, start: Int)? {
    if index - 1 > tokens.startIndex,
      let long = lexicon.places.longLengths.match(in: tokens, at: index - 1), long.range.upperBound == index + 1
    {
      return (long.value, index - 1)
    }
    return lexicon.places.lengths[tokens[index].lower].map { ($0, index) }
  }

  private func number(before unit: Int, of metres: Int) -> Reading? {
    let recognizer = QuantityRecognizer(lexicon: lexicon)
    for start in max(tokens.startIndex, unit - Self.longest)..<unit {
      guard let match = recognizer.quantity(in: tokens, at: start), match.range.upperBound == unit else { continue }
      return reading(match, of: metres)
    }
    let last = tokens[unit - 1]
    guard last.kind == .number || last.kind == .clock, let value = StatedDistance.number(last.text),
      let distance = StatedDistance(from: value, to: value, unit: metres)
    else { return nil }
    return Reading(distance: distance, start: unit - 1)
  }

  private func reading(_ match: QuantityMatch, of metres: Int) -> Reading? {
    let (quantity, start) = (match.quantity, match.range.lowerBound)
    if let best = quantity.best {
      guard !match.isArticle else { return Reading(distance: nil, start: start) }
      return StatedDistance(from: Double(best), to: Double(best), unit: metres)
        .map { Reading(distance: $0, start: start) }
    }
    guard let high = quantity.high else {
      // "A few kilometres" are no tens of them.
      return quantity.low.map { $0 < 10 } ?? false ? Reading(distance: nil, start: start) : nil
    }
    return StatedDistance(from: Double(quantity.low ?? 0), to: Double(high), unit: metres)
      .map { Reading(distance: $0, start: start) }
  }
}
