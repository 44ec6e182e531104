import IncidentModel
import PlaceNames

/// Chains such as `the Shorkand area of Mach, Bolan`, and lists such as `Kech, Panjgur and Mastung`.
extension ToponymRecognizer {
  /// The chain that begins at a name, or the chains of a list, and the token behind.
  func chains(at start: Int) -> ([[NameMatch]], Int)? {
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
  func link(at position: Int, after previous: NameMatch) -> (NameMatch, Int, isContainer: Bool)? {
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
    let isPlausible =
      contains(name, previous) || !previous.isKnown || name.sense?.isUnit == true || isUnit(name) && !isUnit(previous)
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

  /// Whether any place of the outer name is a unit or a town around any place of the inner one.
  func contains(_ outer: NameMatch, _ inner: NameMatch) -> Bool {
    let inside = gazetteer.matches(inner.text).map(\.entry)
    return gazetteer.matches(outer.text).contains { unit in
      inside.contains { unit.entry.contains($0) || unit.entry.isBeside($0) }
    }
  }
}
