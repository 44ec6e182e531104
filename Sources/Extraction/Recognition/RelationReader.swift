import IncidentModel

/// Reads words that relate a place to others: `12 km north of Turbat`, `between Mach and Sibi`, `the Quetta-Karachi
/// highway`, `the border of Kech and Panjgur`.
struct RelationReader {
  let recognizer: ToponymRecognizer

  var tokens: ArraySlice<Token> { recognizer.tokens }
  var lexicon: CompiledLexicon { recognizer.lexicon }
  var names: NameRecognizer { recognizer.names }

  /// A place and how it lies to the other names in its words.
  struct Relation {
    let chain: [NameMatch]
    /// The names of the other place; empty where the relation has none.
    let other: [NameMatch]
    let kind: Kind
    /// The token behind its words.
    let end: Int

    /// Whether none of its names is known: the way between two villages then says more than a highway's name.
    var isOfUnknown: Bool { (chain + other).allSatisfy { !$0.isKnown } }

    /// Whether it leads away from a place.
    var isDirection: Bool { if case .toward = kind { true } else { false } }
  }

  /// How a place lies to the names.
  enum Kind: Equatable {
    case part
    case near
    case toward(CompassPoint, StatedDistance?)
    case between
    /// Half way between two places.
    case midway
    /// On the way between two places whose names make a road's.
    case road
    case border
    /// Somewhere along the border of one place.
    case line
  }

  /// What begins at a token, behind the words that lead it in.
  ///
  /// - Parameter isInside: Whether a word such as `in` stands in front, so that `the north of` is a part of the place.
  func relation(at start: Int, isInside: Bool = false) -> Relation? {
    guard start < tokens.endIndex,
      tokens[start].isCapitalized || lexicon.relationStarts.contains(tokens[start].lower)
    else { return nil }
    if lexicon.between.contains(tokens[start].lower) { return between(start) }
    if lexicon.borders.contains(tokens[start].lower) { return borderBehind(start) }
    if lexicon.roads.contains(tokens[start].lower), let way = way(start) { return way }
    return direction(start, isInside: isInside) ?? joined(start) ?? borderInFront(start)
  }

  /// The relation behind a few small words: `near the border of`.
  func relation(behind start: Int, isInside: Bool) -> Relation? {
    for position in start..<min(start + 4, tokens.endIndex) {
      if let found = relation(at: position, isInside: isInside) { return found }
      let word = tokens[position]
      guard word.kind == .word, !word.isCapitalized, lexicon.prepositions.match(in: tokens, at: position) == nil,
        lexicon.people.match(in: tokens, at: position) == nil, !recognizer.deedStarts.contains(position)
      else { return nil }
    }
    return nil
  }

  /// `north of Turbat`, `south-east of Khuzdar`.
  private func direction(_ start: Int, isInside: Bool) -> Relation? {
    guard let compass = lexicon.point(in: tokens, at: start), compass.range.upperBound < tokens.endIndex else {
      return nil
    }
    let end = compass.range.upperBound
    let isFrom = lexicon.prepositions.match(in: tokens, at: end)?.value == .from
    guard lexicon.grammar.of.contains(tokens[end].lower) || isFrom,
      let name = recognizer.skippingModifiers(from: end + 1), let (chains, last) = recognizer.chains(at: name)
    else { return nil }
    let distances = DistanceReader(tokens: tokens, lexicon: lexicon)
    let distance = distances.reading(before: start)
    if let distance, distances.isChained(distance) { return nil }
    let chain = chains[0]
    guard distance != nil || chain.contains(where: { $0.isKnown || $0.hasGeneric || recognizer.isPlain($0) }) else {
      return nil
    }
    let isPart = distance == nil && (isInside || recognizer.isWideUnit(chain))
    return Relation(
      chain: chain, other: [], kind: isPart ? .part : .toward(compass.value, distance?.distance),
      end: chains.count == 1 ? last : chain[0].end)
  }

  /// `between Mach and Kolpur, Kachhi`, `the border between Kech and Panjgur`.
  private func between(_ start: Int) -> Relation? {
    let lead = tokens[..<start].suffix(2)
    let isBorder = lead.contains { lexicon.borders.contains($0.lower) }
    let isRoad = lead.contains { lexicon.roads.contains($0.lower) }
    let isOfPeople = lead.contains { lexicon.betweenPeople.contains($0.lower) }
    guard let pair = pair(behind: start + 1, isEvident: isRoad || !isOfPeople) else { return nil }
    let isEvident =
      pair.first.isKnown && pair.second.isKnown || isRoad || isBorder
      || !isOfPeople && recognizer.isPlain(pair.first) && recognizer.isPlain(pair.second)
    guard isEvident, isBorder || !isWide(pair.first) || !isWide(pair.second) else { return nil }
    let isMidway = lead.contains { lexicon.midway.contains($0.lower) }
    return contained(pair, kind: isBorder ? .border : isMidway ? .midway : isRoad ? .road : .between)
  }

  /// `the road from Mach to Sibi`.
  private func way(_ start: Int) -> Relation? {
    guard start + 1 < tokens.endIndex, lexicon.prepositions.match(in: tokens, at: start + 1)?.value == .from,
      let pair = pair(behind: start + 2, joinedBy: lexicon.grammar.rangeMiddles, isEvident: true),
      [pair.first, pair.second].allSatisfy({ $0.isKnown || recognizer.isPlain($0) })
    else { return nil }
    return contained(pair, kind: .road)
  }

  /// `border of Kech and Panjgur`, `border with Iran in Panjgur district`.
  private func borderBehind(_ start: Int) -> Relation? {
    let lead = behindArea(start + 1)
    guard lead < tokens.endIndex, lexicon.borderLeads.contains(tokens[lead].lower) else { return nil }
    if let pair = pair(behind: lead + 1) { return contained(pair, kind: .border) }
    guard !lexicon.between.contains(tokens[lead].lower), let start = recognizer.skippingModifiers(from: lead + 1),
      let name = names.name(at: start)
    else { return nil }
    return single(name, end: name.end)
  }

  /// `Iran border`, which in a larger place is a part of that.
  private func borderInFront(_ start: Int) -> Relation? {
    guard let name = names.side(at: start), name.end < tokens.endIndex,
      lexicon.borders.contains(tokens[name.end].lower)
    else { return nil }
    return single(name, end: behindArea(name.end + 1))
  }

  private func single(_ name: NameMatch, end: Int) -> Relation? {
    let (containers, last) = containers(at: end, of: [name])
    if !containers.isEmpty, isWide(name) || !name.isKnown {
      return Relation(chain: containers, other: [name], kind: .border, end: last)
    }
    guard name.isKnown else { return nil }
    let isUnit = name.sense?.isUnit == true || recognizer.isUnit(name)
    return Relation(chain: [name], other: [], kind: isUnit ? .line : .near, end: end)
  }

  /// The token behind `area` and the like.
  func behindArea(_ end: Int) -> Int {
    end < tokens.endIndex && lexicon.places.generics[tokens[end].lower] == .area ? end + 1 : end
  }

  func isWide(_ name: NameMatch) -> Bool { recognizer.isWideUnit([name]) }
}
