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
  func isWithin(_ other: ResolvedPath) -> Bool { text == other.text || text.hasPrefix("\(other.text)/") }

  private static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    let real = String(cString: pointer)
    return real == "/" ? "" : real
  }
}
