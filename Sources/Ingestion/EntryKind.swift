#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
package enum EntryKind: String, Sendable {
  case file = "a file"
  case folder = "a folder"
  case link = "a link"
  case pipe = "a named pipe"
  case socket = "a socket"
  case device = "a device"

  /// The kind of what stands at a path, or what a link there leads to; nothing where that is nothing.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status.st_mode)
  }

  /// The kind that a file's mode tells.
  init?(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: return nil
    }
  }
}
