import IncidentModel

/// How exactly words such as "near" leave a place that is resolved.
struct PlaceExtent {
  /// The precision code.
  let precision: GeoPrecision
  /// The radius in metres; nothing for a line or a region whose extent the words leave open.
  let uncertainty: Int?
  /// Why it is less exact than the place itself, where it is.
  let reason: String?

  /// Whether the happening is near the place and not at it.
  var isNear: Bool { precision == .near }

  /// Applies the words' relation to a decision, which for a container is never more exact than near it.
  init(_ decision: Decision, relation: PlaceMention.Relation, isContainer: Bool) {
    let own = max(PlaceExtent.precision(of: decision.entry), decision.precision ?? .exact)
    let radius = max(decision.entry.uncertainty, decision.uncertainty)
    switch relation {
    // A street that may lie anywhere has no extent around the place that it is named after.
    case .at where decision.precision == .vague, .area where decision.precision == .vague:
      self.init(precision: own, uncertainty: nil, reason: nil)
    case .at where !isContainer: self.init(precision: own, uncertainty: radius, reason: nil)
    case .at, .area, .near(nil):
      let reason = own < .near && !isContainer ? "the text says in the area of it, not at it" : nil
      let isPoint = own <= .near
      self.init(
        precision: max(own, .near), uncertainty: isPoint ? max(radius, Uncertainty.near) : radius, reason: reason)
    case .toward where own <= .near && !isContainer:
      // From a place with a point one gets to another, with an extent of its own.
      self.init(precision: own, uncertainty: radius, reason: nil)
    case .toward:
      self.init(precision: max(own, .vague), uncertainty: nil, reason: "in some direction from a place without a point")
    case .near(.some(let distance)) where distance.farthest <= Uncertainty.near && own <= .near && !isContainer:
      self.init(
        precision: max(own, .near), uncertainty: max(radius, distance.farthest), reason: "\(distance.words) from it")
    case .near(.some(let distance)):
      self.init(
        precision: max(own, .vague), uncertainty: isContainer || own > .near ? nil : radius + distance.farthest,
        reason: "a place \(distance.words) away may lie in another district")
    case .between, .midway, .border: self.init(precision: own, uncertainty: radius, reason: nil)
    case .offshore:
      self.init(precision: .sea, uncertainty: nil, reason: "at sea off it")
    case .along:
      self.init(precision: max(own, .vague), uncertainty: nil, reason: "along a line, at no stated point")
    }
  }

  private init(precision: GeoPrecision, uncertainty: Int?, reason: String?) {
    self.precision = precision
    self.uncertainty = uncertainty
    self.reason = reason
  }

  /// The precision that an entry has by its kind, or a worse one that the gazetteer states.
  static func precision(of entry: GazetteerEntry) -> GeoPrecision {
    switch entry.kind {
    case .district: max(entry.precision, .district)
    case .province: max(entry.precision, .province)
    case .country: max(entry.precision, .country)
    case .sea: max(entry.precision, .sea)
    default: entry.precision
    }
  }
}
