/// A geometry operation that could not be carried out.
package struct GEOSError: Error, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Sendable, Equatable {
    /// GEOS could not be started.
    case unavailable
    /// GEOS refused the operation.
    case refused
    /// The result is not what the operation is for: no area left, or a position outside the world.
    case unusableResult
  }

  /// What went wrong.
  package let code: Code
  /// What was attempted: `union of borders`.
  package let operation: String
  /// GEOS's own words, where it had any.
  package let reason: String

  package init(_ code: Code, operation: String, reason: String) {
    self.code = code
    self.operation = operation
    self.reason = reason
  }

  /// One line for a reader.
  package var description: String { "\(operation): \(reason)" }
}
