import IncidentModel
import PlaceNames

/// Finds the places of a sentence and reads their chains: `the Shorkand area of Mach, Bolan`.
///
/// A name counts only where the words around it say that something is there: behind a preposition, as the object of
/// a deed, or directly in front of one. A capital that acts, or a speaker's city, is no place of an incident.
final class ToponymRecognizer {
  let tokens: ArraySlice<Token>
  let text: SourceText
  let lexicon: CompiledLexicon
  let names: NameRecognizer
  /// The tokens behind deeds, where an object may stand.
  let deedEnds: PositionSet
  /// The tokens at which deeds begin that are nouns: `the Quetta blast`.
  let nounDeedStarts: PositionSet
  /// The tokens behind nouns of deeds that are not done to people: `the bombing of`.
  let nounDeedEnds: PositionSet
  /// The tokens behind deeds that happen to their subject: `came under fire at`.
  let sufferedEnds: PositionSet
  /// The tokens behind deeds by which people are taken from somewhere: `abducted`.
  let takingEnds: PositionSet
  /// The tokens at which demonstrations and road blocks begin, which people hold where they live.
  let homeDeedStarts: PositionSet
  /// The tokens at which deeds begin.
  let deedStarts: PositionSet
  /// The tokens behind deeds that are done to places: `shelled`, `overran`.
  let placeDeedEnds: PositionSet
  /// The tokens between the first and the last word of a deed: `entered Surab town`.
  let insideDeeds: PositionSet
  /// The tokens in and directly behind the words of attacks, without their first.
  let attackWords: PositionSet

  init(
    tokens: ArraySlice<Token>, words: NormalizedWords, text: SourceText, lexicon: CompiledLexicon, gazetteer: Gazetteer,
    actors: [ActorMatch], deeds: [DeedMatch]
  ) {
    self.tokens = tokens
    self.text = text
    self.lexicon = lexicon
    let named = actors.lazy.filter { !$0.isClass && $0.range.count > 1 || $0.kind != .stateForces }
    let taken = PositionSet(named.flatMap(\.range), in: tokens.indices)
    names = NameRecognizer(tokens: tokens, words: words, lexicon: lexicon, gazetteer: gazetteer, taken: taken)
    deedEnds = PositionSet(deeds.lazy.map(\.range.upperBound), in: tokens.indices)
    let nouns = deeds.lazy.filter { $0.rule.form == .noun }
    nounDeedStarts = PositionSet(nouns.map(\.range.lowerBound), in: tokens.indices)
    let toPeople: Set<IncidentType?> = [nil, .abduction, .execution, .shooting, .arrestOrRaidByState]
    nounDeedEnds = PositionSet(
      nouns.filter { !toPeople.contains($0.rule.type) || $0.rule.isAttack && $0.rule.type == nil }
        .map(\.range.upperBound), in: tokens.indices)
    sufferedEnds = PositionSet(
      deeds.lazy.filter { deed in
        tokens[deed.range].contains { lexicon.suffered.contains($0.lower) }
          || deed.range.lowerBound > tokens.startIndex
            && lexicon.grammar.passives.contains(tokens[deed.range.lowerBound - 1].lower)
      }.map(\.range.upperBound), in: tokens.indices)
    takingEnds = PositionSet(
      deeds.lazy.filter { [.abduction, .hostageTaking, .arrestOrRaidByState].contains($0.rule.type) }
        .map(\.range.upperBound), in: tokens.indices)
    homeDeedStarts = PositionSet(
      deeds.lazy.filter { [.protest, .roadBlock].contains($0.rule.type) }.map(\.range.lowerBound), in: tokens.indices)
    deedStarts = PositionSet(deeds.lazy.map(\.range.lowerBound), in: tokens.indices)
    let placeDeeds = deeds.lazy.filter { deed in
      deed.rule.form == .active
        && [.raidOrSeizure, .airOrDroneStrike, .bombing].contains(deed.rule.type)
        || deed.rule.type == .airOrDroneStrike
    }
    let ends = placeDeeds.map(\.range.upperBound).filter { end in
      // `A landmine killed Nawaz Mengal` names nobody's place.
      lexicon.outcomesBefore.match(in: tokens, at: end - 1) == nil
    }
    placeDeedEnds = PositionSet(ends, in: tokens.indices)
    insideDeeds = PositionSet(
      deeds.lazy.filter { $0.rule.form == .active && $0.range.count > 2 }.flatMap {
        $0.range.lowerBound + 1..<$0.range.upperBound - 1
      }, in: tokens.indices)
    attackWords = PositionSet(
      deeds.lazy.filter(\.rule.isAttack).flatMap { $0.range.lowerBound + 1...$0.range.upperBound }, in: tokens.indices)
  }

