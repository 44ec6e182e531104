import IncidentModel

extension MentionAssembly {
  /// Opens a total of deeds, goes on with one of the same number, or adds areas to the last.
  mutating func addTotal(_ reading: SentenceReading, _ assertion: SentenceAssertion) -> Int? {
    guard let total = reading.total, total.attacks != .notStated else {
      guard reading.pointsBackToAll, let last = drafts.lastTotal else { return nil }
      drafts[last].takeContext(reading)
      drafts[last].areas += reading.areas
      return last
    }
    let known = drafts.total(of: total.attacks)
    let index = known ?? openTotal(total, reading)
    drafts[index].take(reading)
    drafts[index].rules.append("total")
    drafts[index].areas += reading.areas
    drafts[index].date = drafts[index].date ?? reading.eventDate
    drafts[index].eventName = reading.operation ?? nearOperation ?? drafts[index].eventName
    if known == nil {
      drafts[index].restsOnParty = assertion.party != nil
      drafts[index].figures += figures(of: total, in: reading, assertion)
    }
    let word = known == nil ? drafts[index].claimant(onTheWordOf: assertion.party) : nil
    if let claimant = assertion.claimant ?? word { drafts[index].claim(by: claimant) }
    drafts[index].addFigures(of: reading, party: assertion.party, assertion, text)
    return index
  }

  private mutating func openTotal(_ total: TotalMatch, _ reading: SentenceReading) -> Int {
    var draft = MentionDraft(kind: .aggregateClaim)
    draft.total = total
    setDay(of: &draft, reading)
    return drafts.append(draft)
  }

  /// The name of an operation that one of the two sentences before told of.
  private var nearOperation: String? {
    pendingOperation.flatMap { ledger.count - $0.line <= 2 ? $0.name : nil }
  }

  /// Gives a total the sentence before it that named its operation and no number.
  mutating func tieOperation(to index: Int) {
    guard let pendingOperation, let name = nearOperation, name == drafts[index].eventName,
      ledger.indices.contains(pendingOperation.line), ledger[pendingOperation.line].drafts.isEmpty,
      ledger[pendingOperation.line].role == .aggregateClaim
    else { return }
    ledger[pendingOperation.line].drafts = [index]
    drafts[index].takeContext(pendingOperation.reading)
  }

  private func figures(
    of total: TotalMatch, in reading: SentenceReading, _ assertion: SentenceAssertion
  ) -> [Figure] {
    let counted: [(Measure, Quantity?)] = [(.attacks, total.attacks), (.locations, total.locations)]
    return counted.compactMap { measure, quantity in
      quantity.map {
        Figure(
          measure: measure, victim: .unknown, quantity: $0, qualifier: total.qualifier,
          assertedBy: assertion.party?.actor, status: assertion.party != nil ? .claimed : .reported,
          bytes: reading.bytes)
      }
    }
  }
}
