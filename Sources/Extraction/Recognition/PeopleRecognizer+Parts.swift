import IncidentModel

/// People who are a part of those counted before.
extension PeopleRecognizer {
  /// Marks the people between two commas as a part where the words there say so: `two women among them`.
  func markingParts(_ found: [PeopleMatch], in tokens: ArraySlice<Token>) -> [PeopleMatch] {
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
      return match.asPart
    }
  }

  /// A part whose noun stands behind what it is a part of: `six of them policemen`, `seven of the dead were soldiers`.
  func part(_ quantity: QuantityMatch, in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> PeopleMatch? {
    guard !quantity.isArticle, var position = behindWhole(in: tokens, at: quantity.range.upperBound) else { return nil }
    while position < tokens.endIndex, lexicon.grammar.passives.contains(tokens[position].lower) { position += 1 }
    if position < tokens.endIndex, lexicon.grammar.indefinite.contains(tokens[position].lower) { position += 1 }
    guard position < tokens.endIndex, let row = noun(in: tokens, from: position, actors: actors), row.victim != .unknown
    else { return nil }
    return PeopleMatch(
      quantity: quantity, victim: row.victim, range: quantity.range.lowerBound..<row.end, isGeneric: false, isPart: true
    )
  }

  /// The token behind the words for those whom a part belongs to: `of them`, `of the dead`, `of the 12 dead`.
  private func behindWhole(in tokens: ArraySlice<Token>, at start: Int) -> Int? {
    guard start < tokens.endIndex else { return nil }
    if let match = lexicon.parts.match(in: tokens, at: start) ?? lexicon.ofCounted.match(in: tokens, at: start) {
      return match.range.upperBound
    }
    guard start + 1 < tokens.endIndex, lexicon.grammar.of.contains(tokens[start].lower) else { return nil }
    let next = lexicon.grammar.articles.contains(tokens[start + 1].lower) ? start + 2 : start + 1
    guard let whole = quantities.quantity(in: tokens, at: next), !whole.isArticle,
      whole.range.upperBound < tokens.endIndex
    else { return nil }
    return lexicon.people.match(in: tokens, at: whole.range.upperBound)?.range.upperBound ?? whole.range.upperBound
  }

  func isPart(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    goesOnWithList(tokens, start)
      || tokens[..<start].suffix(6).indices.contains { position in
        guard let match = lexicon.parts.match(in: tokens, at: position), match.range.upperBound <= start,
          !isPartInFront(tokens, position)
        else { return false }
        let isNew = match.range.upperBound < start && hasOwnVerb(tokens, start) && hasOwnOutcome(tokens, start)
        return !isNew
          && tokens[match.range.upperBound..<start].allSatisfy {
            $0.isMark(",") || lexicon.auxiliaries.contains($0.lower) || lexicon.grammar.and.contains($0.lower)
              || lexicon.people.match(in: [$0], at: 0) != nil
          }
      }
  }

  /// Whether the part stands in front of `among`, and the whole behind it: `judge among 11 dead`.
  private func isPartInFront(_ tokens: ArraySlice<Token>, _ among: Int) -> Bool {
    guard among > tokens.startIndex, lexicon.among.contains(tokens[among].lower) else { return false }
    return tokens[..<among].suffix(3).indices.contains {
      lexicon.people.match(in: tokens[..<among], at: $0)?.range.upperBound == among
    }
  }

  /// Whether people stand further back in a list of parts: `among them two women, a driver and three pupils`.
  ///
  /// Behind a comma they begin something new where what happened to them stands directly behind them.
  private func goesOnWithList(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    let front = tokens[..<start].suffix(24)
    guard let lead = front.indices.last(where: { lexicon.parts.match(in: tokens, at: $0) != nil }),
      quantities.value(in: tokens, at: lead) == nil,
      let match = lexicon.parts.match(in: tokens, at: lead), match.range.upperBound < start
    else { return false }
    let between = tokens[match.range.upperBound..<start]
    let isList = between.indices.allSatisfy { index in
      let word = tokens[index]
      return word.isMark(",")
        || word.kind != .punctuation && !lexicon.grammar.predicates.contains(word.lower)
          && lexicon.outcomesBefore.match(in: tokens, at: index) == nil
          && lexicon.outcomesBehind.match(in: tokens, at: index) == nil
    }
    guard isList, between.last.map({ $0.isMark(",") || lexicon.grammar.and.contains($0.lower) }) ?? false else {
      return false
    }
    let isBehindComma = between.last?.isMark(",") == true || between.dropLast().last?.isMark(",") == true
    return !(hasOwnOutcome(tokens, start) && (isBehindComma || hasOwnVerb(tokens, start)))
  }

  /// Whether a verb of their own stands behind people: `and eight people were hurt`.
  private func hasOwnVerb(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    tokens[start...].dropFirst().prefix(5).contains { lexicon.grammar.passives.contains($0.lower) }
  }

  /// Whether what happened to people is said directly behind their number or noun: `seven wounded`.
  private func hasOwnOutcome(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    tokens[start...].dropFirst().prefix(6).indices.prefix { tokens[$0].kind != .punctuation }.contains {
      lexicon.outcomesBehind.match(in: tokens, at: $0) != nil
    }
  }
}
