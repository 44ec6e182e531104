#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is held open: every name is looked up in this very folder, and no link below it is followed.
final class OutputFolder {
  /// What stands at a name.
  enum Standing: Equatable {
    case file(size: Int)
    case link
    case folder
    /// A pipe, a socket or a device.
    case other
  }

  /// The folder as the user named it, for messages.
  let path: String
  let descriptor: Int32
  /// The folder that it was looked up in, or nothing where a path led to it.
  private let parent: OutputFolder?

  private init(path: String, descriptor: Int32, parent: OutputFolder?) {
    self.path = path
    self.descriptor = descriptor
    self.parent = parent
  }

  /// Closes the folder, and with it gives back its lock.
  deinit { _ = close(descriptor) }

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder at a path, or gives nothing where nothing stands there; links to it are followed.
  static func existing(at path: String) throws -> OutputFolder? {
    let descriptor = FileDescriptor.call { open(path, flags) }
    if descriptor >= 0 { return OutputFolder(path: path, descriptor: descriptor, parent: nil) }
    guard errno == ENOENT else { throw AtomicWriteError(path) }
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw OutputError(.inTheWay, path: path, "a link that leads nowhere; remove it or name another --output")
    }
    return nil
  }

  /// Opens a folder in this one, or gives nothing where nothing stands there.
  func existing(_ name: String) throws -> OutputFolder? {
    let path = path(of: name)
    let descriptor = FileDescriptor.call { openat(self.descriptor, name, OutputFolder.flags | O_NOFOLLOW) }
    if descriptor >= 0 { return OutputFolder(path: path, descriptor: descriptor, parent: self) }
    let failure = errno
    switch try standing(at: name) {
    case nil where failure == ENOENT: return nil
    case .link:
      throw OutputError(
        .inTheWay, path: path,
        "a link stands where a folder of the output goes, and nothing is written through it; remove it")
    case .file, .other:
      throw OutputError(.inTheWay, path: path, "a file stands where a folder of the output goes; move it away")
    default: throw AtomicWriteError(path, errno: failure)
    }
  }

  /// What stands at a name, links not followed; nothing where nothing does.
  func standing(at name: String) throws -> Standing? {
    var status = stat()
    guard FileDescriptor.call({ fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      if errno == ENOENT { return nil }
      throw AtomicWriteError(path(of: name))
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFLNK: .link
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The bytes of a regular file; nothing where there is none or it is larger than the limit, in bytes.
  func contents(of name: String, upTo limit: Int) throws -> [UInt8]? {
    // Without O_NONBLOCK a named pipe would wait for a writer forever.
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = FileDescriptor.call { openat(descriptor, name, flags) }
    guard file >= 0 else {
      // A link, or a socket.
      if [ENOENT, ELOOP, ENXIO].contains(errno) { return nil }
      throw AtomicWriteError(path(of: name))
    }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw AtomicWriteError(path(of: name)) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
    return try FileDescriptor.contents(of: file, upTo: limit, path: path(of: name))
  }

  /// Forces the names in it to the disk.
  func synchronize() throws {
    // Some file systems cannot sync a folder and say so with EINVAL; the files themselves are safe.
    guard FileDescriptor.call({ fsync(descriptor) }) != 0, errno != EINVAL else { return }
    throw AtomicWriteError(path)
  }

  /// The path of a name in it.
  func path(of name: String) -> String {
    path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Whether the folder still stands where it was opened; somebody may have removed or replaced it since.
  var isInPlace: Bool {
    var (own, named) = (stat(), stat())
    guard fstat(descriptor, &own) == 0 else { return false }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isThere =
      if let parent { fstatat(parent.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0 && parent.isInPlace } else {
        stat(path, &named) == 0
      }
    return isThere && own.st_dev == named.st_dev && own.st_ino == named.st_ino
  }
}
