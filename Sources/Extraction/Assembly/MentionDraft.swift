import IncidentModel

/// A mention while its sentences are gathered.
struct MentionDraft {
  var kind: IncidentKind
  var readings: [SentenceReading] = []
  var context: [SentenceReading] = []
  var place: PlaceMatch?
  var areas: [PlaceMatch] = []
  var figures: [Figure] = []
  var date: DateExtent?
  var time: String?
  var target: TargetRule?
  var eventName: String?
  var initiators: [(match: ActorMatch, attribution: Attribution)] = []
  var claimants: [ActorMatch] = []
  var assertions: [Assertion] = []
  /// Whether the first sentence in the body rests on a party's word alone.
  var restsOnParty = false
  var hasBody = false
  var isCorroborated = false
  var isConfirmed = false
  var isDisputed = false
  var isReference = false
  var sameDayAs: Int?
  var partOf: Int?
  var total: TotalMatch?
  var rules: [String] = []

  /// The type of the sentence that brings the incident up, made more exact by later ones of a type that goes with it.
  ///
  /// Headlines count only where the text below them names no type.
  var type: IncidentType? {
    var best: (type: IncidentType, rank: Int)?
    for reading in readings.filter({ !$0.sentence.isHeading }) + readings.filter(\.sentence.isHeading) {
      guard let next = reading.typedDeed else { continue }
      guard let known = best else {
        best = next
        continue
      }
      if next.rank > known.rank, TypeCompatibility.areCompatible(known.type, next.type) { best = next }
    }
    return best?.type
  }

  /// The type that goes into the record: where no word names one, an attack on armed forces is an armed clash.
  var recordedType: IncidentType {
    if kind == .aggregateClaim { return .other }
    if let type { return type }
    let isAttack = readings.flatMap(\.freeDeeds).contains { $0.rule.type == nil && $0.rule.isAttack }
    let isArmed = initiators.contains { $0.match.kind != .stateForces }
    let hitsForces = figures.contains { $0.victim == .securityForces } || target?.isOfForces == true
    return isAttack && isArmed && hitsForces ? .armedClash : .other
  }

  /// The tactics of the deeds that give the type.
  var tactics: [String] {
    let type = type
    return Set(readings.flatMap(\.freeDeeds).filter { $0.rule.type == type }.flatMap(\.rule.tactics)).sorted()
  }

  var lastParagraph: Int? { (readings + context).map(\.sentence.paragraph).max() }

  /// The least byte of its sentences, by which mentions are put in order.
  var start: Int { (readings + context).map(\.bytes.lowerBound).min() ?? 0 }

  /// The sum of a measure's stated numbers over the classes of victims, the last statement of each class.
  func count(_ measure: Measure) -> Int? {
    var last: [VictimClass: Int] = [:]
    for figure in figures where figure.measure == measure {
      if let value = figure.quantity.best { last[figure.victim] = value }
    }
    return last.isEmpty ? nil : last.values.reduce(0, +)
  }
}
