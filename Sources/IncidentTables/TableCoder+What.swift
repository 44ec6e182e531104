import IncidentModel
import SimpleFeatures

extension TableCoder {
  func takeKind(_ row: [String], _ incident: inout RecordedIncident) throws(IncidentFault) {
    switch layout {
    case .ucdp: incident.kind = value(.kind, row) == "2" ? .aggregateClaim : .incident
    case .csv, .geojson:
      if let word = value(.kind, row) { incident.kind = IncidentKind(rawValue: word.lowercased()) ?? .incident }
      if let word = value(.status, row) { incident.status = AssertionStatus(rawValue: word.lowercased()) ?? .reported }
      incident.isDisputed = ["true", "yes", "1"].contains(value(.disputed, row)?.lowercased())
      incident.tactics = value(.tactics, row).map(Trimming.list) ?? []
    case .gtd: incident.tactics = value(.tactics, row) == "1" ? ["suicide_attack"] : []
    case .acled:
      if value(.subtype, row)?.lowercased() == "suicide bomb" { incident.tactics = ["suicide_attack"] }
      if value(.subtype, row)?.lowercased() == "grenade" { incident.tactics = ["grenade"] }
    case .gdelt, .viina: break
    }
  }

  func takeType(_ row: [String], _ incident: inout RecordedIncident) {
    let code = value(.type, row)
    switch layout {
    case .acled: incident.type = TypeCodes.acled(code ?? "", value(.subtype, row) ?? "") ?? .other
    case .ucdp: incident.type = code.flatMap(TypeCodes.ucdp) ?? .other
    case .gtd: incident.type = code.flatMap(TypeCodes.gtd) ?? .other
    case .gdelt:
      guard let meaning = code.flatMap(TypeCodes.cameo) else { return }
      incident.type = meaning.type
      if !meaning.isDeed { incident.kind = .statement }
    case .viina: incident.type = viinaType(row)
    case .csv, .geojson: incident.type = code.flatMap(TypeCodes.word) ?? .other
    }
  }

  /// The type of the first label that is set.
  private func viinaType(_ row: [String]) -> IncidentType {
    for (label, type) in TypeCodes.viina {
      for (index, name) in header.enumerated() where name == label || name == "\(label)_b" {
        if row[index] == "1" { return type }
      }
    }
    return .other
  }

  func actors(_ row: [String]) -> [RecordedActor] {
    switch layout {
    case .viina:
      return zip(["a_rus", "a_ukr", "a_civ"], ["Russian forces", "Ukrainian forces", "Civilians"]).compactMap {
        label, name in
        guard let index = header.firstIndex(where: { $0 == label || $0 == "\(label)_b" }), row[index] == "1" else {
          return nil
        }
        return RecordedActor(name: name, role: .initiator, kind: label == "a_civ" ? .civilians : .stateForces)
      }
    case .csv, .geojson:
      let kinds = (value(.actorKind, row).flatMap(actorKind), value(.targetKind, row).flatMap(actorKind))
      return (value(.actor, row).map(Trimming.list) ?? []).map {
        RecordedActor(name: $0, role: .initiator, kind: kinds.0)
      }
        + (value(.participants, row).map(Trimming.list) ?? []).map { RecordedActor(name: $0, role: .participant) }
        + (value(.target, row).map(Trimming.list) ?? []).map { RecordedActor(name: $0, role: .target, kind: kinds.1) }
    case .gtd:
      return [
        value(.actor, row).map { RecordedActor(name: $0, role: .initiator, kind: .rebelGroup) },
        value(.target, row).map {
          RecordedActor(name: $0, role: .target, kind: value(.targetKind, row).flatMap(actorKind))
        },
      ].compactMap(\.self)
    case .acled, .ucdp, .gdelt: return sides(row)
    }
  }

  private func actorKind(_ code: String) -> ActorKind? { layout.actorKind(code) }

  /// The two sides; where one is people without arms, the other did it, and else the table does not say who began.
  private func sides(_ row: [String]) -> [RecordedActor] {
    let first = value(.actor, row).map { ($0, kind($0, .actorKind, row)) }
    let second = value(.target, row).map { ($0, kind($0, .targetKind, row)) }
    func role(_ own: ActorKind?, _ other: ActorKind?) -> ActorRole {
      if own == .civilians { return other == nil || other == .civilians ? .affected : .target }
      return other == .civilians || own == .protesters || own == .rioters ? .initiator : .participant
    }
    return [
      first.map { RecordedActor(name: $0.0, role: role($0.1, second?.1), kind: $0.1) },
      second.map { RecordedActor(name: $0.0, role: role($0.1, first?.1), kind: $0.1) },
    ].compactMap(\.self)
  }

  private func kind(_ name: String, _ field: TableField, _ row: [String]) -> ActorKind? {
    guard layout == .ucdp else { return value(field, row).flatMap(actorKind) }
    if name == "Civilians" { return .civilians }
    return name.hasPrefix("Government of ") ? .stateForces : .rebelGroup
  }

  func sources(_ row: [String]) -> [String] { value(.source, row).map(Trimming.list) ?? [] }
}
