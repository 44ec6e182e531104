import IncidentModel
import SimpleFeatures

/// The incidents of a build that were asked for, so that layers, tables and maps hold the same ones.
///
/// Totals that somebody asserts, and words, are no incidents; they stay, as they are never counted.
struct IncidentChoice {
  /// What is written and drawn.
  let located: [LocatedIncident]
  /// How many incidents were left out, by the reason.
  let leftOut: [IncidentFilter.Objection: Int]
  /// What layers say of it; nothing where all incidents are asked for.
  let properties: [Property]

  init(_ all: [LocatedIncident], _ filter: IncidentFilter, _ knowledge: RegionalKnowledge) {
    var leftOut: [IncidentFilter.Objection: Int] = [:]
    located = all.filter { located in
      guard located.incident.kind == .incident,
        let objection = filter.mismatch(of: located.incident.outline(naming: knowledge.actorNames))
      else { return true }
      leftOut[objection, default: 0] += 1
      return false
    }
    self.leftOut = leftOut
    properties = filter.choice(leavingOut: leftOut)
  }
}

extension IncidentFilter {
  /// What is asked for and how many incidents were left out, as members; none where all are asked for.
  func choice(leavingOut count: [Objection: Int]) -> [Property] {
    guard !isOpen else { return [] }
    let reasons = count.sorted { $0.key < $1.key }.map { Property($0.key.rawValue, .integer($0.value)) }
    return [Property("filter", .object(properties)), Property("left_out", .object(reasons))]
  }
}

extension Incident {
  /// What a filter asks of it.
  fileprivate func outline(naming names: [String: String]) -> RecordedIncident {
    var incident = RecordedIncident(id: id, type: type, kind: kind)
    (incident.date, incident.status) = (date, status)
    incident.actors = participants.map { RecordedActor(id: $0.actor, name: names[$0.actor] ?? $0.actor, role: $0.role) }
    return incident
  }
}
