import IncidentModel

/// People with their number in a sentence: `at least two Frontier Corps soldiers`.
struct PeopleMatch: Sendable {
  let quantity: QuantityMatch
  let victim: VictimClass
  /// From the number to the last noun.
  let range: Range<Int>
  /// Whether the noun only says that they are people: `people`, `others`, or no noun at all.
  let isGeneric: Bool
  /// Whether they are a part of people counted before: `including two women`.
  let isPart: Bool
}

/// Finds numbers of people; the nouns behind them are found in an extension.
struct PeopleRecognizer {
  let lexicon: CompiledLexicon
  let quantities: QuantityRecognizer

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    quantities = QuantityRecognizer(lexicon: lexicon)
  }

  /// The people of a sentence, from left to right.
  func people(in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> [PeopleMatch] {
    var found: [PeopleMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = people(in: tokens, at: position, actors: actors, before: found.last) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return markingParts(found, in: tokens)
  }

  /// Marks the people between two commas as a part where the words there say so: `two women among them`.
  private func markingParts(_ found: [PeopleMatch], in tokens: ArraySlice<Token>) -> [PeopleMatch] {
    found.map { match in
      guard !match.isPart, match.range.lowerBound > tokens.startIndex else { return match }
      let behind = tokens[match.range.upperBound...].prefix(8).prefix { !$0.isMark(",") && !$0.isMark(".") }
      let isAmong = behind.indices.contains {
        lexicon.parts.match(in: tokens, at: $0) != nil && lexicon.among.contains(tokens[$0].lower)
      }
      let isApposition = found.contains {
        $0.range.upperBound < match.range.lowerBound && tokens[$0.range.upperBound].isMark(",")
      }
      let isOfCounted = !behind.isEmpty && lexicon.ofCounted.match(in: behind, at: behind.startIndex) != nil
      let isSubject = behind.first.map { lexicon.grammar.passives.contains($0.lower) } ?? false
      guard isAmong && (isApposition || isSubject) || isOfCounted else { return match }
      return PeopleMatch(
        quantity: match.quantity, victim: match.victim, range: match.range, isGeneric: match.isGeneric, isPart: true)
    }
  }

  private func people(
    in tokens: ArraySlice<Token>, at start: Int, actors: [ActorMatch], before: PeopleMatch?
  ) -> PeopleMatch? {
    guard let quantity = quantities.quantity(in: tokens, at: start) ?? definite(in: tokens, at: start) else {
      return nil
    }
    let isPart = isPart(tokens, start)
    if let noun = noun(in: tokens, from: quantity.range.upperBound, actors: actors) {
      let victim = noun.isOther ? before?.victim ?? .unknown : noun.victim
      return PeopleMatch(
        quantity: quantity, victim: victim, range: start..<noun.end, isGeneric: noun.victim == .unknown, isPart: isPart)
    }
    guard !quantity.isArticle, isBareCount(tokens, quantity.range) else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: before?.victim ?? .unknown, range: quantity.range, isGeneric: true, isPart: isPart)
  }

  /// Whether a number without a noun counts people: `three killed`, `injuring two`.
  private func isBareCount(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if end < tokens.endIndex, lexicon.outcomesBehind.match(in: tokens, at: end) != nil { return true }
    let auxiliaries = tokens[end...].prefix(4).prefix {
      lexicon.auxiliaries.contains($0.lower)
    }
    if !auxiliaries.isEmpty, auxiliaries.endIndex < tokens.endIndex,
      lexicon.outcomesBehind.match(in: tokens, at: auxiliaries.endIndex) != nil
    {
      return true
    }
    let isLast =
      end == tokens.endIndex || tokens[end].kind == .punctuation || lexicon.grammar.and.contains(tokens[end].lower)
      || lexicon.prepositions.match(in: tokens, at: end) != nil
      || (lexicon.auxiliaries.contains(tokens[end].lower)
        && tokens[range].contains { $0.kind == .number || $0.value == nil })
    guard isLast else { return false }
    let front = tokens[..<range.lowerBound]
    let reach = front.suffix(4).indices
    return reach.contains { start in
      lexicon.outcomesBefore.allMatches(in: tokens[start..<range.lowerBound]).contains {
        $0.range.upperBound == range.lowerBound
      }
    }
  }

  /// `the driver`, `his son`: one person, where the noun is not a plural.
  private func definite(in tokens: ArraySlice<Token>, at start: Int) -> QuantityMatch? {
    guard lexicon.grammar.definite.contains(tokens[start].lower), start + 1 < tokens.endIndex,
      let match = lexicon.people.match(in: tokens, at: start + 1), match.value.victim == .civilians,
      let last = tokens[match.range].last, !lexicon.grammar.meansSeveral(last.lower),
      start == tokens.startIndex || endsOutcome(tokens, start) || lexicon.grammar.and.contains(tokens[start - 1].lower)
    else { return nil }
    return QuantityMatch(
      quantity: Quantity(exactly: 1), qualifier: nil, range: start..<start + 1, isArticle: true)
  }

  private func endsOutcome(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    tokens[..<end].suffix(3).indices.contains { start in
      lexicon.outcomesBefore.match(in: tokens[..<end], at: start)?.range.upperBound == end
    }
  }

  private func isPart(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    tokens[..<start].suffix(6).indices.contains { position in
      guard let match = lexicon.parts.match(in: tokens, at: position), match.range.upperBound <= start else {
        return false
      }
      return tokens[match.range.upperBound..<start].allSatisfy {
        lexicon.auxiliaries.contains($0.lower) || lexicon.grammar.and.contains($0.lower)
          || lexicon.people.match(in: [$0], at: 0) != nil
      }
    }
  }
}
