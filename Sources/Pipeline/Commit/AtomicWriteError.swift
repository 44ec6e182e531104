#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system did not let a file be written.
package struct AtomicWriteError: Error, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Sendable, Equatable {
    /// The file, the one beside it or its folder cannot be made or replaced.
    case cannotCreate
    /// A disk is full or broken, or a quota or limit is reached.
    case failed
  }

  /// What went wrong.
  package let code: Code
  /// The file or folder that was to be written.
  package let path: String
  /// The system's words and what to do.
  package let reason: String
  /// The system's error number.
  let number: Int32

  /// The file, the system's words and what to do.
  package var description: String { "\(path): \(reason)" }

  /// Takes the number of the call that has just failed.
  init(_ path: String, errno number: Int32 = errno) {
    self.path = path
    self.number = number
    code = AtomicWriteError.ofDisks.contains(number) ? .failed : .cannotCreate
    reason = "\(String(cString: strerror(number)))\(AtomicWriteError.remedy(number).map { "; \($0)" } ?? "")"
  }

  static func missingFolder(of path: String) -> AtomicWriteError { AtomicWriteError(path, errno: ENOENT) }

  static func folderInTheWay(at path: String) -> AtomicWriteError { AtomicWriteError(path, errno: EISDIR) }

  private static let ofDisks: Set<Int32> = [ENOSPC, EDQUOT, EIO, EFBIG, ENXIO, ENODEV, EINTR, EAGAIN, EBADF]

  private static func remedy(_ number: Int32) -> String? {
    switch number {
    case ENOSPC, EDQUOT: "make room, or name another --output"
    case EFBIG: "raise the limit on the size of files (ulimit -f), or name another --output"
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    case EACCES, EPERM, EROFS: "give leave to write there, or name another --output"
    case ENOTDIR, ELOOP, ENAMETOOLONG, ENOENT: "name another --output"
    case EIO, ENXIO, ENODEV: "look after the disk"
    default: nil
    }
  }
}
