import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

/// A small region and incidents of every kind in it, outside of it and nowhere.
enum CountsFixture {
  /// Two districts with people and one of which the number of people is not known.
  static func atlas() throws -> DistrictAtlas {
    let label = try #require(Coordinate(longitude: 0.5, latitude: 0.5))
    func square(_ west: Double) throws -> MultiPolygon {
      let corners = [(west, 0.0), (west + 1, 0), (west + 1, 1), (west, 1), (west, 0)]
      let ring = try #require(LinearRing(corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }))
      return MultiPolygon(Polygon(exterior: ring))
    }
    let names: [(String, String, String, Int?)] = [
      ("D1", "East", "P1", 200_000), ("D2", "West", "P1", nil), ("D3", "South", "P2", 50_000),
    ]
    let districts = try names.enumerated().map { index, name in
      District(
        code: name.0, name: name.1, province: name.2, label: label,
        area: try square(Double(index)), outline: try square(Double(index)), population: name.3, areaKm2: 500,
        publishedAreaKm2: nil, isGeometryChanged: false)
    }
    let units = try [("P1", "First"), ("P2", "Second")].map {
      AdminUnit(
        code: $0.0, name: $0.1, level: .province, parent: nil, label: label,
        area: try square(0))
    }
    return DistrictAtlas(
      id: "small", regionName: "Small", districts: districts, units: units, neighbours: [], sea: nil, credits: ["C"],
      disclaimer: "D")
  }

  /// Incidents that differ in all that is counted by; the same for the same seed.
  static func incidents(_ count: Int, seed: UInt64) -> [RecordedIncident] {
    var random = SeededGenerator(seed: seed)
    func maybe<Value>(_ values: [Value]) -> Value? {
      Bool.random(using: &random) ? values.randomElement(using: &random) : nil
    }
    return (0..<count).map { index in
      var incident = RecordedIncident(
        id: "i\(index)", type: IncidentType.allCases.randomElement(using: &random) ?? .other,
        kind: maybe([.incident, .incident, .statement]) ?? .incident)
      incident.status = AssertionStatus.allCases.randomElement(using: &random) ?? .reported
      if let start = CalendarDate(iso8601: "2024-12-20")?.adding(days: Int.random(in: 0..<60, using: &random)),
        Int.random(in: 0..<5, using: &random) > 0
      {
        let end = start.adding(days: maybe([1, 6, 40]) ?? 0) ?? start
        incident.date = DateExtent(start: start, end: end, precision: .day, basis: .stated)
      }
      for name in ["Army", "Group", "=cmd"] where maybe([1]) != nil {
        incident.actors.append(RecordedActor(name: name, role: maybe([.initiator, .claimant]) ?? .target))
      }
      incident.sources = ["a", "b", "c"].filter { _ in Bool.random(using: &random) }
      incident.place.precision = maybe(GeoPrecision.allCases)
      incident.place.districtCode = maybe(["D1", "D2", "D3", "X9"])
      incident.place.district = maybe(["East", "Elsewhere"])
      incident.place.province = maybe(["first", "Third"])
      for measure in [Measure.killed, .injured, .arrested] {
        guard let number = maybe([0, 1, 3, 12]) else { continue }
        let quantity = maybe([Quantity(low: number, best: nil, high: nil), Quantity(low: nil, best: nil, high: number)])
        incident.figures.append(
          RecordedFigure(
            measure, maybe([.civilians]) ?? .unknown, quantity ?? Quantity(exactly: number),
            status: maybe([.claimed]) ?? .reported))
      }
      return incident
    }
  }
}
