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
}

/// Writes whole files: at every instant there is the whole old one or the whole new one.
package enum AtomicWrite {
  /// Replaces the file by the bytes.
  ///
  /// A new file beside it takes the bytes, is forced to the disk and then takes the place of the old one; the folder is
  /// forced too. A link at the path is replaced, not followed. Where anything fails, the new file is removed.
  package static func write(_ bytes: [UInt8], to path: String) throws(AtomicWriteError) {
    let temporary = "\(path).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw error(.cannotCreate, path) }
    var failure = writeAll(bytes, to: file) && fsync(file) == 0 ? nil : error(.failed, path)
    if close(file) != 0, failure == nil { failure = error(.failed, path) }
    if failure == nil, rename(temporary, path) != 0 { failure = error(.cannotCreate, path) }
    if let failure {
      _ = unlink(temporary)
      throw failure
    }
    try syncFolder(of: path)
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let count = Darwin.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func syncFolder(of path: String) throws(AtomicWriteError) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw error(.failed, path) }
    defer { _ = close(handle) }
    // Some file systems cannot sync a folder and say so with EINVAL; the file itself is safe.
    if fsync(handle) != 0, errno != EINVAL { throw error(.failed, path) }
  }

  private static func error(_ code: AtomicWriteError.Code, _ path: String) -> AtomicWriteError {
    AtomicWriteError(code: code, path: path, reason: String(cString: strerror(errno)))
  }
}
