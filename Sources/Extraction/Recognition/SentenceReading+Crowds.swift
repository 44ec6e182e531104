import IncidentModel

/// Crowds, and places that stand in a row.
extension SentenceReading {
  /// Whether people of a place or relatives block a road, which is another happening than the one that they are angry at.
  var isByCrowd: Bool {
    guard let block = freeDeeds.first(where: { $0.rule.type == .roadBlock || $0.rule.type == .protest }) else {
      return false
    }
    // The people named last in front of the verb do it.
    let front = tokens[..<block.range.lowerBound].indices.reversed()
    let people = front.lazy.compactMap { lexicon.people.match(in: tokens, at: $0)?.value.victim }.first {
      $0 != .unknown
    }
    return people == .civilians
  }

  /// Whether three or more places stand in a row, with nothing but commas and `and` between them.
  var listsPlaces: Bool {
    let ranges = places.filter { $0.lead != .label }.map(\.range)
    let isJoined = zip(ranges, ranges.dropFirst()).map { left, right in
      left.upperBound <= right.lowerBound && right.lowerBound - left.upperBound <= 2
        && tokens[left.upperBound..<right.lowerBound].allSatisfy {
          $0.isMark(",") || lexicon.grammar.and.contains($0.lower)
        }
    }
    return zip(isJoined, isJoined.dropFirst()).contains { $0 && $1 }
  }
}
