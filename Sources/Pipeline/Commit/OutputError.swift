/// Why output cannot be made.
package struct OutputError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// A file of somebody else stands where the output goes.
    case inTheWay
    /// The output folder is, or lies in, a folder that is read.
    case insideInput
    /// Another run is writing there.
    case heldByOther
    /// The output folder has no name.
    case noFolder
  }

  /// What is wrong.
  package let code: Code
  /// The file or folder.
  package let path: String
  /// What is wrong and what to do.
  package let message: String

  init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The path, what is wrong and what to do.
  package var description: String { "\(path): \(message)" }
}
