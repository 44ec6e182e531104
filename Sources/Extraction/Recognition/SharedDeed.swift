import IncidentModel

/// A sentence that tells of one deed at two places, each with its own number: `two were killed in Turbat and three in
/// Panjgur`.
///
/// It is read as two sentences, each in words of its own; the second takes over those that it shares with the first.
struct SharedDeed {
  /// The tokens of both sentences: those that stand in the text, and copies without a length.
  let first: [Token]
  let second: [Token]
  /// The byte of the repaired text at which the second begins.
  let divide: Int

  /// Finds the number and the place behind `and`, where a number with an outcome and a place stand in front of it.
  init?(_ reading: SentenceReading) {
    let (tokens, lexicon) = (reading.tokens, reading.lexicon)
    let quantities = QuantityRecognizer(lexicon: lexicon)
    guard
      let and = tokens.indices.first(where: {
        lexicon.grammar.and.contains(tokens[$0].lower) && $0 + 1 < tokens.endIndex
      }),
      let number = quantities.quantity(in: tokens, at: and + 1), !number.isArticle,
      let figure = reading.figures.last(where: { $0.people.range.upperBound <= and }),
      let place = reading.places.last(where: { $0.range.upperBound <= and }), SharedDeed.isEvents(place),
      let lead = SharedDeed.lead(behind: number.range.upperBound, tokens, lexicon),
      let other = reading.places.first(where: { $0.range.lowerBound > lead }), SharedDeed.isEvents(other),
      other.range.lowerBound <= lead + 3, place.range.lowerBound > figure.people.range.lowerBound,
      let placeLead = (figure.people.range.upperBound..<place.range.lowerBound).first(where: {
        lexicon.prepositions.match(in: tokens, at: $0) != nil
      })
    else { return nil }
    let people = figure.people
    let end = tokens[number.range.upperBound - 1].range.upperBound
    let shared = tokens[people.quantity.range.upperBound..<placeLead]
    let front = tokens[..<people.quantity.range.lowerBound]
    guard front.count <= 12, shared.count <= 8, shared.allSatisfy({ $0.kind == .word }) else { return nil }
    first = Array(tokens[..<and] + tokens[other.range.upperBound...])
    second = Array(front + tokens[number.range]) + shared.map { $0.moved(to: end..<end) } + Array(tokens[lead...])
    divide = tokens[and].range.lowerBound
  }

  /// Whether it is a place where something can have happened, led in by a word for it.
  private static func isEvents(_ place: PlaceMatch) -> Bool {
    !place.isElsewhere && !place.isWideUnit && (place.lead == .at || place.lead == .near)
  }

  /// The preposition directly behind a number, or behind `others`.
  private static func lead(behind end: Int, _ tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon) -> Int? {
    guard end < tokens.endIndex else { return nil }
    let start = lexicon.grammar.others.contains(tokens[end].lower) ? end + 1 : end
    guard start < tokens.endIndex else { return nil }
    switch lexicon.prepositions.match(in: tokens, at: start)?.value {
    case .at, .near: return start
    default: return nil
    }
  }
}

extension Sentence {
  /// The two sentences that tell of a deed at two places, each with its words.
  func parts(_ deed: SharedDeed) -> [(sentence: Sentence, words: TextWords)] {
    let bytes = [range.lowerBound..<deed.divide, deed.divide..<range.upperBound]
    return zip([deed.first, deed.second], bytes).map { own, bytes in
      (Sentence(tokens: own.indices, range: bytes, paragraph: paragraph, isHeading: isHeading), TextWords(own))
    }
  }
}
