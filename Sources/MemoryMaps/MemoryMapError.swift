/// Why a file cannot be mapped.
public struct MemoryMapError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Sendable, Equatable {
    /// It is a folder, a pipe or a device.
    case notAFile
    /// Its length is not the same at two times.
    case changing
    /// The system refuses.
    case refused
  }

  /// What is wrong.
  public let code: Code
  /// The system's words.
  public let reason: String

  init(_ code: Code, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// What is wrong.
  public var description: String { "it cannot be mapped: \(reason)" }
}
