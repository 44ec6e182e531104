#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands in a folder, sorted by the bytes of the names.
package struct Folder {
  /// The folder as the user named it.
  package let path: String
  /// The names of the regular files, links to them included.
  package let files: [String]
  /// The names of the folders.
  package let folders: [String]
  /// The names of everything else: pipes, sockets, dangling links.
  package let others: [String]
  /// What stands in it, with what is known of each.
  let entries: [Entry]

  /// What stands in a folder under one name.
  struct Entry {
    let name: String
    /// What it is, or what a link leads to; nothing for a link that leads nowhere or in a circle.
    let kind: EntryKind?
    let isLink: Bool
    /// Whether the bytes of its name are UTF-8, so that it can be found again.
    let isNamedInUTF8: Bool
  }

  /// Lists a folder; hidden names are left out.
  package init(_ path: String, remedy: String) throws(IngestionError) {
    guard let handle = opendir(path) else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let reason =
        errno == ENOTDIR ? "not a folder" : errno == ENOENT ? "no such folder" : String(cString: strerror(errno))
      throw IngestionError(isMissing ? .missing : .unreadable, file: path, "\(reason); \(remedy)")
    }
    defer { closedir(handle) }
    var entries: [Entry] = []
    errno = 0
    while let entry = readdir(handle) {
      entries += Folder.entry(entry, in: path).map { [$0] } ?? []
      errno = 0
    }
    guard errno == 0 else {
      throw IngestionError(.unreadable, file: path, "\(String(cString: strerror(errno))); \(remedy)")
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.path = path
    self.entries = entries
    files = entries.filter { $0.kind == .file }.map(\.name)
    folders = entries.filter { $0.kind == .folder }.map(\.name)
    others = entries.filter { $0.kind != .file && $0.kind != .folder }.map(\.name)
  }

  private static func entry(_ entry: UnsafeMutablePointer<dirent>, in path: String) -> Entry? {
    let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
        String(validatingCString: name).map { ($0, true) } ?? (escaped(name), false)
      }
    }
    guard !name.hasPrefix(".") else { return nil }
    // The escaped name is that of another file, if of any.
    guard isUTF8 else { return Entry(name: name, kind: nil, isLink: false, isNamedInUTF8: false) }
    var status = stat()
    let isLink = lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    let kind = stat("\(path)/\(name)", &status) == 0 ? EntryKind(status.st_mode) : nil
    return Entry(name: name, kind: kind, isLink: isLink, isNamedInUTF8: isUTF8)
  }

  /// A name of bytes that are not UTF-8, with `\xFF` for each byte beyond ASCII.
  private static func escaped(_ name: UnsafePointer<CChar>) -> String {
    UnsafeBufferPointer(start: name, count: strlen(name)).map { byte in
      let byte = UInt8(bitPattern: byte)
      return byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Whether what stands under a name lies, at the end of all links, below another folder.
  func isInside(_ root: String, _ name: String) -> Bool {
    guard let target = Folder.realPath(of: "\(path)/\(name)"), let root = Folder.realPath(of: root) else {
      return false
    }
    return target.hasPrefix(root == "/" ? root : root + "/")
  }

  private static func realPath(of path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The folder's own name, however the user spelled the way to it.
  package var name: String {
    guard let real = Folder.realPath(of: path) else { return path }
    return real.split(separator: "/").last.map(String.init) ?? "seeds"
  }

  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a name is there, also a link that leads nowhere.
  static func isNamed(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
