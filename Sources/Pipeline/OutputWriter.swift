import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only writer of results: whole files, only below the output folders, never over a file that it did not write.
enum OutputWriter {
  /// Carries out plans: all of them or, where a disk is full or a folder closed, none.
  ///
  /// Files that are as they should be are left alone. The receipts come first, so that every file that can be there
  /// after an interruption is known to the next build as its own.
  static func carryOut(_ plans: [OutputPlan]) throws {
    let steps = plans.flatMap(\.steps)
    let written = steps.filter { $0.change == .new || $0.change == .changed }
    let receipts = written.filter { isReceipt($0.path) }
    let files = (receipts + written.filter { !isReceipt($0.path) }).map { (path: $0.path, bytes: $0.bytes) }
    let folders = Set(files.map { $0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.startIndex)] })
    for folder in folders.sorted() { try makeFolder(folder) }
    let obsolete = steps.filter { $0.change == .removed }.map(\.path)
    try AtomicWrite.write(files, removing: obsolete)
  }

  private static func isReceipt(_ path: String) -> Bool { path.hasSuffix("/\(RunManifest.fileName)") }

  /// Makes a folder and those above it.
  private static func makeFolder(_ path: Substring) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
      let reason = String(cString: strerror(errno))
      // A folder that is there but may not be written, such as a file system's root, is found by the write itself.
      guard !Folder.exists(made) else { continue }
      throw OutputError(.cannotCreate, path: made, "the folder cannot be made: \(reason)")
    }
  }
}
