import IncidentModel

/// A neutral title made from the type, the place and the claimant of a record.
struct IncidentTitle {
  let incident: Incident
  let located: LocatedIncident
  let districtName: String?
  let actorNames: [String: String]

  var text: String { incident.kind == .aggregateClaim ? claim : capitalized(incident.type.plainName) + place }

  private var place: String {
    let placement = incident.placement
    guard let precision = placement.precision, let name = placement.name else { return ", place not known" }
    let unit = districtName.map { $0 == name ? "" : ", \($0)" } ?? ""
    switch precision {
    case .exact: return (placement.kind == .crossing ? " at " : " in ") + name + unit
    case .near: return (placement.kind == .crossing ? " at " : " near ") + name + unit
    case .district: return " in \(name) district"
    case .province, .country: return " in \(name), place not known"
    case .vague, .sea: return ", \(name), place not exactly known"
    }
  }

  private var claim: String {
    let summary = FigureSummary(incident.figures)
    let number = summary.total(.attacks).representative.map { "\($0) attacks" } ?? "Attacks"
    let places = summary.total(.locations).representative.map { " at \($0) or more places" } ?? ""
    let claimant = incident.participants.first { $0.role == .claimant }.map { actorNames[$0.actor] ?? $0.actor }
    return number + places + (claimant.map { ", claimed by \($0)" } ?? "")
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
