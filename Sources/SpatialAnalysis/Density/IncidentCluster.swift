import GEOS
package import IncidentModel
package import SimpleFeatures

/// A dense group of incidents.
package struct IncidentCluster: Sendable {
  /// Its label, from 1: the largest is first, of equal ones the one that began first, then the one with the least id.
  package let number: Int
  /// The ids of its incidents, ascending.
  package let members: [String]
  /// What they add up to.
  package let tally: IncidentTally
  /// The smallest area without dents around its positions; a line or a point where they make no area.
  package let hull: Geometry
  /// The place where most of its incidents are, as it is called; nothing where none has a name.
  package let place: String?
  /// The code and the name of the district in which most of its incidents are.
  package let district: (code: String?, name: String?)
  /// The positions of its incidents.
  package let positions: [Coordinate]

  /// The clusters of some incidents by their labels, and the incidents that are in none.
  ///
  /// - Parameters:
  ///   - incidents: The incidents; the result does not depend on their order.
  ///   - radius: The radius in metres.
  ///   - least: How many incidents make a cluster's core.
  /// - Throws: Where GEOS cannot make a hull.
  package static func clusters(
    of incidents: AnalysedIncidents, radius: Double, least: Int
  ) throws -> (clusters: [IncidentCluster], alone: [RecordedIncident]) {
    let found = DensityClusters(
      incidents.sites.map { ($0.position, $0.members.count) }, radius: radius, least: least)
    var groups = [Group](repeating: Group(), count: found.count)
    var alone: [Int] = []
    for (site, number) in zip(incidents.sites, found.clusterOfSite) {
      guard let number else {
        alone += site.members
        continue
      }
      groups[number].positions.append(site.position)
      groups[number].incidents += site.members.map { incidents.incidents[$0] }
    }
    let clusters = try groups.map { ($0, $0.rank) }.sorted { $0.1 < $1.1 }.enumerated().map { index, group in
      try IncidentCluster(number: index + 1, group.0)
    }
    return (clusters, alone.sorted().map { incidents.incidents[$0] })
  }

  private init(number: Int, _ group: Group) throws {
    self.number = number
    members = group.incidents.map(\.id).sorted()
    tally = IncidentTally(group.incidents)
    positions = group.positions
    hull = try Meridian(of: group.positions).unrolling(group.positions) { try ConvexHull.of($0) }
    place = Self.mostFrequent(group.incidents.compactMap(\.place.name))
    let code = Self.mostFrequent(group.incidents.compactMap(\.place.districtCode))
    let inDistrict = group.incidents.filter { $0.place.districtCode == code }
    district = (code, Self.mostFrequent(inDistrict.compactMap(\.place.district)))
  }

  /// Incidents of one cluster before it has a label.
  private struct Group {
    var incidents: [RecordedIncident] = []
    var positions: [Coordinate] = []

    var rank: Rank {
      Rank(
        size: incidents.count, start: incidents.compactMap(\.date?.start.dayNumber).min() ?? Int.max,
        id: incidents.map(\.id).min() ?? "")
    }
  }

  private struct Rank: Comparable {
    let size: Int
    let start: Int
    let id: String

    static func < (left: Rank, right: Rank) -> Bool {
      left.size == right.size
        ? (left.start, left.id) < (right.start, right.id) : left.size > right.size
    }
  }

  /// The text that occurs most often, of several the first in the alphabet.
  private static func mostFrequent(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
