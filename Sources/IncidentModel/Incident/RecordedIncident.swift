public import SimpleFeatures

/// An incident as a record or the row of a table tells it: what counting, mapping and handing on need of it.
///
/// It is a plain value without the sentences, spans and candidates from which an ``Incident`` was made. What is not
/// stated is `nil` or empty, and never zero.
public struct RecordedIncident: Sendable, Hashable {
  /// Its id: that of the record, or made from the table's layout and the row's own id.
  public var id: String
  /// What kind of record it is; only `incident` is ever counted.
  public var kind: IncidentKind
  /// The generated title or note of a record; a table's own words stay in `sourceFields`.
  public var title: String?
  /// The plain type.
  public var type: IncidentType
  /// How it was done; sorted.
  public var tactics: [String]
  /// When it happened.
  public var date: DateExtent?
  /// Who took part.
  public var actors: [RecordedActor]
  /// Where it happened.
  public var place: RecordedPlace
  /// How many were killed, injured and so on, by class of victim.
  public var figures: [RecordedFigure]
  /// How well it is supported.
  public var status: AssertionStatus
  /// Whether somebody contradicts it.
  public var isDisputed: Bool
  /// The ids or names of its sources.
  public var sources: [String]
  /// What the row of a table says that no other field holds, in the table's words and order.
  public var sourceFields: [Property]

  /// Makes an incident of which nothing but the id and the type is known.
  public init(id: String, type: IncidentType = .other, kind: IncidentKind = .incident) {
    (self.id, self.type, self.kind) = (id, type, kind)
    (tactics, actors, figures, sources, sourceFields) = ([], [], [], [], [])
    (status, isDisputed) = (.reported, false)
    place = RecordedPlace()
  }

  /// The sum of a measure over the classes of victims; `.notStated` where none is stated.
  ///
  /// A figure that is a part of another, or repeats what others make together, is not added again.
  public func total(_ measure: Measure) -> Quantity {
    Quantity(adding: counted(measure).map(\.quantity))
  }

  /// The sum of a measure over what is at least reported; `.notStated` where none is.
  public func reported(_ measure: Measure) -> Quantity {
    Quantity(adding: counted(measure).filter { $0.status > .claimed }.map(\.quantity))
  }

  /// The sum of a measure over what only a party claims, which is never added to what is reported; `.notStated` where
  /// there is none.
  public func claimedOnly(_ measure: Measure) -> Quantity {
    Quantity(adding: counted(measure).filter { $0.status == .claimed }.map(\.quantity))
  }

  private func counted(_ measure: Measure) -> [RecordedFigure] {
    figures.filter { $0.measure == measure && $0.role == .counted }
  }
}

/// Somebody who took part in a recorded incident.
public struct RecordedActor: Sendable, Hashable {
  /// The id in the registry of actors, where it is known there.
  public var id: String?
  /// The name that is shown.
  public var name: String
  /// What it has to do with the incident.
  public var role: ActorRole
  /// What sort of actor it is, where that is said.
  public var kind: ActorKind?

  /// Makes an actor.
  public init(id: String? = nil, name: String, role: ActorRole, kind: ActorKind? = nil) {
    (self.id, self.name, self.role, self.kind) = (id, name, role, kind)
  }
}

/// Where a recorded incident happened.
public struct RecordedPlace: Sendable, Hashable {
  /// The name of the place.
  public var name: String?
  /// The position that is stated, however exact it is.
  public var coordinate: Coordinate?
  /// How exactly the place is known.
  public var precision: GeoPrecision?
  /// The name of the district that is stated.
  public var district: String?
  /// The code of the district in which it counts, or which is stated with it.
  public var districtCode: String?
  /// The name of the province that is stated.
  public var province: String?
  /// The name of the country that is stated.
  public var country: String?

  /// Makes a place of which nothing is known.
  public init() {}
}

/// A number that a recorded incident states.
public struct RecordedFigure: Sendable, Hashable {
  /// What it counts.
  public var measure: Measure
  /// Whom it counts.
  public var victim: VictimClass
  /// The number.
  public var quantity: Quantity
  /// How well it is supported; a table that says nothing of that reports it.
  public var status: AssertionStatus
  /// How it stands to the others of the incident; only what is counted is ever added.
  public var role: Figure.Role

  /// Makes a figure.
  public init(
    _ measure: Measure, _ victim: VictimClass, _ quantity: Quantity, status: AssertionStatus = .reported,
    role: Figure.Role = .counted
  ) {
    (self.measure, self.victim, self.quantity, self.status, self.role) = (measure, victim, quantity, status, role)
  }
}
