import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program keeps what it can make again: nothing of what it gives depends on it.
enum CacheLocation {
  /// The folder that `INCIDENTMAP_CACHE` names, where it is empty none; else `incidentmap` in the folder for caches of
  /// the XDG Base Directory Specification.
  static var cache: IndexCache? {
    var cache = folder.flatMap(IndexCache.init(folder:))
    let line = ProgressLine()
    cache?.progress = { line.tell($0) }
    return cache
  }

  private static var folder: String? {
    if let named = value(of: "INCIDENTMAP_CACHE") {
      return named.isEmpty || named.hasPrefix("/") ? named : "\(WorkingFolder.path)/\(named)"
    }
    // A path that is not absolute is to be passed over.
    if let caches = value(of: "XDG_CACHE_HOME"), caches.hasPrefix("/") { return "\(caches)/incidentmap" }
    // A home that is not there is nobody's, and none is made.
    guard let home = value(of: "HOME"), access(home, W_OK) == 0 else { return nil }
    return "\(home)/.cache/incidentmap"
  }

  private static func value(of name: String) -> String? { getenv(name).flatMap { String(validatingCString: $0) } }
}
