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
  /// What cannot be removed is left: if it matters, the writing that follows fails and says why.
  func sweep() {
    for name in names() where OutputFolder.isTemporary(name) { _ = unlinkat(descriptor, name, 0) }
  }

  /// Sweeps the folders in it that no other run holds; links are not followed.
  func sweepFolders() {
    for name in names() where name != "." && name != ".." && (try? standing(at: name)) == .folder {
      guard let folder = try? existing(name), folder.lockIfFree() else { continue }
      folder.sweep()
      folder.unlock()
    }
  }

  private func names() -> [String] {
    // A descriptor of its own: reading moves the place in the folder that a copy would share.
    let copy = FileDescriptor.call { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0 else { return [] }
    guard let handle = fdopendir(copy) else {
      _ = close(copy)
      return []
    }
    defer { _ = closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
    return names
  }
}
