import IncidentModel
import PlaceNames

/// Places in front of the items of a list.
extension ToponymRecognizer {
  /// The place in front of an item of a list: `- Kalat: Gunmen fired at a post`, `2. Hurti (Bokkos LGA): Gunmen`,
  /// `12 May, Kalat: Gunmen`.
  ///
  /// A place in front of running text is where the report was filed, and none of the incident's.
  ///
  /// - Parameters:
  ///   - isItem: Whether a known place without a mark in front may be one: not where the report begins.
  ///   - day: The first date of the sentence, which may stand in front of the place.
  func label(isItem: Bool, behind day: Range<Int>?) -> PlaceMatch? {
    guard let first = tokens.first else { return nil }
    let second = tokens.startIndex + 1
    let isMarked = first.isMark(of: ["-", "*", "\u{2022}", "\u{2013}"])
    let isNumbered = first.kind == .number && second < tokens.endIndex && tokens[second].isMark(of: [".", ")"])
    let front = isMarked ? second : isNumbered ? second + 1 : tokens.startIndex
    let dated = day.flatMap { place(behind: $0, from: front) }
    let start = dated ?? front
    let isSet = isMarked || isNumbered || dated != nil
    guard isSet || isItem && !first.isAcronym, let (chains, end) = chains(at: start), chains.count == 1,
      end < tokens.endIndex, tokens[end].isMark(":") || dated != nil && isDash(end),
      chains[0][0].isKnown || isSet && chains[0].contains(where: { $0.isKnown || $0.hasGeneric })
    else { return nil }
    return match(chains[0], lead: .label, relation: .at, isElsewhere: false)
  }

  /// The token behind the date with which an item begins and the mark that parts them.
  private func place(behind day: Range<Int>, from front: Int) -> Int? {
    guard day.lowerBound <= front + 1, day.upperBound + 1 < tokens.endIndex,
      tokens[day.upperBound].isMark(of: [",", ":", "(", "|"]) || isDash(day.upperBound)
    else { return nil }
    return day.upperBound + 1
  }

  private func isDash(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && lexicon.dashes.contains(tokens[index].lower)
  }
}
