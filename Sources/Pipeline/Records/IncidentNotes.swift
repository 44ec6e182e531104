import IncidentModel

/// What is known and what is not, in a few neutral sentences made from the record.
struct IncidentNotes {
  private let located: LocatedIncident
  private let actorNames: [String: String]

  init(_ located: LocatedIncident, actorNames: [String: String]) {
    self.located = located
    self.actorNames = actorNames
  }

  var text: String {
    let incident = located.incident
    guard incident.kind != .statement else { return "Words, not deeds; not counted." }
    let sentences = [date, figures(.killed), figures(.injured), totals, authorship, dispute, mapping, support]
    return sentences.compactMap(\.self).map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined(separator: " ")
  }

  private var incident: Incident { located.incident }

  private var date: String {
    guard let date = incident.date else { return "the date is not stated" }
    return date.start == date.end ? "date: \(date.start)" : "date: between \(date.start) and \(date.end)"
  }

  private func figures(_ measure: Measure) -> String? {
    let stated = incident.figures.filter { $0.measure == measure && $0.status > .denied }
    guard let words = FigureSummary(incident.figures).total(measure).words else { return nil }
    let isClaimed = stated.allSatisfy { $0.status <= .claimed }
    return "\(measure.rawValue): \(words)" + (isClaimed ? ", only claimed" : "")
  }

  private var totals: String? {
    let words = incident.discrepancies.map(\.words)
    return words.isEmpty ? nil : "stated totals and their parts differ (\(words.joined(separator: "; ")))"
  }

  private var authorship: String? {
    let claimants = names(.claimant)
    if !claimants.isEmpty { return "responsibility claimed by \(claimants.joined(separator: " and "))" }
    let initiators = incident.participants.filter { $0.role == .initiator }
    guard let firmest = initiators.map(\.attribution).max() else { return nil }
    return "\(firmest == .attributed ? "attributed to" : "by") \(names(.initiator).joined(separator: " and "))"
      + (firmest == .reported ? ", as reported" : "")
  }

  private var dispute: String? { incident.isDisputed ? "disputed" : nil }

  private var mapping: String? { located.notMapped.map { "not mapped: \($0)" } }

  private var support: String {
    let count = incident.sources.count
    let groups = incident.independentCount ?? count
    let copies = groups == count ? "" : " in \(groups) independent \(groups == 1 ? "group" : "groups")"
    return "\(count) \(count == 1 ? "source" : "sources")\(copies), status \(incident.status.rawValue)"
  }

  /// The shown names, each once.
  private func names(_ role: ActorRole) -> [String] {
    var seen: Set<String> = []
    return incident.participants.filter { $0.role == role }.map { actorNames[$0.actor] ?? $0.actor }
      .filter { seen.insert($0).inserted }
  }
}
