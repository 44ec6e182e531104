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
    self.init(
      incident.type,
      Circumstances(
        tactics: incident.tactics, hasDead: hasDead,
        hasVictims: hasDead || (summary.total(.injured).representative ?? 0) > 0,
        hitsForces: [.killed, .injured].contains {
          summary.quantity($0, of: .securityForces).representative != nil
            || summary.quantity($0, of: .armedGroup).representative != nil
        }, isMet: incident.participants.contains { $0.role == .responder }))
  }

  /// Codes an incident that a record or a table tells of.
  public init(_ incident: RecordedIncident) {
    let hasDead = (incident.total(.killed).representative ?? 0) > 0
    self.init(
      incident.type,
      Circumstances(
        tactics: incident.tactics, hasDead: hasDead,
        hasVictims: hasDead || (incident.total(.injured).representative ?? 0) > 0,
        hitsForces: incident.figures.contains { figure in
          (figure.measure == .killed || figure.measure == .injured) && figure.quantity.representative != nil
            && (figure.victim == .securityForces || figure.victim == .armedGroup)
        }, isMet: incident.actors.contains { $0.role == .responder }))
  }

  /// What tells types of one plain type apart.
  private struct Circumstances {
    let tactics: [String]
    let hasDead: Bool
    let hasVictims: Bool
    let hitsForces: Bool
    let isMet: Bool
  }

  private init(_ type: IncidentType, _ known: Circumstances) {
    switch type {
    case .bombing: self.init("Explosions/Remote violence", EventCoding.device(known.tactics))
    case .airOrDroneStrike: self.init("Explosions/Remote violence", "Air/drone strike")
    case .armedClash: self.init("Battles", "Armed clash")
    case .ambush, .shooting:
      let isBattle = known.hitsForces || (type == .ambush && !known.hasVictims)
      self = isBattle ? EventCoding("Battles", "Armed clash") : EventCoding("Violence against civilians", "Attack")
    case .execution: self.init("Violence against civilians", "Attack")
    case .abduction, .hostageTaking:
      self.init("Violence against civilians", known.hasDead ? "Attack" : "Abduction/forced disappearance")
    case .raidOrSeizure:
      self =
        known.hasVictims
        ? EventCoding("Battles", "Armed clash")
        : EventCoding("Strategic developments", "Non-violent transfer of territory")
    case .roadBlock: self.init("Strategic developments", "Other")
    case .arsonOrSabotage: self.init("Strategic developments", "Looting/property destruction")
    case .arrestOrRaidByState: self.init("Strategic developments", "Arrests")
    case .protest: self.init("Protests", EventCoding.protest(known))
    case .other:
      self =
        known.hitsForces ? EventCoding("Battles", "Armed clash") : EventCoding.unstated(hasDead: known.hasDead)
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

  private static func protest(_ known: Circumstances) -> String {
    if known.hasVictims { return "Excessive force against protesters" }
    return known.isMet ? "Protest with intervention" : "Peaceful protest"
  }
}
