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

  /// Makes a stamp.
  public init(path: String, size: Int64, modified: Int64, digest: String) {
    self.path = path
    self.size = size
    self.modified = modified
    self.digest = digest
  }
}
