#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The contents of files as bytes.
package enum FileBytes {
  /// The largest file that is read, in bytes.
  package static let limit = 256 << 20

  /// The contents of a file, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - remedy: What to do where it is missing.
  ///   - maximum: The largest file that is read, in bytes; a larger one is refused before it is read.
  ///   - hint: What to do where it is larger.
  ///   - beginning: What has been read of standard input.
  package static func read(
    _ path: String, remedy: String = "check the path", atMost maximum: Int = limit, hint: String = "split it",
    beginning: [UInt8] = []
  ) throws(IngestionError) -> [UInt8] {
    let limit = Limit(maximum: maximum, hint: hint)
    if path == "-" {
      return try contents(of: STDIN_FILENO, path: "standard input", expecting: 1 << 16, limit, behind: beginning)
    }
    let file = try open(path, remedy: remedy)
    defer { close(file) }
    var status = stat()
    _ = fstat(file, &status)
    return try contents(of: file, path: path, expecting: Int(status.st_size), limit)
  }

  /// Refuses what is missing, may not be read or is no regular file, for readers that open it by themselves.
  package static func requireFile(_ path: String) throws(IngestionError) { close(try open(path)) }

  /// The length of what stands at a path, in bytes; nothing where nothing does.
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func close(_ file: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(file)
    #else
      _ = Darwin.close(file)
    #endif
  }

  /// Opens a regular file; whoever opens it closes it.
  static func open(_ path: String, remedy: String = "check the path") throws(IngestionError) -> Int32 {
    try refuseSpecialFile(path, remedy)
    // Without O_NONBLOCK a named pipe would wait for a writer forever.
    let file = systemOpen(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      // Arguments that are not UTF-8 come with such marks and can no longer be found.
      let isRepaired = isMissing && path.unicodeScalars.contains("\u{FFFD}")
      let reason = isRepaired ? "no such file, as its name is not UTF-8; rename it" : "no such file; \(remedy)"
      throw IngestionError(
        isMissing ? .missing : .unreadable, file: path,
        isMissing ? reason : "\(String(cString: strerror(errno))); \(remedy)")
    }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw IngestionError(.unreadable, file: path, "not a regular file; \(remedy)")
    }
    return file
  }

  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #else
      Darwin.open(path, flags)
    #endif
  }

  /// The greatest size, and what to do with a file that exceeds it.
  private struct Limit {
    let maximum: Int
    let hint: String
  }

  /// Refuses what must not even be opened, as a device may do something then.
  private static func refuseSpecialFile(_ path: String, _ remedy: String) throws(IngestionError) {
    var status = stat()
    guard stat(path, &status) == 0, let kind = EntryKind(status.st_mode), kind != .file else { return }
    throw IngestionError(.unreadable, file: path, "\(kind.rawValue), not a file; \(remedy)")
  }

  private static func contents(
    of file: Int32, path: String, expecting size: Int, _ limit: Limit, behind beginning: [UInt8] = []
  ) throws(IngestionError) -> [UInt8] {
    var bytes = beginning
    // One byte more than expected: the read that fills it tells that the file has grown.
    var capacity = max(size + 1, 1 << 12)
    while true {
      guard size <= limit.maximum, bytes.count <= limit.maximum else {
        let found = size > limit.maximum ? "\(ByteSize(size)), " : ""
        throw IngestionError(.broken, file: path, "\(found)larger than \(ByteSize(limit.maximum)); \(limit.hint)")
      }
      let more = try chunk(of: file, path: path, atMost: capacity)
      if more.isEmpty { return bytes }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      capacity = 1 << 16
    }
  }

  /// What one read of standard input gives; nothing at the end.
  static func standardInputChunk() throws(IngestionError) -> [UInt8] {
    try chunk(of: STDIN_FILENO, path: "standard input", atMost: 1 << 16)
  }

  /// What one read gives; nothing at the end.
  static func chunk(
    of file: Int32, path: String, atMost capacity: Int
  ) throws(IngestionError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      repeat {
        failure = nil
        #if canImport(Glibc)
          let result = Glibc.read(file, buffer.baseAddress, capacity)
        #else
          let result = Darwin.read(file, buffer.baseAddress, capacity)
        #endif
        if result < 0 { failure = errno }
        count = max(0, result)
      } while failure == EINTR
    }
    if let failure { throw IngestionError(.unreadable, file: path, String(cString: strerror(failure))) }
    return bytes
  }
}
