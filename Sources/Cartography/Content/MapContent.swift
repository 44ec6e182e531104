import IncidentModel
import SVG
import SimpleFeatures

/// What a map tells, reckoned once and used by every layer, the legend and the text for those who cannot see it.
struct MapContent {
  /// An incident with the point of its symbol, where it has one.
  struct Symbol {
    let located: LocatedIncident
    let point: PlanePoint
    /// The radius of the ring in millimetres for a place that is only near, nothing for an exact one.
    let radius: Double?
  }

  /// The incidents of one district whose place is not known more exactly.
  struct DistrictOnly: Sendable, Hashable {
    var all = 0
    var claimed = 0
  }

  /// The incidents drawn as symbols; on the district map none.
  private(set) var symbols: [Symbol] = []
  /// Whether a ring is larger than it should be, as it could not be seen otherwise.
  private(set) var hasEnlargedRing = false
  /// The incidents drawn as a mark on their district, by its code; on the district map none.
  private(set) var districtOnly: [String: DistrictOnly] = [:]
  /// The number of incidents by district, nothing where it was not counted.
  let counts: [String: Int]
  /// The districts with incidents that are only claimed.
  private(set) var claimedDistricts: Set<String> = []
  /// The lines of the box, one an incident.
  private(set) var notMapped: [String] = []
  /// Totals that somebody asserts.
  private(set) var totals: [String] = []
  /// How many incidents are on the map.
  private(set) var mapped = 0

  init(
    _ specification: MapSpecification, atlas: DistrictAtlas, tallies: [DistrictTally], incidents: [LocatedIncident],
    projection: MapProjection
  ) throws {
    counts = Dictionary(
      tallies.compactMap { tally in tally.district.map { ($0, tally.incidents) } },
      uniquingKeysWith: { first, _ in first })
    let wording = IncidentWording(actorNames: specification.actorNames)
    let codes = Set(atlas.districts.map(\.code))
    totals = MapContent.totals(incidents.map(\.incident), wording)
    for located in incidents where located.incident.kind == .incident {
      let district = located.district.flatMap { located.isCounted && codes.contains($0) ? $0 : nil }
      if specification.kind == .incidents, located.incident.status > .denied,
        let symbol = try MapContent.symbol(of: located, projection)
      {
        symbols.append(symbol)
        if symbol.radius == SymbolLayer.leastRingRadius { hasEnlargedRing = true }
      } else if let district {
        note(located, in: district, specification.kind)
      } else {
        let isOutside = located.notMapped == nil && located.incident.placement.coordinate != nil
        let reason = located.notMapped ?? (isOutside ? MapWording.outsideMap : MapWording.noReason)
        notMapped.append(wording.line(for: located.incident, reason: reason))
        continue
      }
      mapped += 1
    }
  }

  /// The lines of the totals; one that is a part of another follows it and says so.
  private static func totals(_ incidents: [Incident], _ wording: IncidentWording) -> [String] {
    let counted = Set(incidents.filter { $0.kind == .incident }.map(\.id))
    let totals = incidents.filter { $0.kind == .aggregateClaim }
    func whole(of total: Incident) -> Incident? {
      totals.first { other in total.relations.contains { $0.kind == .partOf && $0.id == other.id } }
    }
    func lines(_ totals: [Incident]) -> [String] {
      totals.map { wording.total(of: $0, counted: counted) }.filter { !$0.isEmpty }
    }
    return totals.filter { whole(of: $0) == nil }.flatMap { total in
      lines([total]) + lines(totals.filter { whole(of: $0)?.id == total.id }).map(MapWording.ofThese)
    }
  }

  /// Whether nobody but a party to the conflict says that it happened, or somebody denies it.
  static func isOnlyClaimed(_ incident: Incident) -> Bool { incident.status <= .claimed }

  private mutating func note(_ located: LocatedIncident, in district: String, _ kind: MapSpecification.Kind) {
    let isClaimed = MapContent.isOnlyClaimed(located.incident)
    switch kind {
    case .districts:
      if isClaimed { claimedDistricts.insert(district) }
    case .incidents:
      districtOnly[district, default: DistrictOnly()].all += 1
      if isClaimed { districtOnly[district, default: DistrictOnly()].claimed += 1 }
    }
  }

  /// The symbol of an incident of precision 1 or 2 whose point lies in the frame; what is denied has none.
  private static func symbol(of located: LocatedIncident, _ projection: MapProjection) throws -> Symbol? {
    let placement = located.incident.placement
    guard located.incident.status > .denied, let precision = placement.precision, precision.hasPoint,
      let coordinate = placement.coordinate,
      projection.visibleBounds.covers(coordinate), let point = try projection.points(of: [coordinate]).first,
      projection.frame.expanded(by: -SymbolLayer.dotRadius).contains(point)
    else { return nil }
    // Precision 2 means at most 25 km from the place, where the words say no more.
    let metres = Double(placement.uncertainty ?? 25_000)
    let radius = precision == .exact ? nil : max(SymbolLayer.leastRingRadius, metres * projection.scale)
    return Symbol(located: located, point: point, radius: radius)
  }
}
