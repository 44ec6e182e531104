/// Why an index cannot be used.
public struct IndexError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Sendable, Equatable {
    /// It does not begin as an index does.
    case foreign
    /// It was written by another version of the program.
    case otherVersion
    /// It was written on a machine with another order of bytes.
    case otherByteOrder
    /// It is shorter or longer than it says.
    case wrongLength
    /// Its header is not what was written.
    case damagedHeader
    /// Something behind the header is not what was written.
    case damagedBody
    /// The rules of normalising names have changed.
    case otherRules
    /// A file that it was made from has changed or is gone.
    case stale
  }

  /// What is wrong.
  public let code: Code
  /// What is wrong, in words.
  public let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// What is wrong, in words.
  public var description: String { message }
}
