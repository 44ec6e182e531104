import IncidentModel

/// Two names that belong together: joined by a mark in front of a word for a road, or by `and`.
extension RelationReader {
  /// Two names and the token behind their words.
  struct Pair {
    let first: NameMatch
    let second: NameMatch
    let end: Int
  }

  /// `Quetta-Karachi highway`, `Kech–Panjgur border`; two names without such a word behind are a bus line's or a team's.
  func joined(_ start: Int) -> Relation? {
    guard let first = names.side(at: start), var second = joined(behind: first) else { return nil }
    // A line has a few stops between its ends; a longer row is a list.
    for _ in 0..<6 {
      guard let next = joined(behind: second) else { break }
      second = next
    }
    guard let (kind, end) = head(behind: second.end), first.isKnown || second.isKnown || kind == .road else {
      return nil
    }
    return contained(Pair(first: first, second: second, end: end), kind: kind)
  }

  private func joined(behind name: NameMatch) -> NameMatch? {
    guard name.end < tokens.endIndex else { return nil }
    let next = tokens[name.end]
    if next.isHyphenated { return names.side(at: name.end) }
    let isJoining =
      next.kind == .punctuation && lexicon.dashes.contains(next.lower)
      || lexicon.grammar.rangeMiddles.contains(next.lower)
    return isJoining ? names.side(at: name.end + 1) : nil
  }

  /// The word that says what two joined names are, up to three words behind them: `Quetta-Karachi national highway`.
  private func head(behind end: Int) -> (Kind, Int)? {
    for position in end..<min(end + 4, tokens.endIndex) {
      let word = tokens[position].lower
      if lexicon.roads.contains(word) { return (.road, position + 1) }
      if lexicon.borders.contains(word) { return (.border, behindArea(position + 1)) }
      if lexicon.places.generics[word] == .area { return (.between, position + 1) }
      let isQualifier =
        tokens[position].isCapitalized || tokens[position].kind == .number
        || tokens[position].kind == .word && position < end + 2 && !recognizer.deedStarts.contains(position)
      guard isQualifier, lexicon.people.match(in: tokens, at: position) == nil,
        lexicon.prepositions.match(in: tokens, at: position) == nil
      else { return nil }
    }
    return nil
  }

  /// `Mach and Sibi`, `the towns of Mach and Sibi`, `A and B districts`; nothing where they are peoples.
  ///
  /// - Parameter isEvident: Whether the words in front say that they are places, known or not.
  func pair(behind start: Int, joinedBy joiners: WordSet? = nil, isEvident: Bool = false) -> Pair? {
    guard let firstStart = recognizer.skippingModifiers(from: start), let first = names.name(at: firstStart),
      first.end < tokens.endIndex, (joiners ?? lexicon.grammar.and).contains(tokens[first.end].lower),
      let secondStart = recognizer.skippingModifiers(from: first.end + 1), let second = names.name(at: secondStart),
      first.isKnown || second.isKnown || isEvident, !isPeople(first.end, of: first), !isPeople(second.end, of: second)
    else { return nil }
    // "Kech and Panjgur districts" are two districts.
    guard first.sense == nil, let sense = second.sense, sense.isUnit || sense == .settlement else {
      return Pair(first: first, second: second, end: second.end)
    }
    return Pair(first: first.called(sense), second: second, end: second.end)
  }

  /// Whether a word for people makes a tribe or a team of a name.
  private func isPeople(_ end: Int, of name: NameMatch) -> Bool {
    guard end < tokens.endIndex else { return false }
    return lexicon.people.match(in: tokens, at: end) != nil || tokens[end].isGenitive
      || lexicon.institutions.contains(tokens[end].lower)
  }

  /// A pair with the larger place behind it on each side that it contains.
  func contained(_ pair: Pair, kind: Kind) -> Relation {
    let (containers, end) = containers(at: pair.end, of: [pair.first, pair.second])
    let (first, second) =
      isWide(pair.first) && !isWide(pair.second) ? (pair.second, pair.first) : (pair.first, pair.second)
    guard let container = containers.first else {
      return Relation(chain: [first], other: [second], kind: kind, end: pair.end)
    }
    if isWide(first) {
      let outer = recognizer.contains(second, container) ? first : second
      return Relation(chain: containers, other: [outer], kind: kind, end: end)
    }
    func chain(_ name: NameMatch) -> [NameMatch] {
      recognizer.contains(container, name) || !name.isKnown ? [name] + containers : [name]
    }
    return Relation(chain: chain(first), other: chain(second), kind: kind, end: end)
  }

  /// The units behind words for a place that can contain it, and the token behind them.
  func containers(at start: Int, of inner: [NameMatch]) -> ([NameMatch], Int) {
    var found: [NameMatch] = []
    var position = start
    while found.count < 3, position < tokens.endIndex, let previous = found.last ?? inner.last,
      let (name, end, isContainer) = recognizer.link(at: position, after: previous), isContainer,
      name.sense?.isUnit == true || recognizer.isUnit(name)
    {
      let isFitting = inner.contains { isWide($0) || recognizer.contains(name, $0) || !$0.isKnown }
      guard isFitting else { break }
      found.append(name)
      position = end
    }
    return (found, position)
  }
}
