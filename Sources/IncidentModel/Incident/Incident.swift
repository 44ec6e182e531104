/// One real happening, put together from every report that tells of it.
public struct Incident: Sendable {
  /// The stable id, made from the first source and the first span.
  public let id: String
  /// What kind of record it is.
  public let kind: IncidentKind
  /// What happened.
  public let type: IncidentType
  /// How it was done; sorted.
  public let tactics: [String]
  /// What was attacked.
  public let target: String?
  /// The proper name of the happening.
  public let eventName: String?
  /// When.
  public let date: DateExtent?
  /// The local time.
  public let time: String?
  /// Where.
  public let placement: Placement
  /// The areas of an aggregate claim.
  public let areas: [Placement]
  /// Every figure of every report, the same one once.
  public let figures: [Figure]
  /// Who, in which role; sorted by role and id.
  public let participants: [Participation]
  /// How well it is supported.
  public let status: AssertionStatus
  /// Whether somebody contradicts it.
  public let isDisputed: Bool
  /// The ids of the reports, sorted.
  public let sources: [String]
  /// For each of the reports the name of its group of reports that copy from each other; empty where nobody compared
  /// them.
  public let sourceGroups: [String]
  /// Its relations to other incidents, sorted by type and id.
  public let relations: [Relation]
  /// What it was put together from, in the order of reports and ordinals.
  public let mentions: [PlacedMention]

  /// Makes an incident.
  public init(
    id: String, kind: IncidentKind, type: IncidentType, tactics: [String], target: String?, eventName: String?,
    date: DateExtent?, time: String?, placement: Placement, areas: [Placement], figures: [Figure],
    participants: [Participation], status: AssertionStatus, isDisputed: Bool, sources: [String],
    relations: [Relation], mentions: [PlacedMention], sourceGroups: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.type = type
    self.tactics = tactics
    self.target = target
    self.eventName = eventName
    self.date = date
    self.time = time
    self.placement = placement
    self.areas = areas
    self.figures = figures
    self.participants = participants
    self.status = status
    self.isDisputed = isDisputed
    self.sources = sources
    self.sourceGroups = sourceGroups
    self.relations = relations
    self.mentions = mentions
  }
}

extension Incident {
  /// How many groups of reports that do not copy from each other tell of it; nothing where nobody compared them.
  public var independentCount: Int? { sourceGroups.isEmpty ? nil : Set(sourceGroups).count }

  /// Totals that their parts do not make, as its reports state them; each once.
  public var discrepancies: [FigureDiscrepancy] {
    var seen: Set<FigureDiscrepancy> = []
    return mentions.flatMap(\.mention.discrepancies).filter { seen.insert($0).inserted }
  }
}

/// How two incidents hang together.
public struct Relation: Sendable, Hashable {
  /// The kinds of relations.
  public enum Kind: String, Sendable, CaseIterable {
    /// It may be the same happening; a person decides.
    case maybeSame = "maybe_same"
    /// It is one of those that a total counts.
    case partOf = "part_of"
    /// It is a total that counts the other.
    case contains
    /// It is another total of the same claimant in the same report; the two are never added.
    case otherTotal = "other_total"
    /// The text says that both were on one day.
    case sameDayAs = "same_day_as"
  }

  /// What hangs them together.
  public let kind: Kind
  /// The other's id.
  public let id: String
  /// Why, in plain words.
  public let reason: String

  /// Makes a relation.
  public init(kind: Kind, id: String, reason: String) {
    self.kind = kind
    self.id = id
    self.reason = reason
  }
}

/// An incident with the district that it counts in.
public struct LocatedIncident: Sendable {
  /// What happened.
  public let incident: Incident
  /// The code of the district, where one can be told.
  public let district: String?
  /// The codes of the other districts that cover its point, where it lies on a border; sorted.
  public let ties: [String]
  /// Whether it counts in the district, in the mode of counting.
  public let isCounted: Bool
  /// Why it is not on the district map, where it is not.
  public let notMapped: String?
  /// The mode in which it was decided whether it counts.
  public let counting: CountingMode

  /// Makes a located incident.
  public init(
    incident: Incident, district: String?, ties: [String], isCounted: Bool, notMapped: String?,
    counting: CountingMode = .standard
  ) {
    self.counting = counting
    self.incident = incident
    self.district = district
    self.ties = ties
    self.isCounted = isCounted
    self.notMapped = notMapped
  }
}
