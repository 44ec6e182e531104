import IncidentModel

/// A neutral title made from the type, the place and the claimant of a record.
///
/// What only a party to the conflict says is called claimed in the title too.
struct IncidentTitle {
  let incident: Incident
  let districtName: String?
  let actorNames: [String: String]

  var text: String {
    if incident.kind == .statement { return statement }
    let title = incident.kind == .aggregateClaim ? total : capitalized(incident.type.plainName) + place
    let claimant = incident.participants.first { $0.role == .claimant }.map { actorNames[$0.actor] ?? $0.actor }
    guard incident.status <= .claimed else { return title }
    return title + (claimant.map { ", claimed by \($0)" } ?? ", only claimed")
  }

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

  private var statement: String {
    let speaker = incident.mentions.lazy.flatMap(\.mention.assertions).compactMap(\.by).first
    return "Statement" + (speaker.map { " by \(actorNames[$0] ?? $0)" } ?? "")
  }

  private var total: String {
    let summary = FigureSummary(incident.figures)
    let attacks = summary.total(.attacks).words.map { "\($0) attacks" } ?? "Several attacks"
    return capitalized(attacks) + (summary.total(.locations).words.map { " in \($0) places" } ?? "")
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
