import IncidentModel
import PROJ
import SimpleFeatures
import TestSupport
import Testing

@testable import SpatialAnalysis

/// The clusters are those of the definition, measured with PROJ, whatever the order of the input.
struct DensityClustersTests {
  /// The clusters by the definition, for which every distance is measured.
  ///
  /// Each group is the set of its incidents' indices.
  private func naive(_ positions: [Coordinate], _ radius: Double, _ least: Int) -> Set<Set<Int>> {
    let geodesic = Geodesic()
    let near = positions.map { one in
      positions.indices.filter { geodesic.distance(from: one, to: positions[$0]) <= radius }
    }
    let cores = positions.indices.filter { near[$0].count >= least }
    var group = Array(repeating: -1, count: positions.count)
    for core in cores where group[core] < 0 {
      var reached = [core]
      while let one = reached.popLast() {
        guard group[one] < 0 else { continue }
        group[one] = core
        reached += near[one].filter { near[$0].count >= least && group[$0] < 0 }
      }
    }
    var result = group
    for index in positions.indices where near[index].count < least {
      let touching = near[index].filter { near[$0].count >= least }
      let nearest = touching.map { other in
        (
          geodesic.distance(from: positions[index], to: positions[other]), positions[other].longitude,
          positions[other].latitude, other
        )
      }.min { $0 < $1 }
      if let nearest { result[index] = group[nearest.3] }
    }
    return Set(Dictionary(grouping: positions.indices.filter { result[$0] >= 0 }) { result[$0] }.values.map(Set.init))
  }

  private func found(_ positions: [Coordinate], _ radius: Double, _ least: Int) throws -> Set<Set<Int>> {
    let incidents = AnalysedIncidents(try SampleIncidents.incidents(positions))
    let result = try IncidentCluster.clusters(of: incidents, radius: radius, least: least)
    let number = Dictionary(uniqueKeysWithValues: positions.indices.map { ("i\($0)", $0) })
    let groups = result.clusters.map { Set($0.members.compactMap { number[$0] }) }
    #expect(groups.reduce(0) { $0 + $1.count } + result.alone.count == positions.count)
    return Set(groups)
  }

  @Test(
    arguments: [
      (1, (66.0, 28.0), 3.0, 25_000.0, 5), (2, (66.0, 28.0), 0.2, 2_500.0, 3), (3, (179.9, -17.0), 2.0, 30_000.0, 4),
      (4, (20.0, 69.0), 8.0, 90_000.0, 6), (5, (0.0, 0.0), 20.0, 400_000.0, 9), (6, (66.0, 28.0), 3.0, 12_000.0, 1),
    ] as [(UInt64, (Double, Double), Double, Double, Int)])
  func `they are those of the definition`(
    seed: UInt64, middle: (Double, Double), span: Double, radius: Double, least: Int
  ) throws {
    let positions = try SampleIncidents.positions(400, seed: seed, around: middle, span: span)
    let expected = naive(positions, radius, least)
    #expect(!expected.isEmpty)
    #expect(try found(positions, radius, least) == expected)
  }

  @Test func `neighbours at the radius itself are those that PROJ measures`() throws {
    let geodesic = Geodesic()
    let start = try #require(Coordinate(longitude: 66, latitude: 28))
    for azimuth in stride(from: 0.0, to: 360, by: 7) {
      for radius in [10.0, 25_000, 700_000] {
        let ends = [-1e-6, 0, 1e-6].map { geodesic.destination(from: start, azimuth: azimuth, distance: radius + $0) }
        let blocks = GeodesicBlocks([start] + ends, radius: radius)
        for (index, end) in ends.enumerated() {
          #expect(blocks.areNear(0, index + 1) == (geodesic.distance(from: start, to: end) <= radius))
          let isAround = blocks.around[blocks.blockOf[0]].contains(blocks.blockOf[index + 1])
          #expect(isAround || blocks.blockOf[0] == blocks.blockOf[index + 1])
        }
      }
    }
  }

