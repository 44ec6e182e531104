import IncidentModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension OutputFolder {
  private static let serial = Atomic<Int>(0)

  /// A name that no other run takes: `.incidentmap-1234-5.part`.
  static func temporaryName() -> String {
    ".incidentmap-\(getpid())-\(serial.add(1, ordering: .relaxed).newValue).part"
  }

  /// Whether a name is one that `temporaryName` gives.
  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(".incidentmap-"), name.hasSuffix(".part") else { return false }
    let numbers = name.dropFirst(".incidentmap-".count).dropLast(".part".count).split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { number in
        !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  /// Removes what runs left that were killed; the lock has to be held, so that no such file is in use.
  ///
  /// What cannot be removed is left and told of: if it matters, the writing that follows fails and says why.
  func sweep(_ diagnostics: any DiagnosticCollector) {
    for name in names(diagnostics) where OutputFolder.isTemporary(name) && (try? standing(at: name)) != .folder {
      removeTemporary(name, diagnostics)
    }
  }

  /// Removes a temporary file; one that stays is told of.
  func removeTemporary(_ name: String, _ diagnostics: any DiagnosticCollector) {
    guard let failure = UnfinishedFiles.removal(of: name, in: descriptor) else { return }
    diagnostics.emit(.left(path(of: name), errno: failure))
  }

  /// Sweeps the folders in it that no other run holds; links are not followed.
  func sweepFolders(_ diagnostics: any DiagnosticCollector) {
    for name in names(diagnostics) where name != "." && name != ".." && (try? standing(at: name)) == .folder {
      guard let folder = try? existing(name), folder.lockIfFree() else { continue }
      folder.sweep(diagnostics)
      folder.unlock()
    }
  }

  /// The names in it; where it cannot be listed, that is told of.
  private func names(_ diagnostics: any DiagnosticCollector) -> [String] {
    // A descriptor of its own: reading moves the place in the folder that a copy would share.
    let copy = FileDescriptor.call { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0, let handle = fdopendir(copy) else {
      diagnostics.emit(.unlisted(path, errno: errno))
      if copy >= 0 { _ = close(copy) }
      return []
    }
    defer { _ = closedir(handle) }
    var names: [String] = []
    while true {
      // Only the error number tells the end from a failure.
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { diagnostics.emit(.unlisted(path, errno: errno)) }
        return names
      }
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
  }
}

extension Diagnostic {
  /// A folder in which temporary files may have been left.
  fileprivate static func unlisted(_ path: String, errno number: Int32) -> Diagnostic {
    Diagnostic(
      "output.unlisted-folder", .warning,
      "could not be looked through for what stopped runs left: \(String(cString: strerror(number)))",
      at: SourceLocation(file: path), remedy: "look for files such as .incidentmap-1-2.part there, or build again")
  }
}
