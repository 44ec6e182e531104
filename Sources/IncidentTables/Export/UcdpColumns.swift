import IncidentModel
import SimpleFeatures

/// An incident in the columns of UCDP's georeferenced events.
enum UcdpColumns {
  /// The 49 columns of the published table and, behind the country, `iso3`, which only some copies have.
  static let names = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "iso3", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
  ]

  static func values(of incident: RecordedIncident) -> [String] {
    let sides = Sides(incident)
    let place = incident.place
    let point = place.precision.map(\.isLocal) == true ? place.coordinate : nil
    let longitude = point.map { Digits.shortest($0.longitude) } ?? ""
    let latitude = point.map { Digits.shortest($0.latitude) } ?? ""
    let (first, second) = (sides.first?.name ?? "", sides.second?.name ?? "")
    let both = first.isEmpty || second.isEmpty ? "" : "\(first) - \(second)"
    let what = [
      ExportFormat.ucdp.id(of: incident), "", incident.date.map { String($0.start.year) } ?? "", "", "",
      violence(incident, sides), "", "", "", "", "", both, "", "", first, "", "", second,
      incident.sources.isEmpty ? "-1" : String(incident.sources.count), "", incident.sources.joined(separator: ";"), "",
      incident.title ?? "", "",
    ]
    let whereabouts = [
      place.precision.map { String($0.rawValue) } ?? "", place.name ?? "", "", place.province ?? "",
      place.district ?? "", latitude, longitude, point == nil ? "" : "POINT (\(longitude) \(latitude))", "",
      place.country ?? "", "", "", "",
    ]
    let when = [
      incident.kind == .aggregateClaim ? "2" : "1", incident.date.map { String($0.precision.rawValue) } ?? "",
      incident.date.map { "\($0.start) 00:00:00.000" } ?? "", incident.date.map { "\($0.end) 00:00:00.000" } ?? "",
    ]
    return what + whereabouts + when + deaths(incident, sides) + ["", ""]
  }

  private static func violence(_ incident: RecordedIncident, _ sides: Sides) -> String {
    guard let first = sides.first?.kind, let second = sides.second?.kind else { return "" }
    if second == .civilians { return "3" }
    if first == .stateForces || second == .stateForces { return "1" }
    let groups: [ActorKind] = [.rebelGroup, .politicalMilitia, .identityMilitia]
    return groups.contains(first) && groups.contains(second) ? "2" : ""
  }

  /// The killed by side, of civilians and unknown; then best, high and low of all.
  private static func deaths(_ incident: RecordedIncident, _ sides: Sides) -> [String] {
    func killed(_ victims: [VictimClass], isPart: Bool = true) -> Int {
      incident.figures.filter {
        $0.measure == .killed && victims.contains($0.victim) && ($0.role == .part) == isPart && $0.role != .total
      }
      .reduce(0) { $0 + ($1.quantity.best ?? $1.quantity.low ?? 0) }
    }
    func both(_ victims: [VictimClass]) -> Int { killed(victims) + killed(victims, isPart: false) }
    let total = incident.total(.killed)
    let low = total.low ?? total.best ?? 0
    let best = total.best ?? low
    let high = total.high ?? max(best, low)
    let forces = both([.securityForces])
    let groups = both([.armedGroup])
    let civilians = both([.civilians, .foreignNationals])
    let isStateFirst = sides.first?.kind == .stateForces || sides.second?.kind != .stateForces && forces > 0
    let parts = isStateFirst ? [forces, groups] : [groups, forces]
    let unknown = max(0, best - forces - groups - civilians)
    return (parts + [civilians, unknown, best, high, low]).map(String.init)
  }
}
