/// A program that could not be started.
package struct LineProcessError: Error, Sendable, CustomStringConvertible {
  /// What failed.
  package enum Code: Sendable {
    /// The system gives no pipe or no process.
    case notStarted
  }

  /// What failed.
  package let code: Code
  /// Why, in the words of the system.
  package let reason: String

  /// What failed, and what to do.
  package var description: String { "cannot be started: \(reason); check the command and the limits on processes" }
}