  /// The places, from left to right; a list gives one match a name.
  func places() -> [PlaceMatch] {
    let elsewhere = lexicon.elsewhere.allMatches(in: tokens).map(\.range).filter {
      !$0.dropFirst().contains(where: deedStarts.contains) && !isTarget($0)
    }
    var found: [PlaceMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let phrase = led(at: position) {
        let lead = phrase.lead
        let isElsewhere =
          elsewhere.contains { $0.contains(position) || $0.upperBound == phrase.start }
          || isSpeakers(phrase.end, start: position)
        found += phrase.chains.map {
          match($0, other: phrase.other, lead: lead, relation: phrase.relation, isElsewhere: isElsewhere)
        }
        position = phrase.end
      } else {
        position += 1
      }
    }
    return inOpening(atHome(found))
  }

  /// The places with the one that opens the sentence around the others: `In Ituri, fighters ambushed a bus at Otomabere`.
  private func inOpening(_ found: [PlaceMatch]) -> [PlaceMatch] {
    guard let first = found.first, first.lead == .at, !first.isElsewhere, isOpening(first),
      found.dropFirst().contains(where: { !$0.isElsewhere && $0.lead <= .near && !($0.isKnown && $0.isWideUnit) })
    else { return found }
    let rest = found.dropFirst().map { place in
      place.isKnown && first.isKnown || place.lead > .near ? place : place.inside(first)
    }
    return [first.opening] + rest
  }

  /// Whether nothing but a day and small words stand in front of a place, and a comma or a new subject behind it.
  private func isOpening(_ place: PlaceMatch) -> Bool {
    var end = place.range.upperBound
    if end < tokens.endIndex, tokens[end].isMark(")") { end += 1 }
    guard end < tokens.endIndex, tokens[end].isMark(",") || lexicon.grammar.indefinite.contains(tokens[end].lower),
      place.range.lowerBound <= tokens.startIndex + 9
    else { return false }
    return tokens[..<place.range.lowerBound].dropFirst().indices.allSatisfy { index in
      let token = tokens[index]
      return token.kind == .number || token.isMark(",") || lexicon.notPlaces.contains(token.lower)
        || token.kind == .word && !token.isCapitalized && !deedStarts.contains(index)
          && lexicon.people.match(in: tokens, at: index) == nil
    }
  }

  /// Whether what words tell of is what was attacked there: `stormed a hospital in`, `killed a police officer in`.
  private func isTarget(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    let isPerson =
      lexicon.prepositions.match(in: tokens, at: words.upperBound - 1)?.value == .at
      && lexicon.people.match(in: tokens, at: start) != nil
    guard
      isPerson || lexicon.institutions.contains(tokens[start].lower)
        || lexicon.targets.match(in: tokens, at: start) != nil
    else { return false }
    for position in stride(from: start, through: max(tokens.startIndex, start - 3), by: -1) {
      if attackWords.contains(position) || isPerson && deedEnds.contains(position) { return true }
      guard position > tokens.startIndex, tokens[position - 1].kind == .word else { return false }
      let preposition = lexicon.prepositions.match(in: tokens, at: position - 1)?.value
      if let preposition, ![.on, .at, .near].contains(preposition) { return false }
    }
    return false
  }

  /// Whether somebody speaks behind a place: `the police in Gusau confirmed`.
  private func isSpeakers(_ end: Int, start: Int) -> Bool {
    // Whom a deed befell in front of the place says nothing behind it: `killed three soldiers in Kalat, officials said`.
    let isHarmed = (max(tokens.startIndex, start - 5)..<start).contains { deedEnds.contains($0) }
    if start > tokens.startIndex + 1, !isHarmed,
      lexicon.people.match(in: tokens, at: start - 1)?.value.victim == .securityForces
        || lexicon.offices.contains(tokens[start - 1].lower)
    {
      let reach = tokens[end...].prefix(8)
      let speech = reach.indices.first { lexicon.speechBehind.match(in: tokens, at: $0) != nil }
      let deed = reach.indices.first { deedStarts.contains($0) }
      if let speech, deed.map({ $0 >= speech }) ?? true { return true }
    }
    let next = end < tokens.endIndex && tokens[end].isMark(",") ? end + 1 : end
    // `the attack on a camp at Boya, claimed by the group`
    if next + 1 < tokens.endIndex, lexicon.agents.contains(tokens[next + 1].lower) { return false }
    return next < tokens.endIndex && lexicon.speechBehind.match(in: tokens, at: next) != nil
      && !deedStarts.contains(next)
  }
}
