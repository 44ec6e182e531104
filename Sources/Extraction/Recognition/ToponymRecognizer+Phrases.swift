import IncidentModel

/// Where place phrases begin: behind a preposition, as the object of a deed, or in front of one.
extension ToponymRecognizer {
  /// Names of places with what leads them in.
  struct PlacePhrase {
    let lead: PlaceMatch.Lead
    let relation: PlaceMention.Relation
    let chains: [[NameMatch]]
    /// The names of the other place of the relation.
    var other: [NameMatch] = []
    let start: Int
    let end: Int
  }

  /// The place phrase that begins at a token.
  ///
  /// Nearly every word in small letters is turned away: one begins with a capital, behind a deed, or with a word that
  /// leads in or relates.
  @inline(__always)
  func led(at start: Int) -> PlacePhrase? {
    let mayLead =
      tokens[start].isCapitalized || lexicon.placeStarts.contains(tokens[start].lower) || deedEnds.contains(start)
      || deedEnds.contains(start - 1)
    return mayLead ? phrase(ledAt: start) : nil
  }

  private func phrase(ledAt start: Int) -> PlacePhrase? {
    if let preposition = lexicon.prepositions.match(in: tokens, at: start) {
      return behind(preposition, start: start)
    }
    if let phrase = related(at: start) { return phrase }
    if lexicon.grammar.of.contains(tokens[start].lower), deedEnds.contains(start),
      let object = skippingModifiers(from: start + 1),
      let (chains, end) = chains(at: object),
      nounDeedEnds.contains(start) || isIntroduced(object)
        || chains[0].contains(where: { $0.isKnown || $0.hasGeneric })
    {
      return PlacePhrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    if let home = home(at: start) ?? called(at: start) { return home }
    if isObject(start), let (chains, end) = chains(at: start), !isJoined(end),
      chains[0][0].isKnown || chains[0][0].hasGeneric || placeDeedEnds.contains(start)
    {
      return PlacePhrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    // `attacked the village of Hurti`
    if deedEnds.contains(start), let object = skippingModifiers(from: start), object > start, isIntroduced(object),
      let (chains, end) = chains(at: object)
    {
      return PlacePhrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    if insideDeeds.contains(start), tokens[start].isCapitalized, let (chains, end) = chains(at: start),
      end == tokens.endIndex || !tokens[end].isHyphenated, chains[0][0].isKnown || chains[0][0].hasGeneric
    {
      return PlacePhrase(lead: .at, relation: .at, chains: chains, start: start, end: end)
    }
    // `the displacement site of Lodha was attacked`
    if lexicon.grammar.of.contains(tokens[start].lower), isIntroduced(start + 1),
      let object = names.name(at: start + 1),
      let (chains, end) = chains(at: object.range.lowerBound), isSuffering(behind: end)
    {
      return PlacePhrase(lead: .adjunct, relation: .at, chains: chains, start: start, end: end)
    }
    if let name = names.name(at: start), name.isKnown, nounDeedStarts.contains(name.end) {
      return PlacePhrase(lead: .adjunct, relation: relation(name), chains: [[name]], start: start, end: name.end)
    }
    return nil
  }

  /// Whether a passive verb of a deed stands behind a name, and at most a few words between.
  private func isSuffering(behind end: Int) -> Bool {
    let reach = tokens[end...].prefix(8)
    guard let deed = reach.indices.first(where: deedStarts.contains) else { return false }
    return deed > end && lexicon.grammar.passives.contains(tokens[deed - 1].lower)
      || lexicon.grammar.passives.contains(tokens[deed].lower)
  }

  /// Whether a hyphen joins another word, without one for what the two are: a bus line, a team, a Karachi-bound coach.
  private func isJoined(_ end: Int) -> Bool {
    end < tokens.endIndex && tokens[end].isHyphenated
  }

  /// Whether the object of a deed begins at a token: `stormed Mangochar`, `blocked the highway`.
  func isObject(_ start: Int) -> Bool {
    deedEnds.contains(start)
      || (start > tokens.startIndex && deedEnds.contains(start - 1)
        && lexicon.grammar.articles.contains(tokens[start - 1].lower))
  }

  private func behind(_ preposition: PhraseMatch<CompiledLexicon.Preposition>, start: Int) -> PlacePhrase? {
    let words = preposition.range
    let next = words.upperBound
    let isInside =
      preposition.value == .at && next < tokens.endIndex
      && (lexicon.grammar.articles.contains(tokens[next].lower) || lexicon.directions.contains(tokens[next].lower))
    if let relation = RelationReader(recognizer: self).relation(behind: next, isInside: isInside) {
      return phrase(relation, start: words.upperBound)
    }
    guard let nameStart = skippingModifiers(from: words.upperBound), let (chains, end) = chains(at: nameStart) else {
      return nil
    }
    let first = chains[0][0]
    if isJoined(end) { return nil }
    let isEvident =
      isStreet(first) || first.isKnown || first.hasGeneric || chains[0].count > 1
      || isIntroduced(first.range.lowerBound)
      || preposition.value == .on && placeDeedEnds.contains(start)
      || preposition.value == .from && isPlain(first)
        && tokens[..<start].suffix(8).indices.contains(where: takingEnds.contains)
    let distances = DistanceReader(tokens: tokens, lexicon: lexicon)
    let distance = preposition.value == .near || preposition.value == .from ? distances.reading(before: start) : nil
    if let distance, distances.isChained(distance) { return nil }
    switch preposition.value {
    // The preposition belongs to the deed: `fired at Nawaz Mengal in Mach`.
    case .at
    where deedEnds.contains(words.upperBound) && !sufferedEnds.contains(words.upperBound)
      && isPerhapsPerson(first, behind: words.upperBound):
      return nil
    case .at:
      return PlacePhrase(lead: .at, relation: relation(first), chains: chains, start: words.upperBound, end: end)
    case .sea:
      return PlacePhrase(lead: .at, relation: .offshore, chains: chains, start: words.upperBound, end: end)
    case .near:
      return PlacePhrase(
        lead: .near, relation: .near(distance?.distance), chains: chains, start: words.upperBound, end: end)
    case .from where isEvident:
      return PlacePhrase(
        lead: distance != nil ? .near : takingEnds.contains(start) ? .at : .from,
        relation: distance.map { .near($0.distance) } ?? relation(first),
        chains: chains, start: words.upperBound, end: end)
    case .along where isEvident, .on where isEvident && !isPerhapsPerson(first, behind: start):
      let isRoad = isRoad(end) || first.sense == .road
      guard
        isRoad || deedEnds.contains(start) || preposition.value == .along
          || isIntroduced(first.range.lowerBound) || chains[0].count > 1 || isStreet(first)
          || first.hasGeneric
      else { return nil }
      return PlacePhrase(
        lead: isRoad ? .along : .at, relation: isRoad ? .along : relation(first), chains: chains,
        start: words.upperBound, end: end)
    case .listing where isEvident && (first.isKnown || chains.count > 1):
      return PlacePhrase(lead: .listing, relation: .at, chains: chains, start: words.upperBound, end: end)
    case .from, .along, .on, .listing:
      return nil
    }
  }

  /// Whether a deed may have been done on somebody: `opened fire on Nawaz Mengal in Mach`.
  private func isPerhapsPerson(_ name: NameMatch, behind start: Int) -> Bool {
    !name.isKnown && !name.hasGeneric && !isIntroduced(name.range.lowerBound) && !placeDeedEnds.contains(start)
      && !isStreet(name) && !lexicon.grammar.of.contains(tokens[name.range.lowerBound - 1].lower)
  }

  /// Whether a name is that of a street: `on Zarghun Road`.
  private func isStreet(_ name: NameMatch) -> Bool {
    name.range.count > 1 && lexicon.places.streets.contains(tokens[name.range.upperBound - 1].lower)
  }

  private func relation(_ first: NameMatch) -> PlaceMention.Relation { first.sense == .area ? .area : .at }

  private func isRoad(_ end: Int) -> Bool {
    tokens[end...].prefix(2).contains { lexicon.places.generics[$0.lower] == .road }
  }

  /// The token of the name behind articles, directions and a few adjectives; `the town of` and `district` are skipped.
  func skippingModifiers(from start: Int) -> Int? {
    var position = start
    var skipped = 0
    while position < tokens.endIndex, skipped < 6 {
      if names.name(at: position) != nil { return position }
      // `attacked Police Post Sheikhan`
      if names.isHead(position) || position + 1 < tokens.endIndex && names.isHead(position + 1) {
        position += 1
        skipped += 1
        continue
      }
      let word = tokens[position]
      // `the refugee camp of Ain al-Hilweh`
      if let called = lexicon.generics.match(in: tokens, at: position), called.range.count > 1, !word.isCapitalized {
        position = called.range.upperBound
        skipped += 1
        continue
      }
      guard word.kind == .word,
        !word.isCapitalized || word.isGenitive || lexicon.notPlaces.contains(word.lower) || names.isHead(position)
      else {
        return isOfSeveral(position) ? skippingModifiers(from: position + 1) : nil
      }
      if lexicon.grammar.of.contains(word.lower), skipped > 0 {
        position += 1
        continue
      }
      let isModifier =
        lexicon.places.genericsBefore[word.lower] != nil
        || (!lexicon.auxiliaries.contains(word.lower) || lexicon.grammar.articles.contains(word.lower))
          && lexicon.prepositions.match(in: tokens, at: position) == nil && !lexicon.between.contains(word.lower)
          && lexicon.within.match(in: tokens, at: position) == nil && !lexicon.grammar.and.contains(word.lower)
          && lexicon.people.match(in: tokens, at: position) == nil && !deedStarts.contains(position)
          && (lexicon.quantities.numbers[word.lower] == nil || isOfSeveral(position))
      guard isModifier else { return nil }
      position += 1
      skipped += 1
    }
    return nil
  }

  /// Whether a number counts what belongs to a place: `three houses of Sialsui village`.
  private func isOfSeveral(_ position: Int) -> Bool {
    let isNumber = tokens[position].kind == .number || lexicon.quantities.numbers[tokens[position].lower] != nil
    guard isNumber, position + 2 < tokens.endIndex, lexicon.grammar.of.contains(tokens[position + 2].lower) else {
      return false
    }
    return lexicon.places.owned.contains(tokens[position + 1].lower)
      || lexicon.targets.match(in: tokens, at: position + 1) != nil
  }
}
