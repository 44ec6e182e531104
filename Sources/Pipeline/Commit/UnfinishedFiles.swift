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
    let isFolder: Bool
    /// The write that made it.
    let owner: ObjectIdentifier
  }

  private static let entries = Mutex<[Entry]>([])

  /// Runs a step that makes, moves or removes such names; the end of the program waits until it is through.
  static func step<Failure>(_ body: (inout [Entry]) throws(Failure) -> Void) throws(Failure) {
    try entries.withLock { (entries) throws(Failure) in try body(&entries) }
  }

  /// Removes what one write left unfinished.
  static func discard(of owner: ObjectIdentifier) {
    step { entries in
      remove(entries.filter { $0.owner == owner })
      entries.removeAll { $0.owner == owner }
    }
  }

  /// Removes everything unfinished and ends the program; a write in another thread does not get on meanwhile.
  ///
  /// Files that are just taking their places do so first, which takes a moment.
  package static func abandon(_ end: () -> Never) -> Never {
    entries.withLock { entries in
      remove(entries)
      end()
    }
  }

  private static func remove(_ entries: [Entry]) {
    // The newest first: a folder is removed after what was put into it, and stays where others put something there.
    for entry in entries.reversed() {
      _ = FileDescriptor.call { unlinkat(entry.folder, entry.name, entry.isFolder ? AT_REMOVEDIR : 0) }
    }
  }
}
