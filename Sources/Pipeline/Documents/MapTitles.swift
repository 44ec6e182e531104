import IncidentModel
import Ingestion

/// The words above a map, made from what it shows.
struct MapTitles {
  let region: String
  let located: [LocatedIncident]
  let reports: Int
  /// Which incidents are shown, where not all are.
  var chosen: String?

  func title(_ kind: ProjectConfiguration.Map.Kind) -> String {
    switch kind {
    case .districts: "Incidents by district, \(region)"
    case .incidents: "Incidents by place, \(region)"
    }
  }

  /// The number of incidents and reports, and the days that are known.
  var subtitle: String { chosen.map { "Only \($0): \(known)" } ?? known }

  private var known: String {
    let incidents = located.filter { $0.incident.kind == .incident }
    let dates = incidents.compactMap(\.incident.date)
    let text = count(incidents.count, "incident") + " in " + count(reports, "report")
    guard let first = dates.map(\.start).min(), let last = dates.map(\.end).max() else {
      return incidents.isEmpty ? text : "\(text), none dated"
    }
    let days = first == last ? "\(first)" : "\(first) to \(last)"
    let undated = incidents.count - dates.count
    return undated == 0 ? "\(text), dated \(days)" : "\(text); \(dates.count) dated \(days), \(undated) undated"
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
