public import IncidentModel

extension IncidentExtractor {
  /// The reading of a report in which somebody else has found the mentions: each sentence has the role of those that
  /// use it, and is background where none does.
  public func read(_ report: Report, mentions: [IncidentMention]) -> ReportReading {
    let words = TextWords(of: report.text, lexicon.vocabulary)
    let ledger = sentences(of: report, words.tokens).map { sentence in
      let bytes = report.text.originalRange(of: sentence.range)
      let users = mentions.filter { $0.spans.contains { $0.overlaps(bytes) } }
      return LedgerEntry(
        bytes: bytes, text: sentence.range, role: IncidentExtractor.role(of: users),
        reason: users.isEmpty ? "no mention uses it" : users.flatMap(\.rules).first ?? "a mention uses it",
        mentions: users.map(\.ordinal).sorted())
    }
    return ReportReading(mentions: mentions, ledger: ledger, context: context.unit(of: words))
  }

  private static func role(of users: [IncidentMention]) -> SentenceRole {
    let kinds = Set(users.map(\.kind))
    if kinds.contains(.incident) { return .incident }
    if kinds.contains(.aggregateClaim) { return .aggregateClaim }
    return kinds.contains(.statement) ? .statement : .background
  }
}