  @Test func `labels go by size, then by the first day, then by the least id, in any order of the input`() throws {
    let incidents = try [
      SampleIncidents.incident("d", 60, 25, day: "2025-01-05"), SampleIncidents.incident("e", 60, 25),
      SampleIncidents.incident("b", 62, 25, day: "2025-01-04"), SampleIncidents.incident("c", 62.001, 25),
      SampleIncidents.incident("a", 64, 25, day: "2025-01-05"), SampleIncidents.incident("f", 64, 25),
      SampleIncidents.incident("g", 66, 25), SampleIncidents.incident("h", 66, 25),
      SampleIncidents.incident("i", 66, 25),
      SampleIncidents.incident("j", 70, 25),
    ]
    var generator = SeededGenerator(state: 9)
    for _ in 0..<10 {
      let result = try IncidentCluster.clusters(
        of: AnalysedIncidents(incidents.shuffled(using: &generator)), radius: 1000, least: 2)
      #expect(result.clusters.map(\.members) == [["g", "h", "i"], ["b", "c"], ["a", "f"], ["d", "e"]])
      #expect(result.clusters.map(\.number) == [1, 2, 3, 4] && result.alone.map(\.id) == ["j"])
    }
  }

  @Test func `a hull is a point, a line or an area, and it is parted at the 180th meridian`() throws {
    func hull(_ positions: [(Double, Double)]) throws -> Geometry {
      let incidents = try positions.enumerated().map { try SampleIncidents.incident("\($0)", $1.0, $1.1) }
      let result = try IncidentCluster.clusters(of: AnalysedIncidents(incidents), radius: 200_000, least: 2)
      return try #require(result.clusters.first).hull
    }
    #expect(try hull([(60, 25), (60, 25)]) == .point(try #require(Coordinate(longitude: 60, latitude: 25))))
    #expect(try hull([(60, 25), (60.5, 25)]).lines?.first?.coordinates.count == 2)
    let area = try #require(try hull([(60, 25), (60.5, 25), (60.2, 25.3), (60.2, 25.1)]).area)
    #expect(area.polygons[0].exterior.coordinates.count == 4)
    let parted = try #require(try hull([(179.8, -17), (-179.9, -17), (179.9, -16.6)]).area)
    #expect(parted.polygons.count == 2 && Geodesic().area(of: parted) < 1e9)
    #expect(
      parted.polygons.allSatisfy { polygon in
        let longitudes = polygon.exterior.coordinates.map(\.longitude)
        return (longitudes.max() ?? 0) - (longitudes.min() ?? 0) < 1
      })
    let line = try #require(try hull([(179.8, -17), (-179.9, -17)]).lines)
    #expect(line.count == 2 && line.joined(by: 180))
  }

  @Test func `what nobody states is kept apart from zero, and what is claimed from what is reported`() throws {
    let tally = IncidentTally(
      try [
        SampleIncidents.incident("a", 60, 25, day: "2025-01-05", killed: 3),
        SampleIncidents.incident("b", 60, 25, killed: 0), SampleIncidents.incident("c", 60, 25),
        SampleIncidents.incident("d", 60, 25, day: "2025-01-02", killed: 40, status: .claimed),
      ])
    #expect(tally.incidents == 4 && tally.incidentsClaimed == 1 && tally.undated == 2)
    #expect(tally.reported(.killed).best == 3 && tally.claimed(.killed).best == 40 && tally.silent(.killed) == 2)
    #expect(tally.reported(.injured) == .notStated && tally.silent(.injured) == 4)
    #expect(tally.days?.lowerBound.description == "2025-01-02" && tally.days?.upperBound.description == "2025-01-05")
  }
}

extension [LineString] {
  /// Whether all lines have an end at a meridian, of either sign.
  fileprivate func joined(by longitude: Double) -> Bool {
    allSatisfy { $0.coordinates.contains { abs($0.longitude) == longitude } }
  }
}
