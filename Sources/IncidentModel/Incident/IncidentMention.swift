/// What one report says of one incident, before anything is placed or linked.
public struct IncidentMention: Sendable {
  /// The report's id.
  public let report: String
  /// When the report was published.
  public let published: CalendarDate?
  /// The number of the mention in its report, from 1.
  public let ordinal: Int
  /// What kind of record it gives.
  public let kind: IncidentKind
  /// What happened, in plain words.
  public let type: IncidentType
  /// How it was done: `ied`, `ambush`, `hijack`; sorted.
  public let tactics: [String]
  /// What was attacked: `convoy`, `train`; a word of the lexicon.
  public let target: String?
  /// A proper name by which the happening is known: an operation, a train.
  public let eventName: String?
  /// When, as far as the text and its publication date say.
  public let date: DateExtent?
  /// The local time as `14:40`.
  public let time: String?
  /// Where; for an aggregate claim, every area that it names.
  public let places: [PlaceMention]
  /// How many, by whom.
  public let figures: [Figure]
  /// Totals that its own parts do not make.
  public let discrepancies: [FigureDiscrepancy]
  /// Who, in which role.
  public let participants: [Participation]
  /// Who says so.
  public let assertions: [Assertion]
  /// How well it is supported.
  public let status: AssertionStatus
  /// Whether somebody contradicts it.
  public let isDisputed: Bool
  /// Whether it is only referred to, without a fact of its own.
  public let isReference: Bool
  /// The ordinal of the mention that it says it shares its day with.
  public let sameDayAs: Int?
  /// The ordinal of the aggregate claim whose total it is a part of.
  public let partOf: Int?
  /// The bytes of its sentences in the report's file.
  public let spans: [Range<Int>]
  /// The names of the rules that made it, in the order in which they fired.
  public let rules: [String]

  /// The day for which its place names are meant: its first day, else the report's date; nothing where neither is known.
  public var day: CalendarDate? { date?.start ?? published }

  /// Makes a mention.
  public init(
    report: String, published: CalendarDate? = nil, ordinal: Int, kind: IncidentKind, type: IncidentType,
    tactics: [String] = [],
    target: String? = nil, eventName: String? = nil, date: DateExtent? = nil, time: String? = nil,
    places: [PlaceMention] = [], figures: [Figure] = [], discrepancies: [FigureDiscrepancy] = [],
    participants: [Participation] = [],
    assertions: [Assertion] = [], status: AssertionStatus, isDisputed: Bool = false, isReference: Bool = false,
    sameDayAs: Int? = nil, partOf: Int? = nil, spans: [Range<Int>], rules: [String]
  ) {
    self.report = report
    self.published = published
    self.discrepancies = discrepancies
    self.ordinal = ordinal
    self.kind = kind
    self.type = type
    self.tactics = tactics
    self.target = target
    self.eventName = eventName
    self.date = date
    self.time = time
    self.places = places
    self.figures = figures
    self.participants = participants
    self.assertions = assertions
    self.status = status
    self.isDisputed = isDisputed
    self.isReference = isReference
    self.sameDayAs = sameDayAs
    self.partOf = partOf
    self.spans = spans
    self.rules = rules
  }
}

/// A mention with the place that its words lead to.
public struct PlacedMention: Sendable {
  /// What the report says.
  public let mention: IncidentMention
  /// Where it is; without a precision where no place could be told.
  public let placement: Placement
  /// The areas of an aggregate claim, one placement a name.
  public let areas: [Placement]
  /// The unit that the report is about, within which its names were read.
  public let context: GazetteerEntry?

  /// Makes a placed mention.
  public init(
    mention: IncidentMention, placement: Placement, areas: [Placement] = [], context: GazetteerEntry? = nil
  ) {
    self.mention = mention
    self.context = context
    self.placement = placement
    self.areas = areas
  }
}
