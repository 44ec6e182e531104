public import IncidentModel

/// What was found in one report.
public struct ReportReading: Sendable {
  /// The mentions of incidents and the aggregate claims, in the order of the text.
  public let mentions: [IncidentMention]
  /// Every sentence of the report with its role, in order.
  public let ledger: [LedgerEntry]
  /// The id of the province or country that the report is about, where one is named.
  public let context: String?
  /// The dates that were left unread, in order.
  public let doubts: [DateDoubt]

  /// Makes a reading.
  public init(mentions: [IncidentMention], ledger: [LedgerEntry], context: String?, doubts: [DateDoubt] = []) {
    self.doubts = doubts
    self.mentions = mentions
    self.ledger = ledger
    self.context = context
  }
}
