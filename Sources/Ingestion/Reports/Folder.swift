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

  /// Lists a folder; hidden names are left out.
  package init(_ path: String, remedy: String) throws(IngestionError) {
    guard let handle = opendir(path) else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let reason =
        errno == ENOTDIR ? "not a folder" : errno == ENOENT ? "no such folder" : String(cString: strerror(errno))
      throw IngestionError(isMissing ? .missing : .unreadable, file: path, "\(reason); \(remedy)")
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.path = path
    let kinds = names.map { ($0, Folder.kind(of: "\(path)/\($0)")) }
    files = kinds.filter { $0.1 == S_IFREG }.map(\.0)
    folders = kinds.filter { $0.1 == S_IFDIR }.map(\.0)
    others = kinds.filter { $0.1 != S_IFREG && $0.1 != S_IFDIR }.map(\.0)
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The folder's own name, however the user spelled the way to it.
  package var name: String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer).split(separator: "/").last.map(String.init) ?? "seeds"
  }

  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
