import IncidentModel

/// The place with which a sentence sets a new scene: `In Bara, soldiers …`.
extension SentenceReading {
  /// Whether it begins with a place and a comma, and what happens there follows.
  var setsScene: Bool {
    guard let place = eventPlaces.first(where: { !$0.isWideUnit && ($0.lead == .at || $0.lead == .opening) }),
      place.range.lowerBound <= tokens.startIndex + 6
    else { return false }
    var end = place.range.upperBound
    if end < tokens.endIndex, tokens[end].isMark(")") { end += 1 }
    guard end < tokens.endIndex, tokens[end].isMark(",") else { return false }
    return tokens[..<place.range.lowerBound].dropFirst().indices.allSatisfy { index in
      tokens[index].kind == .word && !tokens[index].isCapitalized
        && !freeDeeds.contains { $0.range.contains(index) }
    }
  }
}
