import IncidentModel

/// Two mentions that may be of one happening.
struct MentionPair {
  let first: PlacedMention
  let second: PlacedMention
  let judgement: Judgement

  /// Compares the figures of both.
  var figures: FigureComparison { FigureComparison(first.mention.figures, second.mention.figures) }

  /// Whether both days are known and have one in common.
  var isSameDay: Bool {
    guard let left = first.mention.date, let right = second.mention.date else { return false }
    return first.mention.isDated && second.mention.isDated && left.overlaps(right)
  }

  /// Whether both name initiators or claimants and share one.
  var sharesAuthor: Bool { judgement.share(first.mention.authors, second.mention.authors) }

  /// Whether one of both only refers to the happening.
  var hasReference: Bool { first.mention.isReference || second.mention.isReference }

  /// The proper name that both have, ignoring case.
  var sharedEventName: String? {
    guard let left = first.mention.properName, let right = second.mention.properName,
      left.lowercased() == right.lowercased()
    else { return nil }
    return left
  }

  /// The thing that both say was attacked.
  var sharedTarget: String? { first.mention.target == second.mention.target ? first.mention.target : nil }

  /// Whether the two can be of one happening at all.
  var isPossible: Bool {
    let (left, right) = (first.mention, second.mention)
    guard left.report != right.report, left.kind == right.kind, left.kind != .statement else { return false }
    if let first = left.date, let second = right.date, !first.overlaps(second) { return false }
    guard judgement.agree(initiators: left.authors, right.authors) else { return false }
    return left.kind == .aggregateClaim ? isPossibleClaim : isPossibleIncident
  }

  private var isPossibleIncident: Bool {
    let (left, right) = (first.mention, second.mention)
    if left.properName != nil, right.properName != nil, sharedEventName == nil { return false }
    return left.type.isCompatible(with: right.type) && !judgement.contradict(first.placement, second.placement)
      && !figures.isContradicted(toleratingCloseFigures: isSameDay)
  }

  /// Totals are one claim only where every number that both state is the same.
  private var isPossibleClaim: Bool {
    [Measure.attacks, .locations].allSatisfy { measure in
      let (left, right) = (first.mention.number(measure), second.mention.number(measure))
      return left == nil || right == nil || left == right
    }
  }
}

extension IncidentMention {
  /// The name of this one happening; the name of a total is that of an operation, and of many.
  var properName: String? { kind == .incident ? eventName : nil }

  /// The number that it gives for a measure, all victim classes together.
  func number(_ measure: Measure) -> Int? { FigureSummary(figures).total(measure).representative }
}
