import IncidentModel

/// What of a sentence belongs to its news.
extension SentenceReader {
  /// The places without those of what a protest or an arrest is about, where another one is named: `rallied in Hub
  /// against a killing in Quetta`.
  func news(_ all: [PlaceMatch], _ deeds: [DeedMatch]) -> [PlaceMatch] {
    let isTaking = deeds.contains {
      SentenceReader.takings.contains($0.rule.type) && ($0.frame.map { $0.scope == .reason } ?? true)
    }
    let places = isTaking ? all : all.filter { $0.lead != .from || $0.isElsewhere }
    let reasons = deeds.filter { $0.frame?.scope == .reason || $0.frame?.scope == .rest }
    guard let reason = reasons.map(\.range.lowerBound).min(),
      deeds.contains(where: { $0.frame == nil && $0.range.upperBound <= reason }),
      places.contains(where: { $0.range.lowerBound < reason && !$0.isElsewhere && !$0.isWideUnit })
    else { return places }
    return places.filter { place in
      let last = deeds.last { $0.range.upperBound <= place.range.lowerBound }
      return place.range.lowerBound < reason || last?.frame == nil
    }
  }

  /// The deeds that are done where somebody or something comes from: `was abducted from Tump`.
  private static let takings: Set<IncidentType?> = [
    .abduction, .hostageTaking, .arrestOrRaidByState, .raidOrSeizure, .execution, .other,
  ]

  /// Whether a number belongs to what a protest or an arrest is about: the deed nearest to it is taken out.
  func isOfReason(_ people: Range<Int>, _ deeds: [DeedMatch], _ tokens: ArraySlice<Token>) -> Bool {
    // Only the last deed in front, the first one behind and those beside it can be the nearest.
    let last = deeds.lazy.map(\.range.upperBound).filter { $0 <= people.lowerBound }.max()
    let next = deeds.lazy.map(\.range.lowerBound).filter { $0 >= people.upperBound }.min()
    let nearest = deeds.lazy.filter {
      $0.range.upperBound == last || $0.range.lowerBound == next || $0.range.overlaps(people)
    }.map { (deed: $0, reach: reach($0.range, people, tokens)) }.min { $0.reach < $1.reach }?.deed
    guard let frame = nearest?.frame, frame.role != .statement else { return false }
    return frame.scope == .reason || frame.scope == .rest
  }

  /// How far two stretches of words are apart; a mark between them parts them more than words do.
  private func reach(_ first: Range<Int>, _ second: Range<Int>, _ tokens: ArraySlice<Token>) -> Int {
    let (end, start) = (min(first.upperBound, second.upperBound), max(first.lowerBound, second.lowerBound))
    guard end < start else { return 0 }
    let between = tokens[end..<start]
    return between.count + 6 * between.count { $0.kind == .punctuation || lexicon.grammar.relatives.contains($0.lower) }
  }
}
