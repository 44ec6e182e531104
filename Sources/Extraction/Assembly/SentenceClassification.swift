import IncidentModel

/// Decides the role of a sentence from what was recognised in it.
enum SentenceClassification {
  struct Verdict {
    let role: SentenceRole
    let reason: String
    /// Whether it may open a mention; otherwise it only goes on with one.
    var isAnchored = true
  }

  /// - Parameters:
  ///   - isFirst: Whether no sentence stands before it.
  ///   - hasDraft: Whether a mention was opened before it.
  ///   - followsIncident: Whether the sentence before it in its paragraph tells of an incident.
  ///   - published: The publication date, where known.
  ///   - recent: Whether an incident of the last weeks was told before.
  ///   - carried: The frame of the sentences before it that it goes on with, unless it names a place or a day.
  static func verdict(
    on reading: SentenceReading, isFirst: Bool, hasDraft: Bool, followsIncident: Bool, published: CalendarDate?,
    recent: Bool, carried: FrameRule?
  ) -> Verdict {
    if !reading.isReadable { return Verdict(role: .background, reason: "language not supported") }
    if reading.sentence.isHeading && !isFirst { return Verdict(role: .background, reason: "heading") }
    if let frame = reading.frame {
      if frame.role == .background, isOnlySaid(reading) {
        return Verdict(role: .statement, reason: "saying, \(frame.id)")
      }
      let isTotal = frame.role == .aggregateClaim && reading.total?.attacks.representative != nil
      return Verdict(role: frame.role == .aggregateClaim && !isTotal ? .background : frame.role, reason: frame.id)
    }
    if let carried, !reading.deeds.isEmpty, reading.specificPlace == nil, reading.eventDate == nil {
      return Verdict(role: carried.role, reason: carried.id)
    }
    if hasDraft || !isFirst, isOld(reading, published: published, recent: recent) {
      return Verdict(role: .background, reason: "long before the report")
    }
    if let total = reading.total, !isVague(total), !isOneIncident(total, reading),
      !(hasDraft && total.pointsBack && reading.figures.isEmpty)
    {
      return Verdict(role: .aggregateClaim, reason: "total of deeds")
    }
    let deeds = reading.freeDeeds
    if reading.operation != nil, reading.specificPlace == nil || reading.figures.isEmpty {
      return Verdict(role: .aggregateClaim, reason: "named operation")
    }
    if reading.pointsBackToAll, hasDraft, deeds.allSatisfy({ $0.isPlural || $0.rule.type == nil }) {
      return Verdict(role: .context, reason: "points back to a total")
    }
    if deeds.isEmpty { return withoutDeed(reading, hasDraft: hasDraft) }
    if reading.sentence.isHeading, deeds.allSatisfy({ $0.isPlural || !$0.rule.isKilling }) || isSummary(reading) {
      return Verdict(role: .context, reason: "headline of several incidents")
    }
    let isOwnNews = reading.eventDate?.precision == .day && reading.specificPlace != nil
    if !hasDraft, !isFirst, reading.startsWithPronoun, !isOwnNews {
      return Verdict(role: .background, reason: "goes on with what is no incident")
    }
    if deeds.allSatisfy(\.isPlural), reading.areas.count > 2, reading.figures.isEmpty {
      return Verdict(role: .background, reason: "deeds in several areas")
    }
    if reading.listsPlaces, reading.figures.isEmpty, reading.eventDate == nil {
      return Verdict(role: .background, reason: "deeds in several areas")
    }
    if let anchor = anchor(of: reading) { return Verdict(role: .incident, reason: "deed with \(anchor)") }
    let goesOn =
      reading.pointsBack || reading.startsWithPronoun || reading.isSamePlace
      || (followsIncident && !deeds.allSatisfy(\.isPlural))
    if hasDraft, goesOn {
      return Verdict(role: .incident, reason: "deed that points back", isAnchored: false)
    }
    if !reading.utterances.isEmpty || reading.saying != nil {
      return Verdict(role: .statement, reason: "saying without an incident")
    }
    return Verdict(role: .background, reason: "deed without place, time or number")
  }

