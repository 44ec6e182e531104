import IncidentModel

/// A mention while its sentences are gathered.
struct MentionDraft {
  let kind: IncidentKind
  private(set) var readings: [SentenceReading] = []
  private(set) var context: [SentenceReading] = []
  /// The paragraph of its last sentence.
  private(set) var lastParagraph: Int?
  /// The least byte of its sentences, by which mentions are put in order.
  private(set) var start: Int?
  /// Whether no sentence below the headline belongs to it.
  private(set) var isHeadline = true
  private var headlines: [SentenceReading] = []
  private var bodyType: TypedDeed?
  /// The type of the incidents among which it is told, where its own words give none.
  var givenType: IncidentType?
  /// Whether it only sums up incidents that are told below it.
  var isSum = false
  var place: PlaceMatch?
  var areas: [PlaceMatch] = []
  var figures: [Figure] = []
  /// Numbers that are said to be parts of its figures.
  var parts: [Figure] = []
  /// Totals that the incidents which they count do not make.
  var discrepancies: [FigureDiscrepancy] = []
  var date: DateExtent?
  /// Whether its date is only that of the list or the total that it belongs to.
  var hasInheritedDate = false
  var time: String?
  var target: TargetRule?
  var eventName: String?
  var initiators: [(match: ActorMatch, attribution: Attribution)] = []
  var claimants: [ActorMatch] = []
  var assertions: [Assertion] = []
  /// Whose statement it is, by the actor's id.
  let speaker: String?
  /// Whether the first sentence in the body rests on a party's word alone.
  var restsOnParty = false
  var isCorroborated = false
  var isConfirmed = false
  var isDisputed = false
  /// Whether it is only told of as something that somebody denies.
  var isOnlyDenied = false
  var sameDayAs: Int?
  var partOf: Int?
  var total: TotalMatch?
  var rules: [String] = []

  init(kind: IncidentKind, speaker: String? = nil) {
    self.kind = kind
    self.speaker = speaker
  }

  /// Adds a sentence that tells of it.
  mutating func take(_ reading: SentenceReading) {
    readings.append(reading)
    note(reading)
    if reading.sentence.isHeading {
      headlines.append(reading)
    } else {
      isHeadline = false
      bodyType = MentionDraft.refined(bodyType, by: reading)
    }
    if kind == .statement { rules += [reading.frame?.id ?? "statement"].filter { !rules.contains($0) } }
    if kind == .incident { rules += reading.freeDeeds.map(\.rule.id).filter { !rules.contains($0) } }
  }

  /// Adds a sentence that belongs to it without telling of it.
  mutating func takeContext(_ reading: SentenceReading) {
    context.append(reading)
    note(reading)
  }

  private mutating func note(_ reading: SentenceReading) {
    lastParagraph = max(lastParagraph ?? 0, reading.sentence.paragraph)
    start = min(start ?? reading.bytes.lowerBound, reading.bytes.lowerBound)
  }

  /// The type of the sentence that brings the incident up, made more exact by later ones of a type that goes with it.
  ///
  /// Headlines count only where the text below them names no type.
  var type: IncidentType? {
    headlines.reduce(bodyType) { MentionDraft.refined($0, by: $1) }?.type ?? givenType
  }

  private static func refined(_ known: TypedDeed?, by reading: SentenceReading) -> TypedDeed? {
    guard let next = reading.typedDeed else { return known }
    guard let known else { return next }
    let isWeak = known.rank < EventRule.harm
    return next.rank > known.rank && (isWeak || next.type.isKindred(to: known.type)) ? next : known
  }

  /// Whether it is an incident that nothing tells from others: no place, no day, no name and nobody who says they did it.
  var isNowhere: Bool {
    kind == .incident && place == nil && date == nil && sameDayAs == nil && time == nil && eventName == nil
      && target?.isDistinctive != true && claimants.isEmpty && !initiators.contains { !$0.match.isClass }
  }

  /// Whether it is only referred to by the name of what was attacked, without a fact of its own.
  var isReference: Bool {
    guard kind == .incident, let reading = readings.first, readings.count == 1 else { return false }
    return reading.targetName != nil && reading.figures.isEmpty && reading.eventPlaces.isEmpty && reading.dates.isEmpty
  }
}
