/// The type of violence of UCDP's codebook.
public enum ViolenceType: Int, Sendable, CaseIterable {
  /// A state and an armed group fight.
  case stateBased = 1
  /// Armed groups fight each other.
  case nonState = 2
  /// An organised actor attacks people without arms.
  case oneSided = 3

  /// The name that the codebook gives it.
  public var name: String {
    switch self {
    case .stateBased: "state-based conflict"
    case .nonState: "non-state conflict"
    case .oneSided: "one-sided violence"
    }
  }

  /// Codes an incident that names an organised initiator and whom it hit; UCDP codes nothing else.
  ///
  /// - Parameters:
  ///   - incident: The incident; a demonstration or an arrest is none of the three.
  ///   - kinds: The kinds of actors by their ids.
  public init?(_ incident: Incident, kinds: [String: ActorKind]) {
    guard incident.kind == .incident, incident.type != .protest, incident.type != .arrestOrRaidByState,
      let initiator = incident.participants.lazy.filter({ $0.role == .initiator }).compactMap({ kinds[$0.actor] }).first
    else { return nil }
    let harmed = Set(incident.figures.filter { $0.status > .denied && $0.measure.isHarm }.map(\.victim))
    let isGroup = [.rebelGroup, .politicalMilitia, .identityMilitia].contains(initiator)
    if initiator == .stateForces, harmed.contains(.armedGroup) {
      self = .stateBased
    } else if isGroup, harmed.contains(.securityForces) {
      self = .stateBased
    } else if isGroup || initiator == .stateForces, harmed.contains(.civilians) || harmed.contains(.foreignNationals) {
      self = .oneSided
    } else if isGroup, harmed.contains(.armedGroup) {
      self = .nonState
    } else {
      return nil
    }
  }
}

extension Measure {
  /// Whether it counts people to whom something was done.
  fileprivate var isHarm: Bool { self == .killed || self == .injured || self == .captured }
}
