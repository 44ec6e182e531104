/// The kinds of actors, numbered as in ACLED's interaction codes.
public enum ActorKind: Int, Sendable, CaseIterable {
  /// Forces and offices of a state.
  case stateForces = 1
  /// Groups that fight a state.
  case rebelGroup = 2
  /// Militias of a party or an interest.
  case politicalMilitia = 3
  /// Militias of a community.
  case identityMilitia = 4
  /// People in a riot.
  case rioters = 5
  /// People in a demonstration.
  case protesters = 6
  /// People without arms.
  case civilians = 7
  /// Foreign or private forces, and whatever is not known.
  case other = 8
}

/// A group, force or office of the registry; a private person is never one.
public struct Actor: Sendable, Hashable {
  /// The stable id: `bla`.
  public let id: String
  /// The name that is shown: `Baloch Liberation Army`.
  public let name: String
  /// Every other spelling in texts, the short form included.
  public let names: [String]
  /// What kind of actor it is.
  public let kind: ActorKind
  /// The id of the actor it belongs to: a unit of a group, a force of a state.
  public let parent: String?
  /// Words that name it in front of its deeds: `Russian` before `drone strike`.
  public let adjectives: [String]
  /// Whether it is a kind of people and nobody in particular.
  public let isClass: Bool

  /// Makes an actor.
  public init(
    id: String, name: String, names: [String], kind: ActorKind, parent: String?, adjectives: [String] = [],
    isClass: Bool = false
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.parent = parent
    self.adjectives = adjectives
    self.isClass = isClass
  }
}

/// What an actor has to do with an incident.
public enum ActorRole: String, Sendable, CaseIterable {
  /// Did it.
  case initiator
  /// Was attacked.
  case target
  /// Says that it did it.
  case claimant
  /// Answered it.
  case responder
  /// Suffered from it.
  case affected
  /// Took part; a table names it, and does not say who began.
  case participant
}

/// An actor in a role, as found in a text.
public struct Participation: Sendable, Hashable {
  /// The actor's id in the registry, or a class such as `unknown-gunmen`.
  public let actor: String
  /// The id of the actor's unit, where the text names one.
  public let unit: String?
  /// What it has to do with the incident.
  public let role: ActorRole
  /// How firmly that is known.
  public let attribution: Attribution
  /// What the text calls it; never a private person's name.
  public let verbatim: String?

  /// Makes a participation.
  public init(
    actor: String, unit: String? = nil, role: ActorRole, attribution: Attribution, verbatim: String? = nil
  ) {
    self.actor = actor
    self.verbatim = verbatim
    self.unit = unit
    self.role = role
    self.attribution = attribution
  }
}
