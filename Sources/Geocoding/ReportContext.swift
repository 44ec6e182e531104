import IncidentModel
import PROJ

/// The province, country or district that a report is about.
struct ReportContext {
  /// The number of people that makes a town known beyond its province.
  static let largePopulation = 10_000
  /// The extent in metres that the gazetteer gives to no village, only to large towns outside the districts.
  static let largeExtent = 10_000

  /// Its name.
  let name: String
  private let id: String
  private let container: Container

  /// Makes a context of a unit; nothing of another place.
  init?(_ entry: GazetteerEntry) {
    guard entry.kind.isUnit, let container = Container(entry) else { return nil }
    (name, id) = (entry.name, entry.id)
    self.container = container
  }

  /// Whether an entry lies in it.
  func holds(_ entry: GazetteerEntry, in region: Region) -> Bool {
    entry.id == id || container.holds(entry, in: region, geodesic: Geodesic())
  }

  /// Whether a report can mean a place by its bare name: one inside, a unit, a district's chief town, a large town.
  func admits(_ decision: Decision, by pass: String, of candidates: NameCandidates, in region: Region) -> Bool {
    let entry = decision.entry
    return holds(entry, in: region) || (entry.kind.isUnit && candidates.names(entry))
      || pass == SeatOfDistrictPass.name || ReportContext.isLarge(entry)
  }

  /// Whether a place is a town that is known far away.
  static func isLarge(_ entry: GazetteerEntry) -> Bool {
    entry.kind.isSettled
      && ((entry.population ?? 0) >= largePopulation || (entry.district == nil && entry.uncertainty >= largeExtent))
  }
}
