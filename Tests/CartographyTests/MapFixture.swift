import Cartography
import IncidentModel
import SimpleFeatures
import Testing

/// Builds small regions and incidents for maps.
enum MapFixture {
  /// A region of square districts of one degree, in rows from the south-west; a neighbour and a sea lie around.
  static func atlas(columns: Int, rows: Int, names: [String] = ["Kech", "Dera Bugti", "Killa Saifullah"]) throws
    -> DistrictAtlas
  {
    var districts: [District] = []
    for index in 0..<(columns * rows) {
      let (west, south) = (64 + Double(index % columns), 27 + Double(index / columns))
      let area = try square(west: west, south: south, east: west + 1, north: south + 1)
      let code = "D" + String(100 + index)
      districts.append(
        District(
          code: code, name: names[index % names.count], province: index % 2 == 0 ? "P1" : "P2",
          label: area.bounds.center, area: area, outline: area, population: nil, areaKm2: 10_000,
          publishedAreaKm2: nil, isGeometryChanged: false))
    }
    let neighbour = DistrictAtlas.Neighbour(
      name: "Neighbour", level: .country, area: try square(west: 40, south: 24, east: 64, north: 60))
    return DistrictAtlas(
      id: "test", regionName: "Region", districts: districts, units: [], neighbours: [neighbour],
      sea: try square(west: 40, south: 10, east: 90, north: 27), seaName: "Sea",
      credits: ["Boundaries: Somebody, CC BY 4.0."],
      disclaimer: "Boundaries do not imply endorsement.")
  }

  static func square(west: Double, south: Double, east: Double, north: Double) throws -> MultiPolygon {
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let ring = LinearRing(corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) })
    return MultiPolygon(Polygon(exterior: try #require(ring)))
  }

  static func incident(
    _ id: String, at place: (name: String, longitude: Double, latitude: Double)? = nil, precision: GeoPrecision?,
    district: String? = nil, uncertainty: Int? = nil, status: AssertionStatus = .reported, figures: [Figure] = [],
    kind: IncidentKind = .incident, relations: [Relation] = [], notMapped: String? = nil
  ) -> LocatedIncident {
    let coordinate = place.flatMap { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }
    let placement = Placement(
      entry: nil, name: place?.name, kind: nil, text: nil, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district, province: nil, method: .exact, reason: "", source: nil)
    let incident = Incident(
      id: id, kind: kind, type: .bombing, tactics: [], target: nil, eventName: nil, date: nil, time: nil,
      placement: placement, areas: [], figures: figures, participants: [], status: status, isDisputed: false,
      sources: [], relations: relations, mentions: [])
    return LocatedIncident(
      incident: incident, district: district, ties: [], isCounted: precision?.isLocal ?? false, notMapped: notMapped)
  }

  static func figure(
    _ measure: Measure, _ quantity: Quantity, by actor: String?, _ status: AssertionStatus,
    _ victim: VictimClass = .unknown, role: Figure.Role = .counted
  ) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: quantity, qualifier: nil, assertedBy: actor, status: status,
      role: role, bytes: 0..<1)
  }

  static func tallies(_ counts: [String: Int]) -> [DistrictTally] {
    counts.sorted { $0.key < $1.key }.map {
      DistrictTally(
        district: $0.key, incidents: $0.value, killed: .notStated, injured: .notStated, killedClaimed: .notStated)
    }
  }

  static func specification(_ kind: MapSpecification.Kind, notes: [String] = [], credits: [String] = [])
    -> MapSpecification
  {
    MapSpecification(
      kind: kind, name: kind == .districts ? "districts" : "incidents", title: "Incidents & districts",
      subtitle: "2025", notes: notes, credits: credits, actorNames: ["bla": "BLA"])
  }
}

/// Numbers that look random and are the same every time, after Knuth's linear congruence.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
