import IncidentModel

extension Placement {
  /// The placement that a resolved chain gives.
  init(_ resolution: ChainResolution, of mention: PlaceMention, region: Region) {
    let text = resolution.links.map(\.candidates.toponym.name).joined(separator: ", ")
    let names = resolution.links.filter { $0.outcome == nil }.map(\.candidates.toponym)
    guard let (position, decision) = resolution.placing else {
      self = .unknown(
        text: text, reason: resolution.failures.joined(separator: "; "), unresolved: names,
        absence: resolution.links.first?.absence)
      return
    }
    let isDirect = position == 0
    let isInTown = !isDirect && mention.relation.distance == nil && resolution.isStreetInTown(position, decision)
    let extent = PlaceExtent(decision, relation: isInTown ? .at : mention.relation, isContainer: !isDirect && !isInTown)
    var reasons = resolution.failures
    if isDirect {
      reasons.insert(decision.reason, at: 0)
    } else {
      reasons.append("\(extent.isNear ? "near" : "in") \(decision.entry.name), which contains it")
    }
    if let reason = extent.reason { reasons.append(reason) }
    let isAtSea = mention.relation == .offshore
    // What lies away from a district or a larger unit may lie in another one.
    let isAway = isDirect && mention.relation.isAway && PlaceExtent.precision(of: decision.entry) > .near
    if !isAtSea, Placement.district(of: decision.entry) == nil, !decision.entry.kind.isAboveDistrict {
      reasons.append(Placement.reasonForNoDistrict(decision.entry, in: region))
    }
    self.init(
      decision.entry, text: text, precision: extent.precision, uncertainty: extent.uncertainty,
      statedDistrict: resolution.containingDistrict(of: mention.relation),
      method: isDirect ? decision.method : .containment,
      reason: reasons.joined(separator: "; "), unresolved: names, absence: resolution.links.first?.absence,
      pass: resolution.links[position].outcome?.pass, isOutside: isAtSea || isAway)
  }

  /// The placement at a unit that the report is about, where the text names no place.
  init(context: GazetteerEntry) {
    self.init(
      context, text: nil, precision: PlaceExtent.precision(of: context), uncertainty: context.uncertainty,
      method: .context, reason: "the text names no place; the report is about \(context.name)", unresolved: [])
  }

  private init(
    _ entry: GazetteerEntry, text: String?, precision: GeoPrecision, uncertainty: Int?, statedDistrict: String? = nil,
    method: Method, reason: String, unresolved: [Toponym], absence: Absence? = nil, pass: String? = nil,
    isOutside: Bool = false
  ) {
    // Of an area that reaches into several districts the text may name one.
    let district =
      entry.precision >= .vague ? statedDistrict ?? Placement.district(of: entry) : Placement.district(of: entry)
    self.init(
      entry: entry.id, name: entry.name, kind: entry.kind, text: text, coordinate: entry.coordinate,
      precision: precision, uncertainty: uncertainty, district: isOutside ? nil : district,
      province: entry.kind == .province ? Region.unitCode(of: entry) : entry.province,
      statedDistrict: statedDistrict, method: method, reason: reason, source: entry.source, unresolved: unresolved,
      absence: absence, pass: pass)
  }

  private static func reasonForNoDistrict(_ entry: GazetteerEntry, in region: Region) -> String {
    if region.isEmpty { return "there is no boundary set" }
    return entry.precision >= .vague
      ? "it has no borders, and may lie in several districts" : "outside the districts of the boundary set"
  }

  private static func district(of entry: GazetteerEntry) -> String? {
    entry.kind.isAboveDistrict ? nil : entry.district
  }
}

extension PlaceKind {
  /// Whether no district contains it.
  fileprivate var isAboveDistrict: Bool { self == .province || self == .country || self == .sea }
}

extension PlaceMention.Relation {
  /// Whether it leads away from a place.
  fileprivate var isAway: Bool { if case .toward = self { true } else { distance != nil } }
}

extension Decision {
  /// How the name led to the place.
  fileprivate var method: Placement.Method { isSimilar ? .similar : isPrimary ? .exact : .alias }
}
