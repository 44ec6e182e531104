import IncidentModel

/// Where people live, which is where it happened if nothing else is said: `Residents of Banga fled as bandits invaded the
/// village`.
extension ToponymRecognizer {
  /// The places, those where people live left out where another one is named.
  func atHome(_ found: [PlaceMatch]) -> [PlaceMatch] {
    guard let home = found.firstIndex(where: { isHome($0.range.lowerBound) }) else { return found }
    let isElsewhere = found.indices.contains {
      $0 != home && !found[$0].isElsewhere && !found[$0].isWideUnit && found[$0].lead <= .near
    }
    return isElsewhere ? found : found.indices.map { $0 == home ? found[$0].here : found[$0] }
  }

  /// The place of people who do at home what follows, or whose village something befell.
  func home(at start: Int) -> PlacePhrase? {
    guard lexicon.grammar.of.contains(tokens[start].lower), let name = skippingModifiers(from: start + 1),
      isHome(name), let (chains, end) = chains(at: name),
      (end..<tokens.endIndex).contains(where: { homeDeedStarts.contains($0) || isTheVillage($0) })
    else { return nil }
    return PlacePhrase(lead: .adjunct, relation: .at, chains: [chains[0]], start: start + 1, end: end)
  }

  /// A place that is called one, whatever the verb: `surrounded the hamlet of Tin Hama`.
  func called(at start: Int) -> PlacePhrase? {
    guard lexicon.grammar.of.contains(tokens[start].lower), start - 2 >= tokens.startIndex,
      lexicon.grammar.articles.contains(tokens[start - 2].lower),
      lexicon.places.genericsBefore[tokens[start - 1].lower] == .settlement,
      let (chains, end) = chains(at: start + 1)
    else { return nil }
    return PlacePhrase(lead: .adjunct, relation: .at, chains: [chains[0]], start: start + 1, end: end)
  }

  /// Whether people of a place stand in front of its name.
  private func isHome(_ start: Int) -> Bool {
    let front = tokens[..<start].suffix(4)
    guard let of = front.indices.last(where: { lexicon.grammar.of.contains(tokens[$0].lower) }), of > tokens.startIndex
    else { return false }
    return lexicon.people.match(in: tokens, at: of - 1)?.value.victim == .civilians
  }

  /// Whether a word means the place named before, as the object of a deed: `invaded the area`.
  private func isTheVillage(_ index: Int) -> Bool {
    guard index > tokens.startIndex, let kind = lexicon.places.generics[tokens[index].lower],
      kind == .settlement || kind == .area || kind == .neighbourhood,
      lexicon.grammar.definite.contains(tokens[index - 1].lower),
      index + 1 == tokens.endIndex || !lexicon.grammar.of.contains(tokens[index + 1].lower)
    else { return false }
    return insideDeeds.contains(index) || deedEnds.contains(index + 1) || deedEnds.contains(index - 1)
  }
}
