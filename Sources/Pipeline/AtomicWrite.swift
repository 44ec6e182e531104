#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written.
package struct AtomicWriteError: Error, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Sendable, Equatable {
    /// The file or the one beside it cannot be made.
    case cannotCreate
    /// Writing began and failed: a full disk, a quota, a broken device.
    case failed
  }

  /// What went wrong.
  package let code: Code
  /// The file that was to be written.
  package let path: String
  /// The system's words.
  package let reason: String

  /// The file and the system's words.
  package var description: String { "\(path): \(reason)" }

  fileprivate init(_ code: Code, _ path: String, errno number: Int32 = errno) {
    self.code = code
    self.path = path
    reason = String(cString: strerror(number))
  }
}

/// Writes whole files: at every instant there is the whole old one or the whole new one.
package enum AtomicWrite {
  /// Replaces one file by the bytes.
  package static func write(_ bytes: [UInt8], to path: String) throws(AtomicWriteError) {
    try write([(path, bytes)])
  }

  /// Replaces files, in their order, and removes others.
  ///
  /// New files beside the old ones take the bytes and are forced to the disk. Only when all of them stand are the
  /// files to be removed removed and the old ones replaced, so that a full disk leaves everything as it was. Where
  /// anything fails, new files that have not taken their place are removed. A link at a path is replaced, not followed.
  package static func write(
    _ files: [(path: String, bytes: [UInt8])], removing obsolete: [String] = []
  ) throws(AtomicWriteError) {
    var waiting: [(path: String, temporary: String)] = []
    defer { for file in waiting { _ = unlink(file.temporary) } }
    for file in files {
      let temporary = "\(file.path).\(getpid()).part"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw AtomicWriteError(.cannotCreate, file.path) }
      waiting.append((file.path, temporary))
      try fill(descriptor, with: file.bytes, path: file.path)
    }
    for path in obsolete where unlink(path) != 0 && errno != ENOENT { throw AtomicWriteError(.cannotCreate, path) }
    while let file = waiting.first {
      guard rename(file.temporary, file.path) == 0 else { throw AtomicWriteError(.cannotCreate, file.path) }
      waiting.removeFirst()
    }
    for folder in Set((files.map(\.path) + obsolete).map(folder)).sorted() { try syncFolder(folder) }
  }

  /// Writes, forces to the disk and closes.
  private static func fill(_ file: Int32, with bytes: [UInt8], path: String) throws(AtomicWriteError) {
    var failure = FileDescriptor.write(bytes, to: file)
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if let failure { throw AtomicWriteError(.failed, path, errno: failure) }
  }

  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private static func syncFolder(_ folder: String) throws(AtomicWriteError) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw AtomicWriteError(.failed, folder) }
    defer { _ = close(handle) }
    // Some file systems cannot sync a folder and say so with EINVAL; the files themselves are safe.
    if fsync(handle) != 0, errno != EINVAL { throw AtomicWriteError(.failed, folder) }
  }
}