  private static func withoutDeed(_ reading: SentenceReading, hasDraft: Bool) -> Verdict {
    // That nobody was hurt is denied by its words, and is the news.
    if hasDraft, !reading.figures.isEmpty, reading.figures.allSatisfy({ $0.people.quantity.quantity.best == 0 }) {
      return Verdict(role: .context, reason: "number without a deed")
    }
    if let frame = reading.deeds.lazy.compactMap(\.frame).first, !reading.pointsBack {
      return Verdict(role: frame.role == .context ? .background : frame.role, reason: frame.id)
    }
    if hasDraft, reading.pointsBackToAll || reading.isList {
      return Verdict(role: .context, reason: "points back to a total")
    }
    if hasDraft, !reading.figures.isEmpty { return Verdict(role: .context, reason: "number without a deed") }
    if hasDraft, reading.pointsBack { return Verdict(role: .context, reason: "points back") }
    if reading.utterances.contains(where: { $0.speaker != nil || $0.act == .say }) || reading.saying != nil {
      return Verdict(role: .statement, reason: "saying")
    }
    return Verdict(role: .background, reason: "no deed")
  }

  /// Whether an actor says it, and claims or denies nothing that could be a deed told before.
  private static func isOnlySaid(_ reading: SentenceReading) -> Bool {
    reading.utterances.contains { $0.speaker != nil }
      && reading.utterances.allSatisfy { $0.act == .say || $0.act == .blame }
  }

  /// Half a year before the publication a happening is history; six weeks, where the news is of the last weeks.
  private static func isOld(_ reading: SentenceReading, published: CalendarDate?, recent: Bool) -> Bool {
    guard let published, let date = reading.eventDate, !reading.isDatedEntry else { return false }
    return published.dayNumber - date.end.dayNumber > (recent ? 45 : 190)
  }

  /// `several explosions` are no total that somebody could check.
  private static func isVague(_ total: TotalMatch) -> Bool {
    total.attacks != .notStated && total.attacks.best == nil && (total.attacks.low ?? 0) < 10
      && total.attacks.high == nil
  }

  /// Whether a headline names several places.
  private static func isSummary(_ reading: SentenceReading) -> Bool {
    reading.areas.count > 1
  }

  /// `twin blasts in Quetta` is told as one incident; two separate ones are a total.
  private static func isOneIncident(_ total: TotalMatch, _ reading: SentenceReading) -> Bool {
    let places = reading.eventPlaces.filter { !$0.isWideUnit }
    return total.attacks.best == 2 && !total.isSeparate && places.count == 1
  }

  /// Whether a quantity can be that of one incident: a number, or a word such as `several`; `thousands` tells of many.
  private static func isNumber(_ quantity: Quantity) -> Bool {
    quantity.best.map { $0 > 0 } ?? (1..<100).contains(quantity.low ?? quantity.high ?? 0)
  }

  /// What makes a deed one incident and not a habit: a place, a number, a time, a name, or somebody doing it to something.
  private static func anchor(of reading: SentenceReading) -> String? {
    let isWeak = !reading.freeDeeds.contains(where: \.rule.isHarm)
    if !isWeak, reading.specificPlace != nil || reading.isSamePlace { return "place" }
    if reading.figures.contains(where: { isNumber($0.people.quantity.quantity) }) { return "number" }
    if isWeak { return nil }
    if reading.eventDate != nil || reading.time != nil { return "time" }
    if reading.targetName != nil { return "name" }
    let doesIt = reading.freeDeeds.contains { $0.rule.form == .active && $0.rule.isAttack }
    if doesIt, reading.target != nil, reading.actors.contains(where: { $0.kind != .stateForces }),
      !reading.sentence.isHeading
    {
      return "doer and target"
    }
    return nil
  }
}
