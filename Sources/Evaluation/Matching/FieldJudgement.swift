import IncidentModel

/// Compares a prediction with the gold incident that it may be, field by field.
package struct FieldJudgement: Sendable {
  private let gold: PlacedGold
  private let prediction: Prediction
  private let place: PlaceAgreement
  private let actors: ActorRegistry
  private let type: TypeAgreement

  init(_ gold: PlacedGold, _ prediction: Prediction, actors: ActorRegistry, distance: Distance) {
    self.gold = gold
    self.prediction = prediction
    self.actors = actors
    place = PlaceAgreement(gold.place, prediction.place, distance: distance)
    type = TypeAgreement(gold.incident, prediction.type)
  }

  /// Whether the prediction may be the gold incident at all: its type and its place are compatible.
  var isCompatible: Bool { type != .none && place.isCompatible }

  /// How much speaks for it; 0 where it may not be it.
  ///
  /// A compatible pair has 20 points, and every field that the gold states and the prediction has right adds some. A pair
  /// with an optional incident has one less, so that of two alike the one that counts is taken.
  var score: Int {
    guard isCompatible else { return 0 }
    let points = Field.allCases.reduce(20) { $0 + (verdict(on: $1) == .right ? FieldJudgement.weight(of: $1) : 0) }
    return gold.incident.isOptional ? points - 1 : points
  }

  private static func weight(of field: Field) -> Int {
    switch field {
    case .type, .place, .date: 6
    case .district, .killed: 4
    case .injured, .actor, .claim: 2
    }
  }

  /// What became of a field.
  package func verdict(on field: Field) -> Verdict {
    let incident = gold.incident
    switch field {
    case .type: return type == .equal ? .right : .wrong
    case .place: return placed(incident.place, place.isSamePlace)
    case .district: return placed(incident.district, place.isSameDistrict)
    case .date: return date
    case .killed: return verdict(incident.killed, prediction.killed)
    case .injured: return verdict(incident.injured, prediction.injured)
    case .actor: return verdict(incident.initiators, prediction.initiators, passing: [ActorRegistry.unknown])
    case .claim: return verdict(incident.claimedBy, prediction.claimants)
    }
  }

  /// A district or a place is made up where one is known and the gold has none.
  private func placed(_ value: GoldValue<String>, _ isSame: Bool) -> Verdict {
    let isStated = value.value != nil
    return Verdict(isStated: isStated, isAccepted: isSame || (!isStated && !prediction.place.isLocated))
  }

  /// A day for a month is as wrong as another month.
  private var date: Verdict {
    let (value, found) = (gold.incident.date, prediction.date)
    let isAccepted = value.accepts(found?.start)
    guard let stated = value.value, stated == found?.start, let found, let precision = gold.incident.datePrecision
    else { return Verdict(isStated: value.value != nil, isAccepted: isAccepted) }
    return Verdict(isStated: true, isAccepted: precision.isLike(found.precision))
  }

  private func verdict(_ value: GoldValue<Int>, _ answer: Int?) -> Verdict {
    Verdict(isStated: value.value != nil, isAccepted: value.accepts(answer))
  }

  /// Actors that may be given where the gold has none, as they name nobody, are not made up.
  private func verdict(
    _ value: GoldValue<[String]>, _ answer: [Set<String>], passing: Set<String> = []
  ) -> Verdict {
    let accepted = [value.value] + value.alternatives
    let isAccepted = accepted.contains { actors.isSame($0 ?? [], answer) }
    let isNobody = answer.allSatisfy { !$0.isDisjoint(with: passing) }
    // That nobody is known to have done it may be written as nobody or as somebody unknown.
    let mayBeNobody = accepted.contains { ($0 ?? []).allSatisfy { passing.contains(actors.id(of: $0)) } }
    return Verdict(isStated: value.value != nil, isAccepted: isAccepted || isNobody && mayBeNobody)
  }
}

extension DatePrecision {
  /// Whether two coders may give either for the same words: a day or a few, a few days or a week.
  fileprivate func isLike(_ other: DatePrecision) -> Bool {
    self == other
      || (max(rawValue, other.rawValue) <= DatePrecision.week.rawValue && abs(rawValue - other.rawValue) == 1)
  }
}
