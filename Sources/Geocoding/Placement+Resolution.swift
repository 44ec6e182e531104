import IncidentModel

extension Placement {
  /// The placement that a resolved chain gives.
  init(_ resolution: ChainResolution, of mention: PlaceMention, region: Region) {
    let unresolved = resolution.links.filter { $0.outcome == nil }
    let names = unresolved.map(\.candidates.toponym)
    guard let position = resolution.links.firstIndex(where: { $0.outcome != nil }),
      let decision = resolution.links[position].outcome?.decision
    else {
      self = .unknown(
        text: mention.text, reason: unresolved.map(\.failure).joined(separator: "; "), unresolved: names)
      return
    }
    let isDirect = position == 0
    let extent = PlaceExtent(decision, relation: mention.relation, isContainer: !isDirect)
    var reasons = unresolved.map(\.failure)
    if isDirect {
      reasons.insert(decision.reason, at: 0)
    } else {
      reasons.append("\(extent.isNear ? "near" : "in") \(decision.entry.name), which contains it")
    }
    if let reason = extent.reason { reasons.append(reason) }
    if Placement.district(of: decision.entry) == nil, !decision.entry.kind.isAboveDistrict {
      reasons.append("outside the districts of the boundary set")
    }
    self.init(
      decision.entry, text: mention.text, precision: extent.precision, uncertainty: extent.uncertainty,
      method: isDirect ? (decision.isPrimary ? .exact : .alias) : .containment,
      reason: reasons.joined(separator: "; "), unresolved: names)
  }

  /// The placement at a unit that the report is about, where the text names no place.
  init(context: GazetteerEntry) {
    self.init(
      context, text: nil, precision: PlaceExtent.precision(of: context), uncertainty: context.uncertainty,
      method: .context, reason: "the text names no place; the report is about \(context.name)", unresolved: [])
  }

  private init(
    _ entry: GazetteerEntry, text: String?, precision: GeoPrecision, uncertainty: Int, method: Method, reason: String,
    unresolved: [Toponym]
  ) {
    self.init(
      entry: entry.id, name: entry.name, kind: entry.kind, text: text, coordinate: entry.coordinate,
      precision: precision, uncertainty: uncertainty, district: Placement.district(of: entry),
      province: entry.kind == .province ? Region.unitCode(of: entry) : entry.province, method: method,
      reason: reason, source: entry.source, unresolved: unresolved)
  }

  private static func district(of entry: GazetteerEntry) -> String? {
    entry.kind.isAboveDistrict ? nil : entry.district
  }
}

extension PlaceKind {
  /// Whether no district contains it.
  fileprivate var isAboveDistrict: Bool { self == .province || self == .country || self == .sea }
}
