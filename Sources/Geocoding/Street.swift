import IncidentModel
import PlaceNames

/// Streets, bazaars, quarters, jails and camps, which lie in or at the town that a text names with them.
enum Street {
  /// How far from its town a street or quarter may lie, in metres.
  static let reach = 15_000.0
  /// The least radius around a place that a street is named after, in metres.
  static let namesakeUncertainty = 5000
  /// The least radius around the town in which an unknown street lies, in metres.
  static let townUncertainty = 10_000

  /// The normalised name of the place that a jail, a camp or a mine is named after: `mach` of `Mach Jail`.
  static func site(of toponym: Toponym) -> String {
    let words = NameNormalizer.normalized(toponym.name).split(separator: " ")
    let isWhole = toponym.generic != nil || words.count < 2
    return (isWhole ? words : words.dropLast()).joined(separator: " ")
  }

  /// Whether people outside its surroundings know a place, so that a street of its name is no other one.
  static func isKnown(_ entry: GazetteerEntry) -> Bool {
    entry.kind == .neighbourhood || entry.kind == .tehsil || entry.kind == .district || entry.population != nil
  }

  /// The decision for a street by the one for the place that it is named after.
  ///
  /// A road that is named after a district's chief town leads to it, from anywhere.
  static func decision(_ toponym: Toponym, named decision: Decision) -> Decision {
    let entry = decision.entry
    let match = NameMatch(entry: entry, isPrimary: false)
    let called = toponym.generic.map { "\(toponym.name) \($0)" } ?? toponym.name
    if toponym.sense == .facility {
      let isUnit = entry.kind.isUnit
      return Decision(
        match, precision: isUnit ? entry.precision : .near, uncertainty: max(decision.uncertainty, townUncertainty),
        reason: "\(called) is not in the gazetteer; it is taken to lie \(isUnit ? "in" : "near") \(entry.name)")
    }
    if entry.kind.isUnit || ReportContext.isLarge(entry) {
      return Decision(
        match, precision: .vague, uncertainty: Uncertainty.near,
        reason: "\(toponym.name) is not in the gazetteer; it is named after \(entry.name) and may lie elsewhere")
    }
    return Decision(
      match, precision: .near, uncertainty: namesakeUncertainty,
      reason: "\(toponym.name) is not in the gazetteer; it is named after \(entry.name), and is taken to lie near it")
  }

  /// The town of a name that contains a street, where the name is also the district's or the town itself.
  static func inTown(_ link: ChainResolution.Link) -> Decision? {
    guard let decision = link.outcome?.decision else { return nil }
    let sense = link.candidates.toponym.sense
    guard sense == nil || sense == .settlement else { return nil }
    if decision.entry.kind.isSettled {
      return Decision(
        NameMatch(entry: decision.entry, isPrimary: decision.isPrimary), precision: .near,
        uncertainty: max(decision.uncertainty, townUncertainty), reason: decision.reason)
    }
    guard decision.entry.kind == .district,
      let seat = SeatOfDistrictPass.seat(of: decision.entry, among: link.candidates.kept)
    else { return nil }
    return Decision(
      seat, precision: .near, uncertainty: townUncertainty,
      reason: "the town in the district that is also called \(link.candidates.toponym.name)")
  }
}
