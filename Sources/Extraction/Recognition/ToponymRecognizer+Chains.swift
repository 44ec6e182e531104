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
      // `in Ntoyo, in North Kivu's Lubero territory`
      chain.insert(next, at: isContainer ? chain.count : chain.count - 1)
      position = end
      if chain.count == 5 { break }
    }
    if chain.count == 1, let (rest, end) = list(at: position, first: first) {
      return ([chain] + rest.map { [$0] }, end)
    }
    if chain.count == 1, let (units, end) = sharedContainers(at: position, of: first) { return ([chain + units], end) }
    return ([chain], position)
  }

  /// What contains several unknown names at once: `Hurti and Ruwi (Bokkos LGA)`.
  private func sharedContainers(at start: Int, of first: NameMatch) -> ([NameMatch], Int)? {
    guard !first.isKnown, !first.hasGeneric else { return nil }
    var position = start
    var last = first
    var isComplete = false
    while !isComplete, position < tokens.endIndex, tokens[position].isMark(",") || isAnd(position) {
      isComplete = isAnd(position) || position + 1 < tokens.endIndex && isAnd(position + 1)
      guard let name = names.name(at: tokens[position].isMark(",") && isComplete ? position + 2 : position + 1) else {
        return nil
      }
      last = name
      position = name.end
    }
    var units: [NameMatch] = []
    while isComplete, units.count < 3, position < tokens.endIndex,
      let (next, end, isContainer) = link(at: position, after: units.last ?? last), isContainer
    {
      units.append(next)
      position = end
    }
    return units.isEmpty ? nil : (units, position)
  }

  /// The next name of a chain: `of Mach`, `, Bolan`, `(Kech)`, `in the Kalat district`, `'s Mand area`.
  func link(at position: Int, after previous: NameMatch) -> (NameMatch, Int, isContainer: Bool)? {
    if tokens[position].isGenitive {
      guard let start = skippingModifiers(from: position + 1), let name = names.name(at: start),
        name.isKnown || name.hasGeneric || (isUnit(previous) || isWideUnit([previous])) && isBounded(name)
      else { return nil }
      return (name, name.end, false)
    }
    if tokens[position].isMark("("), let name = names.name(at: position + 1),
      name.isKnown || name.hasGeneric || isEnclosed(name), name.end < tokens.endIndex,
      tokens[name.end].isMark(")") || tokens[name.end].isMark(",")
    {
      return (name, name.end + (tokens[name.end].isMark(")") ? 1 : 0), true)
    }
    // `Bannu / Mamash Khel`, as tables have it
    if tokens[position].isMark("/"), isUnit(previous), let name = names.name(at: position + 1), !isUnit(name) {
      return (name, name.end, false)
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
      let isDirect = lexicon.prepositions.match(in: tokens, at: next)?.value == .at
      guard let start = skippingModifiers(from: preposition.range.upperBound), let name = names.name(at: start),
        name.isKnown || name.hasGeneric || isIntroduced(start)
          || (isDirect || previous.hasGeneric && lexicon.grammar.of.contains(tokens[next].lower))
            && start == preposition.range.upperBound && isPlain(name)
          || isNear && previous.hasGeneric && isPlain(name)
      else { return nil }
      return (name, name.end, true)
    }
    if isComma, let name = largerUnit(at: next) { return (name, name.end, true) }
    if isComma, let (name, end) = apposition(at: next) ?? bearing(at: next, of: previous) { return (name, end, true) }
    let isDirected =
      tokens[next].kind == .word && !tokens[next].isCapitalized && lexicon.directions.contains(tokens[next].lower)
    guard isComma, let name = names.name(at: isDirected ? next + 1 : next), !isInList(name, from: position) else {
      return nil
    }
    guard name.isKnown else {
      let isUnit = name.sense?.isUnit == true || name.sense == .tehsil
      return tokens[position].isMark(",") && (isUnit || isBounded(name)) ? (name, name.end, true) : nil
    }
    let isPlausible =
      contains(name, previous) || !previous.isKnown || name.sense?.isUnit == true || isUnit(name) && !isUnit(previous)
    return isPlausible ? (name, name.end, true) : nil
  }

  /// The larger unit behind a comma that words in front call one: `Honduras, municipality of Morales`.
  private func largerUnit(at start: Int) -> NameMatch? {
    let first = tokens[start].lower
    let generic = lexicon.grammar.articles.contains(first) ? start + 1 : start
    guard generic + 1 < tokens.endIndex, !tokens[generic].isCapitalized,
      let kind = lexicon.places.genericsBefore[tokens[generic].lower],
      lexicon.grammar.of.contains(tokens[generic + 1].lower), let name = names.name(at: generic + 2)
    else { return nil }
    return name.hasGeneric ? name : name.called(kind)
  }

  /// Whether nothing but names and commas stands between an unknown name and the end of its parenthesis.
  private func isEnclosed(_ name: NameMatch) -> Bool {
    guard isPlain(name) else { return false }
    var end = name.end
    while end < tokens.endIndex, tokens[end].isMark(","), let next = names.name(at: end + 1) { end = next.end }
    return end < tokens.endIndex && tokens[end].isMark(")")
  }

  /// Whether a name is no abbreviation and short enough for a place's.
  func isPlain(_ name: NameMatch) -> Bool {
    name.range.count <= 4 && !(name.range.count == 1 && tokens[name.range.lowerBound].isAcronym)
  }

  /// Whether an unknown name stands between marks, and nothing behind makes it a person's: `in Abala, Tillabéri, on`.
  private func isBounded(_ name: NameMatch) -> Bool {
    guard isPlain(name) else { return false }
    guard name.end < tokens.endIndex, lexicon.prepositions.match(in: tokens, at: name.end) == nil else { return true }
    guard tokens[name.end].isMark(of: [",", ".", "(", ")", ";"]) else { return false }
    guard tokens[name.end].isMark(","), name.end + 1 < tokens.endIndex else { return true }
    let next = tokens[name.end + 1]
    // `in Uvira, South Kivu, a grenade attack`
    if (name.end + 2...name.end + 4).contains(where: deedStarts.contains) { return true }
    return !lexicon.grammar.indefinite.contains(next.lower) && !lexicon.grammar.relatives.contains(next.lower)
      && next.kind != .number
  }

  /// What contains a place by the words that say what it is: `Banki, a market town in the Bama area`.
  private func apposition(at start: Int) -> (NameMatch, Int)? {
    var isCalled = false
    for position in start..<min(start + 12, tokens.endIndex) {
      let token = tokens[position]
      guard token.kind == .word, !deedStarts.contains(position), !lexicon.grammar.relatives.contains(token.lower) else {
        return nil
      }
      if position == start, token.isCapitalized { return nil }
      let inside = lexicon.prepositions.match(in: tokens, at: position).flatMap { $0.value == .at ? $0.range : nil }
      if isCalled, let inside = inside ?? (lexicon.grammar.of.contains(token.lower) ? position..<position + 1 : nil) {
        guard let begin = skippingModifiers(from: inside.upperBound), let name = names.name(at: begin) else {
          return nil
        }
        return (name, name.end)
      }
      let kind = lexicon.places.generics[token.lower]
      isCalled =
        isCalled
        || !token.isCapitalized && kind.map { [.settlement, .neighbourhood, .area, .district].contains($0) } == true
    }
    return nil
  }

  /// The place from which an unknown one lies in some direction: `Hironk, to the north of Turbat`.
  private func bearing(at start: Int, of previous: NameMatch) -> (NameMatch, Int)? {
    guard !previous.isKnown,
      let point = (start..<min(start + 6, tokens.endIndex)).lazy.compactMap({ [lexicon, tokens] in
        lexicon.point(in: tokens, at: $0)
      }).first,
      tokens[start..<point.range.lowerBound].allSatisfy({ !$0.isCapitalized && $0.kind != .punctuation }),
      !(start..<point.range.upperBound).contains(where: deedStarts.contains),
      point.range.upperBound < tokens.endIndex, lexicon.grammar.of.contains(tokens[point.range.upperBound].lower),
      let begin = skippingModifiers(from: point.range.upperBound + 1), let name = names.name(at: begin)
    else { return nil }
    return (name, name.end)
  }

  /// Whether a generic word stands in front of a name: `the state of Zamfara`.
  func isIntroduced(_ start: Int) -> Bool {
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
    let inside = names.traits(of: inner)
    return names.traits(of: outer).contains { unit in
      inside.contains { unit.contains($0) || unit.isBeside($0) }
    }
  }
}
