import IncidentModel
import PlaceNames

/// Finds the places of a sentence and reads their chains: `the Shorkand area of Mach, Bolan`.
///
/// A name counts only where the words around it say that something is there: behind a preposition, as the object of
/// a deed, or directly in front of one. A capital that acts, or a speaker's city, is no place of an incident.
struct ToponymRecognizer {
  let tokens: ArraySlice<Token>
  let text: SourceText
  let lexicon: CompiledLexicon
  let gazetteer: Gazetteer
  let names: NameRecognizer
  /// The tokens behind deeds, where an object may stand.
  let deedEnds: Set<Int>
  /// The tokens at which deeds begin.
  let deedStarts: Set<Int>

  init(
    tokens: ArraySlice<Token>, text: SourceText, lexicon: CompiledLexicon, gazetteer: Gazetteer,
    actors: [ActorMatch], deeds: [Range<Int>]
  ) {
    self.tokens = tokens
    self.text = text
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    let taken = Set(actors.filter { !$0.isClass && $0.range.count > 1 || $0.kind != .stateForces }.flatMap(\.range))
    names = NameRecognizer(tokens: tokens, lexicon: lexicon, gazetteer: gazetteer, taken: taken)
    deedEnds = Set(deeds.map(\.upperBound))
    deedStarts = Set(deeds.map(\.lowerBound))
  }

  /// The places, from left to right; a list gives one match a name.
  func places() -> [PlaceMatch] {
    let elsewhere = lexicon.elsewhere.allMatches(in: tokens).map(\.range)
    var found: [PlaceMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let phrase = led(at: position) {
        let lead = phrase.lead
        let isElsewhere =
          elsewhere.contains { $0.contains(position) || $0.upperBound == phrase.start }
          || isSpeakers(phrase.end, start: position)
        found += phrase.chains.map { match($0, lead: lead, relation: phrase.relation, isElsewhere: isElsewhere) }
        position = phrase.end
      } else {
        position += 1
      }
    }
    return found
  }

  /// Whether somebody speaks behind a place: `the police in Gusau confirmed`.
  private func isSpeakers(_ end: Int, start: Int) -> Bool {
    if start > tokens.startIndex + 1,
      lexicon.people.match(in: tokens, at: start - 1)?.value.victim == .securityForces
        || lexicon.offices.contains(tokens[start - 1].lower)
    {
      let reach = tokens[end...].prefix(8)
      let speech = reach.indices.first { lexicon.speechBehind.match(in: tokens, at: $0) != nil }
      let deed = reach.indices.first { deedStarts.contains($0) }
      if let speech, deed.map({ $0 >= speech }) ?? true { return true }
    }
    let next = end < tokens.endIndex && tokens[end].isMark(",") ? end + 1 : end
    return next < tokens.endIndex && lexicon.speechBehind.match(in: tokens, at: next) != nil
      && !deedStarts.contains(next)
  }

  /// The place in front of an item of a list: `- Kalat: Gunmen fired at a post`.
  ///
  /// A place in front of running text is where the report was filed, and none of the incident's.
  func label() -> PlaceMatch? {
    guard let first = tokens.first, ["-", "*", "\u{2022}", "\u{2013}"].contains(first.text),
      let name = names.name(at: tokens.startIndex + 1), name.isKnown, name.end < tokens.endIndex,
      tokens[name.end].isMark(":")
    else { return nil }
    return match([name], lead: .label, relation: .at, isElsewhere: false)
  }

  private struct Phrase {
    let lead: PlaceMatch.Lead
    let relation: PlaceMention.Relation
    let chains: [[NameMatch]]
    let start: Int
    let end: Int
  }

