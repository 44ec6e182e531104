import IncidentModel
import SimpleFeatures

/// An incident in ACLED's columns.
enum AcledColumns {
  static let names = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
  ]

  static func values(of incident: RecordedIncident) -> [String] {
    let date = incident.date?.midpoint
    let coding = EventCoding(incident)
    let sides = Sides(incident)
    // A position that stands for a province is none that a record holds.
    let point = incident.place.precision.map(\.isLocal) == true ? incident.place.coordinate : nil
    let place = incident.place
    let what = [
      ExportFormat.acled.id(of: incident), date?.description ?? "", date.map { String($0.year) } ?? "",
      incident.date.flatMap(timePrecision) ?? "", disorder(coding), coding.eventType, coding.subEventType,
    ]
    let who = [
      sides.first?.name ?? "", "", code(sides.first?.kind), sides.second?.name ?? "", "", code(sides.second?.kind),
      interaction(sides), sides.hitsCivilians ? "Civilian targeting" : "",
    ]
    let whereabouts = [
      "", "", place.country ?? "", place.province ?? "", place.district ?? "", "", place.name ?? "",
      point.map { Digits.fixed($0.latitude, decimals: 4) } ?? "",
      point.map { Digits.fixed($0.longitude, decimals: 4) } ?? "", place.precision.flatMap(geoPrecision) ?? "",
    ]
    let killed = incident.total(.killed)
    let support = [
      incident.sources.joined(separator: "; "), "", incident.title ?? "", String(killed.best ?? killed.low ?? 0), "",
      "",
    ]
    return what + who + whereabouts + support
  }

  static func timePrecision(_ date: DateExtent) -> String? {
    switch date.precision {
    case .day: "1"
    case .days, .week: "2"
    case .month: "3"
    case .year: nil
    }
  }

  static func geoPrecision(_ precision: GeoPrecision) -> String? {
    switch precision {
    case .exact: "1"
    case .near, .district: "2"
    case .province, .vague: "3"
    case .country, .sea: nil
    }
  }

  private static func disorder(_ coding: EventCoding) -> String {
    switch coding.eventType {
    case "Strategic developments": "Strategic developments"
    case "Protests" where coding.subEventType == "Excessive force against protesters":
      "Political violence; Demonstrations"
    case "Protests": "Demonstrations"
    default: "Political violence"
    }
  }

  private static func code(_ kind: ActorKind?) -> String { kind.map { String($0.rawValue) } ?? "" }

  /// The two kinds, the lower number first; 0 stands for nobody.
  private static func interaction(_ sides: Sides) -> String {
    let kinds = [sides.first, sides.second].compactMap { $0?.kind?.rawValue }.sorted()
    guard let first = kinds.first else { return "" }
    return kinds.count == 2 ? "\(first)\(kinds[1])" : "\(first)0"
  }
}

/// The two actors of an incident for whom tables have columns.
struct Sides {
  let first: RecordedActor?
  let second: RecordedActor?
  /// How many actors have no column.
  let others: Int

  init(_ incident: RecordedIncident) {
    let active = incident.actors.filter { $0.role == .initiator || $0.role == .participant }
    let passive = incident.actors.filter { $0.role == .target || $0.role == .affected }
    let second = passive.first ?? active.dropFirst().first
    first = active.first ?? incident.actors.first { $0.role == .claimant }
    self.second = second
    others = incident.actors.count - (first == nil ? 0 : 1) - (second == nil ? 0 : 1)
  }

  /// Whether people without arms are those who were attacked.
  var hitsCivilians: Bool { second?.kind == .civilians && second?.role == .target }
}
