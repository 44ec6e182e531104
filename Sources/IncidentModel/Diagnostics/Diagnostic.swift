/// How much a diagnostic matters to the outcome of a run.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; the exit status stays 0.
  case note
  /// Something is vague, undated or unplaced; the exit status stays 0.
  case warning
  /// Something was left out of the result; the exit status becomes 1.
  case refusal

  /// Orders severities from the least to the greatest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .refusal: 2
    }
  }
}

/// Where in an input something stands.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file, as the user named it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int?
  /// The byte, counted from 0.
  public let byte: Int?

  /// Makes a location.
  public init(file: String, line: Int? = nil, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.byte = byte
  }

  /// The file and, where known, the line: `reports/a.txt:3`.
  public var description: String {
    if let line { return "\(file):\(line)" }
    if let byte { return "\(file): byte \(byte)" }
    return file
  }

  /// Orders by file, then line, then byte.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.byte ?? 0) < (right.file, right.line ?? 0, right.byte ?? 0)
  }
}

/// A datum that is bad or vague; the run goes on.
public struct Diagnostic: Sendable, Hashable {
  /// A stable name such as `geocoding.unresolved-toponym`.
  public let identifier: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong, in one sentence.
  public let message: String
  /// Where it is.
  public let location: SourceLocation?
  /// What to do about it: a sentence or a command.
  public let remedy: String?

  /// Makes a diagnostic.
  public init(
    _ identifier: String, _ severity: Severity, _ message: String, at location: SourceLocation? = nil,
    remedy: String? = nil
  ) {
    self.identifier = identifier
    self.severity = severity
    self.message = message
    self.location = location
    self.remedy = remedy
  }
}
