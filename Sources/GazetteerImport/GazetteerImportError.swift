/// Why a file cannot be imported at all.
package struct GazetteerImportError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// The file is not what its format asks for.
    case broken
    /// The file is missing or may not be read.
    case unreadable
    /// A column, property or layer that was named does not occur.
    case missingName
    /// The shapes cannot be worked on.
    case unusableGeometry
  }

  /// What is wrong.
  package let code: Code
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1, where it is known.
  package let line: Int?
  /// What is wrong and what to do.
  package let message: String

  init(_ code: Code, file: String, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// The file, the line where it is known, and what is wrong.
  package var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}
