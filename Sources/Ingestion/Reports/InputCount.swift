package import IncidentModel

/// How many inputs were read and used, and why the first was refused: read = used + refused.
package struct InputCount: Sendable {
  package private(set) var read = 0
  package private(set) var used = 0
  package private(set) var firstRefusal: IngestionError?

  /// Those that cannot be used.
  package var refused: Int { read - used }

  package init() {}

  /// Counts one input, which the body uses; an `IngestionError` that it throws becomes a refusal.
  ///
  /// - Throws: What else the body throws.
  package mutating func read(_ diagnostics: any DiagnosticCollector, _ body: () throws -> Void) throws {
    do {
      try body()
      read += 1
      used += 1
    } catch let error as IngestionError {
      refuse(error, diagnostics)
    }
  }

  /// Counts some inputs as refused that were counted as used, and why the first of them is.
  package mutating func withdraw(_ count: Int, _ error: IngestionError?) {
    used -= count
    firstRefusal = firstRefusal ?? error
  }

  /// Counts one input that cannot be used.
  package mutating func refuse(_ error: IngestionError, _ diagnostics: any DiagnosticCollector) {
    read += 1
    firstRefusal = firstRefusal ?? error
    diagnostics.emit(.refusal(of: error))
  }
}

extension Diagnostic {
  /// An input that cannot be used.
  package static func refusal(of error: IngestionError) -> Diagnostic {
    Diagnostic(
      "ingestion.unusable-input", .refusal, error.message, at: SourceLocation(file: error.file, line: error.line))
  }
}
