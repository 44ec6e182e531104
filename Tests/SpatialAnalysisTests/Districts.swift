import IncidentModel
import SimpleFeatures
import Testing

/// Three districts in a row, each of one square degree: A from 60° to 61°, B to 62°, C to 63°, all from 25° to 26°.
enum Districts {
  static func square(_ west: Double, _ south: Double) throws -> MultiPolygon {
    try area([(west, south), (west + 1, south), (west + 1, south + 1), (west, south + 1)])
  }

  static func area(_ corners: [(Double, Double)]) throws -> MultiPolygon {
    let ring = try (corners + corners.prefix(1)).map {
      try #require(Coordinate(longitude: $0.0, latitude: $0.1))
    }
    return MultiPolygon(Polygon(exterior: try #require(LinearRing(ring))))
  }

  static func atlas() throws -> DistrictAtlas {
    let areas = try [("A", 60.0), ("B", 61), ("C", 62)].map { ($0, try square($1, 25)) }
    return atlas(areas)
  }

  static func atlas(
    _ areas: [(String, MultiPolygon)], refused: [DistrictAtlas.RefusedDistrict] = []
  ) -> DistrictAtlas {
    let districts = areas.map { code, area in
      District(
        code: code, name: "District \(code)", province: "P", label: area.bounds.center, area: area, outline: area,
        population: nil, areaKm2: 1, publishedAreaKm2: nil, isGeometryChanged: false)
    }
    return DistrictAtlas(
      id: "row", regionName: "the row", districts: districts, units: [], neighbours: [], sea: nil, credits: [],
      disclaimer: "", refused: refused)
  }

  static func placement(
    _ precision: GeoPrecision?, at position: (Double, Double)? = nil, district: String? = nil,
    uncertainty: Int? = 2000, stated: String? = nil, unresolved: [String] = []
  ) -> Placement {
    let names = unresolved.map { Toponym(name: $0, sense: nil, bytes: 0..<1) }
    guard let precision else {
      return .unknown(text: unresolved.first, reason: "\(unresolved.joined()) is not known", unresolved: names)
    }
    return Placement(
      entry: "e", name: "E", kind: .settlement, text: "E",
      coordinate: position.flatMap { Coordinate(longitude: $0.0, latitude: $0.1) }, precision: precision,
      uncertainty: uncertainty, district: district, province: "P", statedDistrict: stated, method: .exact, reason: "",
      source: "test")
  }

  static func incident(
    _ id: String, _ placement: Placement, kind: IncidentKind = .incident, figures: [Figure] = [],
    status: AssertionStatus = .reported
  ) -> Incident {
    Incident(
      id: id, kind: kind, type: .bombing, tactics: [], target: nil, eventName: nil, date: nil, time: nil,
      placement: placement, areas: [], figures: figures, participants: [], status: status, isDisputed: false,
      sources: ["r"], relations: [], mentions: [])
  }

  static func figure(_ measure: Measure, _ victim: VictimClass, _ count: Int, _ status: AssertionStatus) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: Quantity(exactly: count), qualifier: nil, assertedBy: nil,
      status: status, bytes: 0..<1)
  }

  static func killed(_ count: Int, _ status: AssertionStatus = .reported, measure: Measure = .killed) -> Figure {
    Figure(
      measure: measure, victim: .civilians, quantity: Quantity(exactly: count), qualifier: nil, assertedBy: nil,
      status: status, bytes: 0..<1)
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
