package import IncidentModel
package import SimpleFeatures

/// Incidents whose places are known exactly enough for density, clusters and points, in an order of their own.
package struct AnalysedIncidents: Sendable {
  /// Incidents at one position.
  package struct Site: Sendable {
    /// Where they are.
    package let position: Coordinate
    /// Their indices, ascending.
    package let members: [Int]
  }

  /// The incidents by date, then id, then what else tells them apart.
  package let incidents: [RecordedIncident]
  /// Their positions, each once, from west to east and then from south to north.
  package let sites: [Site]

  /// Takes incidents that have a position; a bug stops the program where one has none.
  ///
  /// Neither the incidents nor the sites depend on the order in which they are given.
  package init(_ incidents: some Sequence<RecordedIncident>) {
    self.incidents = incidents.map { incident in
      precondition(incident.place.coordinate != nil, "an incident without a position is not analysed")
      return (key: Key(incident), incident: incident)
    }.sorted { $0.key < $1.key }.map(\.incident)
    var members: [Coordinate: [Int]] = [:]
    for (index, incident) in self.incidents.enumerated() {
      if let position = incident.place.coordinate { members[position, default: []].append(index) }
    }
    sites = members.map { Site(position: $0.key, members: $0.value) }.sorted {
      ($0.position.longitude, $0.position.latitude) < ($1.position.longitude, $1.position.latitude)
    }
  }

  /// Those that lie in one of some areas or on its border.
  ///
  /// - Throws: Where GEOS refuses an area.
  package func within(_ areas: [MultiPolygon]) throws -> AnalysedIncidents {
    var ties: [AreaLocator.Tie] = []
    // A grid over the areas pays for itself with many positions only.
    let index = try AreaIndex(areas, cells: min(1_000_000, max(1000, sites.count)))
    let answers = try AreaLocator(index).areas(of: sites.map(\.position), ties: &ties)
    let members = zip(sites, answers).filter { $0.1 != AreaLocator.outside }.flatMap(\.0.members)
    return AnalysedIncidents(members.map { incidents[$0] })
  }

  /// The box around all positions; nothing where there is none.
  package var bounds: Bounds? { Bounds(sites.lazy.map(\.position)) }

  /// What the order goes by.
  private struct Key: Comparable {
    let date: Int
    let id: String
    let longitude: Double
    let latitude: Double
    let number: Int

    init(_ incident: RecordedIncident) {
      date = incident.date?.start.dayNumber ?? Int.max
      id = incident.id
      longitude = incident.place.coordinate?.longitude ?? 0
      latitude = incident.place.coordinate?.latitude ?? 0
      number = incident.total(.killed).representative ?? -1
    }

    static func < (left: Key, right: Key) -> Bool {
      guard left.date == right.date else { return left.date < right.date }
      guard left.id == right.id else { return left.id < right.id }
      return (left.longitude, left.latitude, left.number) < (right.longitude, right.latitude, right.number)
    }
  }
}
