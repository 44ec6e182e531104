/// Why a file cannot be imported at all.
package struct GazetteerImportError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// The file is not what its format asks for.
    case broken
    /// A column or property that was named does not occur.
    case missingName
    /// The shapes cannot be worked on.
    case unusableGeometry
  }

  /// What is wrong.
  package let code: Code
  /// The file as the user named it.
  package let file: String
  /// What is wrong and what to do.
  package let message: String

  init(_ code: Code, file: String, _ message: String) {
    self.code = code
    self.file = file
    self.message = message
  }

  /// The file and what is wrong with it.
  package var description: String { "\(file): \(message)" }
}
