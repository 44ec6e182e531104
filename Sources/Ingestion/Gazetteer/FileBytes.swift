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
  package static func read(
    _ path: String, remedy: String = "check the path"
  ) throws(GazetteerError) -> [UInt8] {
    if path == "-" { return try contents(of: STDIN_FILENO, path: "standard input", expecting: 1 << 16) }
    // Without O_NONBLOCK a named pipe would wait for a writer forever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw GazetteerError(
        isMissing ? .missing : .unreadable, file: path,
        isMissing ? "no such file; \(remedy)" : "\(String(cString: strerror(errno))); \(remedy)")
    }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw GazetteerError(.unreadable, file: path, "not a regular file; \(remedy)")
    }
    return try contents(of: file, path: path, expecting: Int(status.st_size))
  }

  private static func contents(
    of file: Int32, path: String, expecting size: Int
  ) throws(GazetteerError) -> [UInt8] {
    guard size <= limit else {
      throw GazetteerError(.broken, file: path, "larger than \(limit >> 20) MiB; split it")
    }
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      guard bytes.count <= limit else {
        throw GazetteerError(.broken, file: path, "larger than \(limit >> 20) MiB; split it")
      }
      let chunk = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count throws(GazetteerError) in
        count = try read(file, into: buffer, path: path)
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      room = bytes.count == size ? 1 : 1 << 20
    }
  }

  private static func read(
    _ file: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>, path: String
  ) throws(GazetteerError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(file, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw GazetteerError(.unreadable, file: path, String(cString: strerror(errno))) }
    }
  }
}
