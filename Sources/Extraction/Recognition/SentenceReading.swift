import IncidentModel

/// Everything that is recognised in one sentence, before the sentences are put together.
struct SentenceReading: Sendable {
  let sentence: Sentence
  let bytes: Range<Int>
  let tokens: ArraySlice<Token>
  let actors: [ActorMatch]
  let deeds: [DeedMatch]
  let places: [PlaceMatch]
  let figures: [FigureMatch]
  let dates: [DateMatch]
  let time: String?
  let isSameDay: Bool
  let utterances: [SpeechMatch]
  let total: TotalMatch?
  /// The frame that takes the whole sentence out of the news.
  let frame: FrameRule?
  let target: TargetRule?
  /// The proper name of what is attacked: `Jaffar Express`.
  let targetName: String?
  /// The proper name of an operation.
  let operation: String?
  let opensAnother: Bool
  /// Whether a definite noun means an incident told of before: `the blast`.
  let pointsBack: Bool
  /// Whether it begins with a pronoun.
  let startsWithPronoun: Bool
  let pointsBackToAll: Bool

  /// The deeds that no frame takes out.
  var freeDeeds: [DeedMatch] { deeds.filter { $0.frame == nil } }

  /// The places at which something can have happened, the best first.
  var eventPlaces: [PlaceMatch] {
    let candidates = places.filter { !$0.isElsewhere && $0.lead != .listing }
    return candidates.enumerated().sorted { left, right in
      let (leftWide, rightWide) = (left.element.isWideUnit ? 1 : 0, right.element.isWideUnit ? 1 : 0)
      return (leftWide, left.element.lead.rawValue, left.offset) < (rightWide, right.element.lead.rawValue, right.offset)
    }.map(\.element)
  }
}
