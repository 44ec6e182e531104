#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An absolute path without links and dots; what does not exist yet is taken as it is written.
struct ResolvedPath: Hashable {
  let text: String

  /// Resolves a path that begins in a folder unless it is absolute.
  init(_ path: String, in folder: String) {
    var resolved = ""
    for part in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where part != "." {
      if part == ".." {
        resolved = String(resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)])
      } else {
        resolved = ResolvedPath.real("\(resolved)/\(part)")
      }
    }
    text = resolved
  }

  /// Whether one is the other or lies below it.
  ///
  /// A folder is also known where it has several paths, as a folder that is mounted twice or named in capitals has.
  func isWithin(_ other: ResolvedPath) -> Bool {
    if text == other.text || text.hasPrefix("\(other.text)/") { return true }
    guard let identity = other.identity else { return false }
    var path = self
    while true {
      if path.identity == identity { return true }
      guard let above = path.above else { return false }
      path = above
    }
  }

  /// What the system knows a folder by.
  private struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  private var identity: Identity? {
    var status = stat()
    return stat(text.isEmpty ? "/" : text, &status) == 0
      ? Identity(device: status.st_dev, number: status.st_ino) : nil
  }

  private init(text: String) { self.text = text }

  private var above: ResolvedPath? {
    text.lastIndex(of: "/").map { ResolvedPath(text: String(text[..<$0])) }
  }

  private static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    let real = String(cString: pointer)
    return real == "/" ? "" : real
  }
}
