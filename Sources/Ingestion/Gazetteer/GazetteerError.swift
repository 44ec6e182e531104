/// Why a gazetteer cannot be used at all.
package struct GazetteerError: Error, Equatable, CustomStringConvertible {
  /// What is wrong; the exit status follows from it.
  package enum Code: Sendable, Equatable {
    /// A file or folder is not there.
    case missing
    /// A file is there but may not be read.
    case unreadable
    /// A file is not what its format asks for.
    case broken
    /// The manifest asks for something that does not exist.
    case badConfiguration
  }

  /// What is wrong.
  package let code: Code
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1, where known.
  package let line: Int?
  /// What is wrong and what to do.
  package let message: String

  package init(_ code: Code, file: String, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// The file, the line, what is wrong and what to do.
  package var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}
