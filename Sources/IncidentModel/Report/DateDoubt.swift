/// A date in a report that is left unread, as it cannot be or may mean two days.
public struct DateDoubt: Sendable, Hashable {
  /// Why it is left unread.
  public enum Reason: String, Sendable, CaseIterable {
    /// There is no such day: `30 February`.
    case noSuchDay
    /// It is one day or another, as the first number is the day or the month: `05/07/2025`.
    case ambiguous
  }

  /// Why it is left unread.
  public let reason: Reason
  /// Its bytes in the report's file.
  public let bytes: Range<Int>

  /// Makes a doubt.
  public init(_ reason: Reason, bytes: Range<Int>) {
    self.reason = reason
    self.bytes = bytes
  }
}
