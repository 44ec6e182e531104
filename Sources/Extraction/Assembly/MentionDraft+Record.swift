import IncidentModel

/// What a draft comes to when all sentences are read.
extension MentionDraft {
  /// The type that goes into the record: where no word names one, an attack on armed forces is an armed clash.
  var recordedType: IncidentType {
    if kind == .aggregateClaim { return .other }
    if let type { return type == .raidOrSeizure && isByForces ? .arrestOrRaidByState : typeOfFight ?? type }
    let isAttack = readings.flatMap(\.freeDeeds).contains { $0.rule.type == nil && $0.rule.isAttack }
    let isArmed = initiators.isEmpty || initiators.contains { $0.match.kind != .stateForces }
    let hitsForces = target?.isOfForces == true || figures.contains { $0.victim == .securityForces }
    let hitsFighters = figures.contains { $0.victim == .armedGroup && $0.measure == .killed }
    let isByNamed = initiators.contains { $0.match.kind != .stateForces && !$0.match.isClass }
    let hitsOthers = figures.contains { $0.victim != .armedGroup && $0.measure == .killed && $0.status > .denied }
    let isByForces = initiators.contains { $0.match.kind == .stateForces }
    // Who kills fighters and nobody else are forces or other fighters.
    if hitsFighters, isByForces || !isByNamed && !hitsOthers { return .armedClash }
    if isAttack && isArmed && hitsForces { return .armedClash }
    // What armed men do to others without a word for how is done with arms.
    let isHarm = isAttack || figures.contains { $0.measure == .killed && $0.status > .denied }
    let isByHand = readings.flatMap(\.freeDeeds).contains { $0.rule.tactics.contains("melee") }
    let isByArmed = initiators.contains { $0.match.kind != .stateForces && ($0.match.isClass || $0.match.isParty) }
    return isHarm && isByArmed && !isByHand && !isReference ? .shooting : .other
  }

  /// What a shooting is in which forces of a state kill none but members of an armed group.
  private var typeOfFight: IncidentType? {
    let killed = figures.filter { $0.measure == .killed && $0.status > .denied }
    guard type == .shooting, !killed.isEmpty, killed.allSatisfy({ $0.victim == .armedGroup }),
      !initiators.isEmpty, initiators.allSatisfy({ $0.match.kind == .stateForces })
    else { return nil }
    return .armedClash
  }

  /// Whether forces of a state went in and arrested people.
  private var isByForces: Bool {
    !initiators.isEmpty && initiators.allSatisfy { $0.match.kind == .stateForces }
      && readings.flatMap(\.freeDeeds).contains { $0.rule.type == .arrestOrRaidByState }
  }

  /// The tactics of the deeds that give the type.
  var tactics: [String] {
    let type = type
    return Set(readings.flatMap(\.freeDeeds).filter { $0.rule.type == type }.flatMap(\.rule.tactics)).sorted()
  }

  /// How well it is supported.
  var status: AssertionStatus {
    if isOnlyDenied { return .denied }
    if isConfirmed { return .confirmed }
    return restsOnParty && !isCorroborated ? .claimed : .reported
  }

  /// Its place, of which what the gazetteer does not know lies around the place of a local paper's dateline.
  var locatedPlace: PlaceMatch? {
    guard let place, !place.isKnown, place.mention.chain.count == 1, place.mention.chain[0].sense?.isUnit != true else {
      return place
    }
    // `residents of Tangmarg (Kulgam district) rallied on the Ahrabal road`
    let named = readings.flatMap(\.places).first { other in
      other.mention.chain.contains { $0.sense == .district }
    }
    if let named, let district = named.mention.chain.first(where: { $0.sense == .district }) {
      return place.inside(named, from: district)
    }
    guard
      let dateline = (readings.first { !$0.sentence.isHeading } ?? readings.first)?.dateline, dateline.isLocal
    else { return place }
    return place.inside(dateline.place)
  }

  /// The sum of a measure's stated numbers over the classes of victims, the last statement of each class.
  func count(_ measure: Measure) -> Int? {
    var last: [VictimClass: Int] = [:]
    for figure in figures where figure.measure == measure && figure.status > .denied {
      if let value = figure.quantity.best, value > 0 || last.isEmpty { last[figure.victim] = value }
    }
    return last.isEmpty ? nil : last.values.reduce(0, +)
  }
}
