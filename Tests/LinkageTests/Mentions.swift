import IncidentModel
import SimpleFeatures
import Testing

/// Short ways to write mentions.
enum Mentions {
  static func mention(
    _ report: String, _ ordinal: Int = 1, _ type: IncidentType = .bombing, at placement: Placement = province,
    kind: IncidentKind = .incident, by initiator: String? = nil, target: String? = nil, named: String? = nil,
    on date: DateExtent? = nil, _ figures: [Figure] = [], status: AssertionStatus = .reported,
    isReference: Bool = false, sameDayAs: Int? = nil, partOf: Int? = nil, areas: [Placement] = []
  ) -> PlacedMention {
    let participants = initiator.map { [Participation(actor: $0, role: .initiator, attribution: .reported)] } ?? []
    let mention = IncidentMention(
      report: report, ordinal: ordinal, kind: kind, type: type, target: target, eventName: named, date: date,
      figures: figures, participants: participants, status: status, isReference: isReference, sameDayAs: sameDayAs,
      partOf: partOf, spans: [ordinal * 100..<ordinal * 100 + 50], rules: ["test"])
    return PlacedMention(mention: mention, placement: placement, areas: areas)
  }

  static let province = Placement(
    entry: "unit:PK2", name: "Balochistan", kind: .province, text: nil, coordinate: nil, precision: .province,
    uncertainty: nil, district: nil, province: "PK2", method: .context, reason: "", source: nil)

  static func place(
    _ name: String, _ district: String, _ precision: GeoPrecision = .exact, longitude: Double = 67,
    unresolved: [String] = []
  ) -> Placement {
    Placement(
      entry: "e:\(name)", name: name, kind: .settlement, text: name,
      coordinate: Coordinate(longitude: longitude, latitude: 29), precision: precision, uncertainty: 2000,
      district: district, province: "PK2", method: .exact, reason: "", source: "test",
      unresolved: unresolved.map { Toponym(name: $0, sense: nil, bytes: 0..<1) })
  }

  static func day(_ day: Int) throws -> DateExtent {
    let date = try #require(CalendarDate(year: 2025, month: 5, day: day))
    return DateExtent(start: date, end: date, precision: .day, basis: .stated)
  }

  static func month(_ month: Int) throws -> DateExtent {
    let start = try #require(CalendarDate(year: 2025, month: month, day: 1))
    let end = try #require(CalendarDate(year: 2025, month: month, day: 28))
    return DateExtent(start: start, end: end, precision: .month, basis: .stated)
  }

  static func figure(
    _ count: Int, _ measure: Measure = .killed, _ victim: VictimClass = .securityForces, by asserter: String? = nil,
    status: AssertionStatus = .reported
  ) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: Quantity(exactly: count), qualifier: nil, assertedBy: asserter,
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
