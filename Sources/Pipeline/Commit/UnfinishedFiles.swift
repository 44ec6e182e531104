package import IncidentModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names on disk that may not outlive the run: files beside the ones they are to replace, folders made for files
/// that did not come.
package enum UnfinishedFiles {
  /// A name in an open folder.
  struct Entry {
    let folder: Int32
    let name: String
    /// Where it is, for messages.
    let path: String
    let isFolder: Bool
    /// The write that made it.
    let owner: ObjectIdentifier
  }

  private static let entries = Mutex<[Entry]>([])

  /// Runs a step that makes, moves or removes such names; the end of the program waits until it is through.
  static func step<Failure>(_ body: (inout [Entry]) throws(Failure) -> Void) throws(Failure) {
    try entries.withLock { (entries) throws(Failure) in try body(&entries) }
  }

  /// Removes what one write left unfinished, and gives a warning for each that the system does not let go.
  static func discard(of owner: ObjectIdentifier) -> [Diagnostic] {
    var left: [Diagnostic] = []
    step { entries in
      left = remove(entries.filter { $0.owner == owner })
      entries.removeAll { $0.owner == owner }
    }
    return left
  }

  /// Removes everything unfinished and ends the program; a write in another thread does not get on meanwhile.
  ///
  /// Files that are just taking their places do so first, which takes a moment. The end is given a warning for each
  /// name that the system does not let go.
  package static func abandon(_ end: ([Diagnostic]) -> Never) -> Never {
    entries.withLock { entries in end(remove(entries)) }
  }

  private static func remove(_ entries: [Entry]) -> [Diagnostic] {
    // The newest first: a folder is removed after what was put into it, and stays where others put something there.
    entries.reversed().compactMap { entry in
      removal(of: entry.name, in: entry.folder, isFolder: entry.isFolder).map { .left(entry.path, errno: $0) }
    }
  }

  /// Removes a name; gives the system's error number where it stays.
  static func removal(of name: String, in folder: Int32, isFolder: Bool = false) -> Int32? {
    // A disk that fails once is asked again.
    for _ in 0..<2 where FileDescriptor.call({ unlinkat(folder, name, isFolder ? AT_REMOVEDIR : 0) }) == 0 {
      return nil
    }
    let failure = errno
    return failure == ENOENT || isFolder && (failure == ENOTEMPTY || failure == EEXIST) ? nil : failure
  }
}

extension Diagnostic {
  /// Something temporary that could not be removed.
  static func left(_ path: String, errno number: Int32) -> Diagnostic {
    Diagnostic(
      "output.left-behind", .warning, "could not be removed: \(String(cString: strerror(number)))",
      at: SourceLocation(file: path), remedy: "it is temporary and no output; remove it, or build again")
  }
}
