import IncidentModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One write of files: what it puts on the disk before anything is replaced goes away again where it fails.
final class OutputWrite {
  /// A folder was removed or replaced while it was waited for; the write is to begin anew.
  struct LostFolder: Error {
    let path: String
  }

  /// A file that stands beside the one it is to replace.
  struct Staged {
    let folder: OutputFolder
    let name: String
    let temporary: String
  }

  /// Until when other runs are waited for.
  let deadline: ContinuousClock.Instant
  /// Takes what is odd and does not end the write.
  let diagnostics: any DiagnosticCollector
  /// Keeps the descriptors open that unfinished names are removed through.
  private var folders: [OutputFolder] = []

  init(deadline: ContinuousClock.Instant, _ diagnostics: any DiagnosticCollector) {
    self.deadline = deadline
    self.diagnostics = diagnostics
  }

  private var owner: ObjectIdentifier { ObjectIdentifier(self) }

  /// Removes what has not been finished.
  func end() {
    UnfinishedFiles.discard(of: owner).forEach(diagnostics.emit)
    folders = []
  }

  // MARK: - Folders

  /// Opens the folder at a path, and makes it and those above it where they are not there.
  func folder(at path: String) throws -> OutputFolder {
    if let folder = try OutputFolder.existing(at: path) { return folder }
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { throw AtomicWriteError(path, errno: ENOENT) }
    let above = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return try makeFolder(name, in: folder(at: above.isEmpty ? "." : above))
  }

  /// Makes a folder and forces its name to the disk.
  func makeFolder(_ name: String, in parent: OutputFolder) throws -> OutputFolder {
    var isNew = false
    folders.append(parent)
    try UnfinishedFiles.step { entries in
      let failure = FileDescriptor.call { mkdirat(parent.descriptor, name, 0o755) } == 0 ? nil : errno
      // Another run may be faster, or the parent be away by now: the caller begins anew.
      if failure == ENOENT { throw LostFolder(path: parent.path(of: name)) }
      guard failure == nil || failure == EEXIST else {
        throw AtomicWriteError(parent.path(of: name), errno: failure ?? 0)
      }
      isNew = failure == nil
      if isNew {
        entries.append(
          .init(folder: parent.descriptor, name: name, path: parent.path(of: name), isFolder: true, owner: owner))
      }
    }
    if isNew { try parent.synchronize() }
    guard let folder = try parent.existing(name) else { throw LostFolder(path: parent.path(of: name)) }
    return folder
  }

  // MARK: - Files

  /// Writes bytes into a new file beside the one it is to replace, and forces them to the disk.
  func stage(_ bytes: [UInt8], as name: String, in folder: OutputFolder) throws -> Staged {
    try stage(as: name, in: folder) { try $0(bytes) }
  }

  /// Writes what the body gives piece by piece into a new file beside the one it is to replace, and forces it to the
  /// disk.
  func stage(
    as name: String, in folder: OutputFolder,
    _ body: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Staged {
    folders.append(folder)
    let path = folder.path(of: name)
    let (temporary, file) = try makeTemporary(in: folder, for: path)
    var isOpen = true
    defer { if isOpen { _ = close(file) } }
    try body { bytes in
      if let failure = FileDescriptor.write(bytes, to: file) { throw AtomicWriteError(path, errno: failure) }
    }
    var failure = FileDescriptor.call({ fsync(file) }) != 0 ? errno : nil
    // An interrupted close has closed: the bytes are on the disk already, and the number may be another file's now.
    isOpen = false
    if close(file) != 0, failure == nil, errno != EINTR { failure = errno }
    if let failure { throw AtomicWriteError(path, errno: failure) }
    return Staged(folder: folder, name: name, temporary: temporary)
  }

  private func makeTemporary(in folder: OutputFolder, for path: String) throws -> (name: String, file: Int32) {
    var made = (name: "", file: Int32(-1))
    try UnfinishedFiles.step { entries in
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      // Somebody may have laid something at the name: there are others.
      for _ in 0..<100 {
        let name = OutputFolder.temporaryName()
        made = (name, FileDescriptor.call { openat(folder.descriptor, name, flags, 0o644) })
        if made.file >= 0 || errno != EEXIST { break }
      }
      guard made.file >= 0 else { throw AtomicWriteError(path) }
      entries.append(
        .init(
          folder: folder.descriptor, name: made.name, path: folder.path(of: made.name), isFolder: false, owner: owner))
    }
    return made
  }

  /// Has staged files take their places and others go away: all, or none where the system refuses one.
  ///
  /// The steps are taken in their order, and those of one list are on the disk before the next begins.
  func commit(_ lists: [[CommitStep]]) throws {
    try UnfinishedFiles.step { entries in
      var commit = OutputCommit(diagnostics)
      do {
        for steps in lists { try commit.carryOut(steps) }
      } catch {
        commit.takeBack()
        throw error
      }
      commit.removeBackups()
      entries.removeAll { $0.owner == owner }
    }
  }
}
