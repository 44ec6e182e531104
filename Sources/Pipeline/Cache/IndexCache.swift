import Digests
import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for what can be made again at any time; deleting it loses nothing but time.
public struct IndexCache: Sendable {
  /// The folder; it is made where it is not there.
  let folder: String
  /// Is told in words how far an index has come that takes long to make, and nothing once it is ready.
  public var progress: @Sendable (String?) -> Void = { _ in }

  /// Takes a folder; nothing where it is no absolute path.
  public init?(folder: String) {
    guard folder.hasPrefix("/"), !folder.utf8.contains(0) else { return nil }
    self.folder = folder
  }

  /// Where the index of a gazetteer lies: named after the real path of the gazetteer's folder and the boundary set.
  func path(of gazetteer: String, boundaries: String) -> String {
    var real = gazetteer
    if let pointer = realpath(gazetteer, nil) {
      real = String(cString: pointer)
      free(pointer)
    }
    let digest = SHA256Digest.hexadecimal(of: Array("\(real)\u{0}\(boundaries)".utf8))
    return "\(folder)/gazetteer-\(digest.prefix(32)).index"
  }

  /// Makes the folder and those above it, as far as they are not there.
  func makeFolder() -> Bool {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      // Only the owner may look into it; what is there already stays as it is.
      guard mkdir(path, 0o700) == 0 || errno == EEXIST || access(path, X_OK) == 0 else { return false }
    }
    return true
  }

  /// Removes an index that cannot be used.
  static func remove(_ path: String) { _ = unlink(path) }
}