  /// The place phrase that begins at a token.
  private func led(at start: Int) -> Phrase? {
    if let preposition = lexicon.prepositions.match(in: tokens, at: start) {
      return behind(preposition, start: start)
    }
    if lexicon.grammar.of.contains(tokens[start].lower), deedEnds.contains(start),
      let object = skippingModifiers(from: start + 1),
      let (chains, end) = chains(at: object)
    {
      return Phrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    let isObject =
      deedEnds.contains(start)
      || (start > tokens.startIndex && deedEnds.contains(start - 1)
        && lexicon.grammar.articles.contains(tokens[start - 1].lower))
    if isObject, let (chains, end) = chains(at: start), chains[0].contains(where: { $0.isKnown || $0.hasGeneric }) {
      return Phrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    if let name = names.name(at: start), name.isKnown, deedStarts.contains(name.end) {
      return Phrase(lead: .adjunct, relation: relation(name), chains: [[name]], start: start, end: name.end)
    }
    return nil
  }

  private func behind(_ preposition: PhraseMatch<CompiledLexicon.Preposition>, start: Int) -> Phrase? {
    let words = preposition.range
    guard let nameStart = skippingModifiers(from: words.upperBound), let (chains, end) = chains(at: nameStart) else {
      return nil
    }
    let first = chains[0][0]
    if end < tokens.endIndex, tokens[end].isHyphenated, tokens[end].isCapitalized {
      return Phrase(lead: .along, relation: .along, chains: [chains[0]], start: words.upperBound, end: end + 1)
    }
    let isEvident = first.isKnown || first.hasGeneric || chains[0].count > 1
    switch preposition.value {
    case .at:
      return Phrase(lead: .at, relation: relation(first), chains: chains, start: words.upperBound, end: end)
    case .near:
      return Phrase(
        lead: .near, relation: .near(metres: distance(before: start)), chains: chains, start: words.upperBound, end: end
      )
    case .from where isEvident:
      let isDistance = distance(before: start) != nil
      return Phrase(
        lead: isDistance ? .near : .from,
        relation: isDistance ? .near(metres: distance(before: start)) : relation(first),
        chains: chains, start: words.upperBound, end: end)
    case .along where isEvident, .on where isEvident:
      let isRoad = isRoad(end) || first.sense == .road
      guard isRoad || deedEnds.contains(start) || preposition.value == .along else { return nil }
      return Phrase(
        lead: isRoad ? .along : .at, relation: isRoad ? .along : relation(first), chains: chains,
        start: words.upperBound, end: end)
    case .listing where isEvident && (first.isKnown || chains.count > 1):
      return Phrase(lead: .listing, relation: .at, chains: chains, start: words.upperBound, end: end)
    case .from, .along, .on, .listing:
      return nil
    }
  }

  private func relation(_ first: NameMatch) -> PlaceMention.Relation { first.sense == .area ? .area : .at }

  private func isRoad(_ end: Int) -> Bool {
    tokens[end...].prefix(2).contains { lexicon.places.generics[$0.lower] == .road }
  }

  /// The metres of `10 km from`, `30 kilometres east of`.
  private func distance(before start: Int) -> Int? {
    for index in stride(from: start - 1, through: max(tokens.startIndex + 1, start - 3), by: -1) {
      guard let metres = lexicon.places.lengths[tokens[index].lower] else { continue }
      return tokens[index - 1].value.map { min($0, 10_000) * metres }
    }
    return nil
  }

  /// The token of the name behind articles, directions and a few adjectives; `the town of` and `district` are skipped.
  private func skippingModifiers(from start: Int) -> Int? {
    var position = start
    var skipped = 0
    while position < tokens.endIndex, skipped < 6 {
      if names.name(at: position) != nil { return position }
      let word = tokens[position]
      guard word.kind == .word, !word.isCapitalized || word.isGenitive || lexicon.notPlaces.contains(word.lower)
      else {
        return nil
      }
      if lexicon.grammar.of.contains(word.lower), skipped > 0 {
        position += 1
        continue
      }
      let isModifier =
        lexicon.places.genericsBefore[word.lower] != nil
        || (!lexicon.auxiliaries.contains(word.lower) || lexicon.grammar.articles.contains(word.lower))
          && lexicon.prepositions.match(in: tokens, at: position) == nil
          && lexicon.within.match(in: tokens, at: position) == nil && !lexicon.grammar.and.contains(word.lower)
          && lexicon.people.match(in: tokens, at: position) == nil && !deedStarts.contains(position)
          && (lexicon.quantities.numbers[word.lower] == nil)
      guard isModifier else { return nil }
      position += 1
      skipped += 1
    }
    return nil
  }
}

// MARK: - Chains and lists

extension ToponymRecognizer {
  /// The chain that begins at a name, or the chains of a list, and the token behind.
  private func chains(at start: Int) -> ([[NameMatch]], Int)? {
    guard let first = names.name(at: start) else { return nil }
    var chain = [first]
    var position = first.end
    while position < tokens.endIndex, let (next, end, isContainer) = link(at: position, after: chain[chain.count - 1]) {
      chain = isContainer ? chain + [next] : [next] + chain
      position = end
      if chain.count == 5 { break }
    }
    if chain.count == 1, let (rest, end) = list(at: position, first: first) {
      return ([chain] + rest.map { [$0] }, end)
    }
    return ([chain], position)
  }

  /// The next name of a chain: `of Mach`, `, Bolan`, `(Kech)`, `in the Kalat district`, `'s Mand area`.
  private func link(at position: Int, after previous: NameMatch) -> (NameMatch, Int, isContainer: Bool)? {
    if tokens[position].isGenitive {
      guard let start = skippingModifiers(from: position + 1), let name = names.name(at: start),
        name.isKnown || name.hasGeneric
      else { return nil }
      return (name, name.end, false)
    }
    if tokens[position].isMark("("), let name = names.name(at: position + 1), name.isKnown,
      name.end < tokens.endIndex, tokens[name.end].isMark(")") || tokens[name.end].isMark(",")
    {
      return (name, name.end + (tokens[name.end].isMark(")") ? 1 : 0), true)
    }
    let isComma = tokens[position].isMark(",") || tokens[position].isMark(")")
    let next = isComma ? position + 1 : position
    guard next < tokens.endIndex else { return nil }
    let isNear = lexicon.prepositions.match(in: tokens, at: next)?.value == .near
    if isNear && previous.isKnown { return nil }
    if let preposition = lexicon.within.match(in: tokens, at: next)
      ?? lexicon.prepositions.match(in: tokens, at: next).flatMap({
        $0.value == .at ? PhraseMatch(value: true, range: $0.range) : nil
      })
    {
      guard let start = skippingModifiers(from: preposition.range.upperBound), let name = names.name(at: start),
        name.isKnown || name.hasGeneric || isIntroduced(start)
      else { return nil }
      return (name, name.end, true)
    }
    guard isComma, let name = names.name(at: next), name.isKnown, !isInList(name, from: position) else { return nil }
    let isPlausible = contains(name, previous) || !previous.isKnown || name.sense?.isUnit == true
    return isPlausible ? (name, name.end, true) : nil
  }

  /// Whether a generic word stands in front of a name: `the state of Zamfara`.
  private func isIntroduced(_ start: Int) -> Bool {
    tokens[..<start].suffix(2).contains { lexicon.places.genericsBefore[$0.lower] != nil }
  }

  /// Whether a comma and a name go on to `and` and another name: a list and no chain.
  private func isInList(_ name: NameMatch, from position: Int) -> Bool {
    var end = name.end
    while end < tokens.endIndex, tokens[end].isMark(",") || isAnd(end) {
      let hasAnd = isAnd(end) || (end + 1 < tokens.endIndex && isAnd(end + 1))
      let start = tokens[end].isMark(",") && hasAnd ? end + 2 : end + 1
      guard let next = names.name(at: start) else { return false }
      if hasAnd { return true }
      end = next.end
    }
    return false
  }

  private func isAnd(_ index: Int) -> Bool { lexicon.grammar.and.contains(tokens[index].lower) }

  /// The other names of `Kech, Panjgur and Mastung`.
  private func list(at start: Int, first: NameMatch) -> ([NameMatch], Int)? {
    var found: [NameMatch] = []
    var position = start
    while position < tokens.endIndex, tokens[position].isMark(",") || isAnd(position) {
      let hasAnd =
        isAnd(position) || (position + 1 < tokens.endIndex && isAnd(position + 1))
      let next = tokens[position].isMark(",") && hasAnd ? position + 2 : position + 1
      guard let name = names.name(at: next), name.isKnown || found.count > 0 || first.isKnown else { break }
      found.append(name)
      position = name.end
      if hasAnd { return (found, position) }
    }
    return nil
  }

  /// Whether any place of the outer name is a unit that contains any place of the inner one.
  private func contains(_ outer: NameMatch, _ inner: NameMatch) -> Bool {
    let inside = gazetteer.matches(inner.text)
    return gazetteer.matches(outer.text).contains { unit in
      let code = String(unit.entry.id.drop { $0 != ":" }.dropFirst())
      return inside.contains { place in
        switch unit.entry.kind {
        case .district: place.entry.district == code && place.entry.kind != .district
        case .province: place.entry.province == code && place.entry.kind != .province
        case .country: !place.entry.kind.isUnit || place.entry.kind == .province
        case .settlement: unit.entry.district != nil && unit.entry.district == place.entry.district
        default: false
        }
      }
    }
  }

  private func match(
    _ chain: [NameMatch], lead: PlaceMatch.Lead, relation: PlaceMention.Relation, isElsewhere: Bool
  ) -> PlaceMatch {
    let starts = chain.map(\.range.lowerBound)
    let ends = chain.map(\.end)
    let range = (starts.min() ?? 0)..<(ends.max() ?? 0)
    let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let toponyms = chain.flatMap { name in
      let toponym = Toponym(
        name: name.text, sense: name.sense == .area ? nil : name.sense,
        bytes: text.originalRange(
          of: tokens[name.range.lowerBound].range.lowerBound..<tokens[name.range.upperBound - 1].range.upperBound))
      return [toponym] + (name.knownPrefix.map { [Toponym(name: $0, sense: nil, bytes: toponym.bytes)] } ?? [])
    }
    return PlaceMatch(
      mention: PlaceMention(chain: toponyms, relation: relation, bytes: text.originalRange(of: bytes)), lead: lead,
      range: range, isElsewhere: isElsewhere, isKnown: chain.contains(where: \.isKnown),
      isWideUnit: isWideUnit(chain))
  }

  private func isWideUnit(_ chain: [NameMatch]) -> Bool {
    chain.allSatisfy { name in
      let matches = gazetteer.matches(name.text)
      return name.sense == .province || name.sense == .country
        || matches.contains { $0.entry.kind == .province || $0.entry.kind == .country }
    }
  }
}
