/// The event type and sub-event type of ACLED's codebook that an incident falls under.
public struct EventCoding: Sendable, Hashable {
  /// The event type: `Explosions/Remote violence`.
  public let eventType: String
  /// The sub-event type: `Remote explosive/landmine/IED`.
  public let subEventType: String

  /// Codes an incident by its type, its tactics, its figures and who took part.
  public init(_ incident: Incident) {
    let summary = FigureSummary(incident.figures)
    let hasDead = (summary.total(.killed).representative ?? 0) > 0
    let hasVictims = hasDead || (summary.total(.injured).representative ?? 0) > 0
    let hitsForces = [.killed, .injured].contains {
      summary.quantity($0, of: .securityForces).representative != nil
        || summary.quantity($0, of: .armedGroup).representative != nil
    }
    switch incident.type {
    case .bombing: self.init("Explosions/Remote violence", EventCoding.device(incident.tactics))
    case .airOrDroneStrike: self.init("Explosions/Remote violence", "Air/drone strike")
    case .armedClash: self.init("Battles", "Armed clash")
    case .ambush, .shooting:
      let isBattle = hitsForces || (incident.type == .ambush && !hasVictims)
      self = isBattle ? EventCoding("Battles", "Armed clash") : EventCoding("Violence against civilians", "Attack")
    case .execution: self.init("Violence against civilians", "Attack")
    case .abduction, .hostageTaking:
      self.init("Violence against civilians", hasDead ? "Attack" : "Abduction/forced disappearance")
    case .raidOrSeizure:
      self =
        hasVictims
        ? EventCoding("Battles", "Armed clash")
        : EventCoding("Strategic developments", "Non-violent transfer of territory")
    case .roadBlock: self.init("Strategic developments", "Other")
    case .arsonOrSabotage: self.init("Strategic developments", "Looting/property destruction")
    case .arrestOrRaidByState: self.init("Strategic developments", "Arrests")
    case .protest: self.init("Protests", EventCoding.protest(incident, hasVictims: hasVictims))
    case .other:
      self = hitsForces ? EventCoding("Battles", "Armed clash") : EventCoding.unstated(hasDead: hasDead)
    }
  }

  private init(_ eventType: String, _ subEventType: String) {
    self.eventType = eventType
    self.subEventType = subEventType
  }

  private static func unstated(hasDead: Bool) -> EventCoding {
    hasDead
      ? EventCoding("Violence against civilians", "Attack") : EventCoding("Strategic developments", "Other")
  }

  private static func device(_ tactics: [String]) -> String {
    if tactics.contains("suicide_attack") { return "Suicide bomb" }
    return tactics.contains("grenade") ? "Grenade" : "Remote explosive/landmine/IED"
  }

  private static func protest(_ incident: Incident, hasVictims: Bool) -> String {
    if hasVictims { return "Excessive force against protesters" }
    let isMet = incident.participants.contains { $0.role == .responder }
    return isMet ? "Protest with intervention" : "Peaceful protest"
  }
}
