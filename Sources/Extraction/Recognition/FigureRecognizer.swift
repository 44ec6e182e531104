import IncidentModel

/// A number of people and what happened to them, in a sentence.
struct FigureMatch: Sendable {
  /// How a number stands to those told before.
  enum Standing: Sendable {
    /// It says how many there are.
    case whole
    /// It is added to them: `one of the injured died`.
    case further
    /// It was corrected since: `had first put the dead at eight`.
    case former
  }

  let measure: Measure
  let people: PeopleMatch
  var standing = Standing.whole
  /// Whether they are dead who were told of as hurt: `two of the injured`.
  var isOfHarmed = false
}

/// Ties numbers of people to what happened to them.
///
/// What stands directly in front counts first (`killing three`), then what stands behind (`three were killed`), then
/// what the people before share with them (`killing three soldiers and two guards`).
struct FigureRecognizer {
  let lexicon: CompiledLexicon

  /// The figures of a sentence, from left to right, and those that are parts of a number counted in it.
  func figures(
    in tokens: ArraySlice<Token>, people: [PeopleMatch], deeds: [DeedMatch]
  ) -> (counted: [FigureMatch], parts: [FigureMatch]) {
    let aside = aside(in: tokens)
    let people = joined(people.filter { match in !aside.contains { $0.contains(match.range.lowerBound) } }, tokens)
    let found = measures(in: tokens, people: people, deeds: deeds)
    let whole = people.indices.filter { !people[$0].isPart && found[$0] != nil }
    // `Three of them died.` tells something new of people counted before.
    let counted = people.indices.filter { index in
      guard found[index] != nil, !whole.contains(index) else { return found[index] != nil }
      return tellsNew(people[index], tokens) && !whole.contains { $0 < index }
        && (whole.isEmpty || front(of: people[index], lexicon.outcomesBefore.allMatches(in: tokens), tokens) != nil)
    }
    let parts = people.indices.filter { people[$0].isPart && people[$0].victim != .unknown }
    let all = counted.flatMap { index in
      (found[index].map { outcomes(of: people[index], $0, tokens) } ?? []).map {
        FigureMatch(measure: $0, people: people[index])
      }
    }
    return (
      added(all, tokens).map { standing($0, tokens) } + nobody(in: tokens),
      added(
        parts.compactMap { index in
          let whole = counted.last { $0 < index } ?? counted.first
          return (whole.flatMap { found[$0] } ?? found[index]).map { FigureMatch(measure: $0, people: people[index]) }
        }, tokens)
    )
  }

  /// Whether a part is more than some of those who are told of already: `two of the dead` is not.
  private func tellsNew(_ part: PeopleMatch, _ tokens: ArraySlice<Token>) -> Bool {
    part.range.allSatisfy { lexicon.outcomesBehind.match(in: tokens, at: $0) == nil }
  }

  /// Figures with those of one class that stand in a row made one: `two policemen and three soldiers` are five.
  private func added(_ figures: [FigureMatch], _ tokens: ArraySlice<Token>) -> [FigureMatch] {
    figures.reduce(into: []) { result, figure in
      guard let last = result.last, last.measure == figure.measure, last.people.victim == figure.people.victim,
        isJoined(last.people, figure.people, tokens)
      else {
        result.append(figure)
        return
      }
      result[result.count - 1] = FigureMatch(measure: last.measure, people: last.people.adding(figure.people))
    }
  }

  /// What happened to the people of a sentence, by their positions.
  private func measures(
    in tokens: ArraySlice<Token>, people: [PeopleMatch], deeds: [DeedMatch]
  ) -> [Int: Measure] {
    let before = lexicon.outcomesBefore.allMatches(in: tokens)
    var found: [Int: Measure] = [:]
    for (index, match) in people.enumerated() {
      let next = people[(index + 1)...].first { !$0.isPart }
      let last = next?.range.lowerBound ?? tokens.endIndex
      if isUndivided(match, before, tokens) { continue }
      let inside = inside(match, tokens)
      found[index] =
        ([inside, ending(of: match, tokens)].contains(.killed) ? .killed : nil) ?? taken(up: match, tokens) ?? front(
          of: match, before, tokens)
        ?? rear(of: match, upTo: last, tokens) ?? inside ?? ending(of: match, tokens)
    }
    for index in people.indices where found[index] == nil {
      if index > 0, let shared = found[index - 1], isJoined(people[index - 1], people[index], tokens) {
        found[index] = shared
      }
    }
    for index in people.indices.reversed() where found[index] == nil {
      if index + 1 < people.count, let shared = found[index + 1], isJoined(people[index], people[index + 1], tokens),
        front(of: people[index + 1], before, tokens) == nil
      {
        found[index] = shared
      }
    }
    let isHolding = deeds.contains { $0.frame == nil && [.hostageTaking, .abduction].contains($0.rule.type) }
    if isHolding {
      for index in people.indices where found[index] == nil && isCounted(people[index]) { found[index] = .captured }
    }
    return found
  }

  /// What is done to people taken up again: `took seven men off the bus and shot them dead`.
  private func taken(up people: PeopleMatch, _ tokens: ArraySlice<Token>) -> Measure? {
    let reach = tokens[people.range.upperBound...].prefix(12)
    guard let and = reach.indices.first(where: { lexicon.grammar.and.contains(reach[$0].lower) }),
      let verb = reach.indices.first(where: { $0 > and && !lexicon.auxiliaries.contains(reach[$0].lower) }),
      let match = lexicon.outcomesBehind.match(in: tokens, at: verb),
      tokens[match.range].contains(where: { lexicon.grammar.objectPronouns.contains($0.lower) })
    else { return nil }
    return match.value
  }

  /// What the words between number and noun say: `seven dead soldiers`.
  private func inside(_ people: PeopleMatch, _ tokens: ArraySlice<Token>) -> Measure? {
    let start = people.quantity.range.upperBound
    guard start + 1 < people.range.upperBound else { return nil }
    return (start..<people.range.upperBound - 1).lazy.compactMap { index in
      lexicon.outcomesBehind.match(in: tokens, at: index).flatMap { $0.range.count == 1 ? $0.value : nil }
    }.first
  }

  /// What the last noun says: `left nine people dead`, `three dead`.
  private func ending(of people: PeopleMatch, _ tokens: ArraySlice<Token>) -> Measure? {
    let last = people.range.upperBound - 1
    guard last >= people.quantity.range.upperBound else { return nil }
    return lexicon.outcomesBehind.match(in: tokens, at: last).flatMap { $0.range.count == 1 ? $0.value : nil }
  }

  /// Whether people without an outcome of their own are the ones held, in a sentence that tells of holding people.
  private func isCounted(_ people: PeopleMatch) -> Bool {
    !people.quantity.isArticle && people.victim != .armedGroup && people.range.count > people.quantity.range.count
  }
}
