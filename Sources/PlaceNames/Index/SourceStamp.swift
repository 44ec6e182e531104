/// What a file looked like when an index was made from it.
public struct SourceStamp: Sendable, Hashable {
  /// The file, relative to the gazetteer's folder.
  public let path: String
  /// Its length in bytes.
  public let size: Int64
  /// When it was last written, in nanoseconds since 1970.
  public let modified: Int64
  /// The SHA-256 digest of its contents as 64 hexadecimal digits.
  public let digest: String

  /// Whether it had been written so long before that a later change shows in `modified`; else only `digest` tells.
  public let isSettled: Bool

  /// Makes a stamp.
  public init(path: String, size: Int64, modified: Int64, digest: String, isSettled: Bool = true) {
    self.isSettled = isSettled
    self.path = path
    self.size = size
    self.modified = modified
    self.digest = digest
  }
}
