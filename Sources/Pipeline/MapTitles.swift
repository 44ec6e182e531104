import IncidentModel
import Ingestion

/// The words above a map, made from what it shows.
struct MapTitles {
  let region: String
  let located: [LocatedIncident]
  let reports: Int

  func title(_ kind: ProjectConfiguration.Map.Kind) -> String {
    switch kind {
    case .districts: "Incidents by district, \(region)"
    case .incidents: "Incidents by place, \(region)"
    }
  }

  /// The number of incidents and reports, and the days that are known.
  var subtitle: String {
    let incidents = located.filter { $0.incident.kind == .incident }
    let dates = incidents.compactMap(\.incident.date)
    let undated = incidents.count - dates.count
    var text = count(incidents.count, "incident") + " in " + count(reports, "report")
    if let first = dates.map(\.start).min(), let last = dates.map(\.end).max() {
      text += ", dated \(first) to \(last)"
    }
    if undated > 0 { text += undated == incidents.count ? ", none dated" : "; \(undated) undated" }
    return text
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
