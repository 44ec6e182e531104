/// One generated file.
public struct OutputFile: Sendable, Hashable {
  /// The path below the seed set's output folder: `maps/districts.svg`.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
