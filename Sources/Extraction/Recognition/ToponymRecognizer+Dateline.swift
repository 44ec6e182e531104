import IncidentModel
import PlaceNames

/// Where a report was filed: `DERA ALLAHYAR: One person`, `Barkhan, 4 June – A team`.
extension ToponymRecognizer {
  /// The dateline with which a sentence begins.
  func dateline() -> Dateline? {
    guard let first = tokens.first, first.isCapitalized, let (chains, end) = chains(at: tokens.startIndex),
      chains.count == 1, let mark = tokens[end...].prefix(8).indices.first(where: isDatelineMark),
      tokens[end..<mark].allSatisfy({ $0.kind != .word || $0.isCapitalized }),
      tokens[mark].isMark(":") || !tokens[mark].isMark("-")
        || mark + 1 < tokens.endIndex && tokens[mark + 1].isCapitalized
    else { return nil }
    let place = match(chains[0], lead: .near, relation: .at, isElsewhere: false)
    let isInKnownDistrict = names.traits(of: chains[0][0]).contains { $0.district != nil }
    let isLocal = !place.isWideUnit && chains[0].count == 1 && (tokens[mark].isMark(":") || isInKnownDistrict)
    return Dateline(place: place, isLocal: isLocal)
  }

  /// The district that a sentence of nothing but names puts in front of its item.
  ///
  /// So do the police, `2. District Sukkur, PS Rohri.`, and lists of events, `India, Chhattisgarh, Bijapur.`.
  func lead() -> Dateline? {
    let words = tokens.filter { $0.kind == .word }
    guard (2...10).contains(words.count), words.allSatisfy(\.isCapitalized),
      !tokens.indices.contains(where: deedStarts.contains)
    else { return nil }
    let called = tokens.indices.dropLast().first {
      lexicon.places.genericsBefore[tokens[$0].lower] == .district && names.name(at: $0 + 1) != nil
    }
    if let called, let name = names.name(at: called + 1) { return lead(name) }
    var chain: [NameMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex, let name = names.name(at: position) {
      chain.append(name)
      position = name.end
      guard position < tokens.endIndex, tokens[position].isMark(",") else { break }
      position += 1
    }
    guard chain.count > 1, let first = chain.first, isWideUnit([first]), let last = chain.last, !isWideUnit([last]),
      position >= tokens.endIndex - 1
    else { return nil }
    return lead(last)
  }

  private func lead(_ name: NameMatch) -> Dateline {
    let place = match([name.called(.district)], lead: .near, relation: .at, isElsewhere: false)
    return Dateline(place: place, isLocal: true)
  }

  private func isDatelineMark(_ index: Int) -> Bool {
    tokens[index].isMark(":") || tokens[index].kind == .punctuation && lexicon.dashes.contains(tokens[index].lower)
  }

  /// The places of a sentence with that of the dateline, where `here` means it.
  ///
  /// - Parameter isOwn: Whether the sentence itself begins with the dateline, so that `the town` means it too.
  func places(_ found: [PlaceMatch], filedAt dateline: PlaceMatch?, isOwn: Bool) -> [PlaceMatch] {
    if let dateline, isOwn, let capital = tokens.indices.first(where: isTheCapital),
      !found.contains(where: { !$0.isElsewhere && $0.lead <= .near && !$0.isWideUnit })
    {
      return found + [dateline.at(capital)]
    }
    guard let dateline, let here = tokens.indices.first(where: { isHere($0) || isOwn && isTheTown($0) }) else {
      return found
    }
    let isPlaced = found.contains { !$0.isElsewhere && $0.lead <= .near }
    if isPlaced { return found.map { $0.isKnown || $0.lead > .near ? $0 : $0.inside(dateline) } }
    return found + [dateline.at(here)]
  }

  /// `stormed the town`, which is not named again below its dateline.
  private func isTheTown(_ index: Int) -> Bool {
    guard index > tokens.startIndex, lexicon.places.generics[tokens[index].lower] == .settlement,
      lexicon.grammar.articles.contains(tokens[index - 1].lower), insideDeeds.contains(index) || isInsideDeed(index)
    else { return false }
    return index + 1 == tokens.endIndex || !lexicon.grammar.of.contains(tokens[index + 1].lower)
  }

  /// `in the capital`, `in the Syrian capital`, in a report that was sent from there.
  private func isTheCapital(_ index: Int) -> Bool {
    guard lexicon.capitals.contains(tokens[index].lower) else { return false }
    let front = tokens[..<index].suffix(3)
    guard let article = front.indices.last(where: { lexicon.grammar.articles.contains(tokens[$0].lower) }),
      article > tokens.startIndex
    else { return false }
    return lexicon.prepositions.match(in: tokens, at: article - 1)?.value == .at
      && !(index + 1 < tokens.endIndex
        && (tokens[index + 1].isMark(",") || tokens[index + 1].isCapitalized
          || lexicon.grammar.of.contains(tokens[index + 1].lower)))
  }

  private func isInsideDeed(_ index: Int) -> Bool { deedEnds.contains(index + 1) }

  private func isHere(_ index: Int) -> Bool {
    lexicon.here.contains(tokens[index].lower)
      && !tokens[..<index].suffix(3).contains { lexicon.hereSpeakers.contains($0.lower) }
  }
}

/// Where a report was filed.
struct Dateline: Sendable {
  let place: PlaceMatch
  /// Whether it is that of a paper whose correspondent writes of what lies around and names no district for it: `SIBI:`.
  ///
  /// Agencies file from a capital what happened anywhere: `BOGOTA (AFP) -`.
  let isLocal: Bool
}
