import Synchronization

/// Takes diagnostics while a run goes on.
public protocol DiagnosticCollector: Sendable {
  /// Keeps one diagnostic.
  func emit(_ diagnostic: Diagnostic)
}

/// Keeps diagnostics and gives them back in an order that does not depend on timing.
public final class DiagnosticLog: DiagnosticCollector {
  private let kept = Mutex<Set<Diagnostic>>([])

  /// Makes an empty log.
  public init() {}

  /// Keeps one diagnostic; the same one twice is kept once.
  public func emit(_ diagnostic: Diagnostic) {
    kept.withLock { _ = $0.insert(diagnostic) }
  }

  /// All diagnostics by location, identifier and message.
  public var diagnostics: [Diagnostic] { Self.sorted(kept.withLock { $0 }) }

  /// All diagnostics in that order; the log is empty then.
  public func takeAll() -> [Diagnostic] {
    Self.sorted(
      kept.withLock { kept in
        defer { kept = [] }
        return kept
      })
  }

  private static func sorted(_ diagnostics: Set<Diagnostic>) -> [Diagnostic] {
    diagnostics.sorted {
      let (left, right) = ($0.location ?? SourceLocation(file: ""), $1.location ?? SourceLocation(file: ""))
      // Two that differ in nothing else are put in order by what they advise, as a set keeps none.
      let (first, second) = ($0.remedy ?? "", $1.remedy ?? "")
      return left == right
        ? ($0.identifier, $0.message, first) < ($1.identifier, $1.message, second) : left < right
    }
  }
}
