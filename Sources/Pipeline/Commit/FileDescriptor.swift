#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls on what the system has open: a file, a folder, a terminal, a pipe.
package enum FileDescriptor {
  /// How often a call is made again that does not get on, before that counts as a failure.
  private static let patience = 100

  /// Writes all bytes; gives the system's error number where that fails.
  ///
  /// An interrupted call is made again, and a pipe that takes nothing for now is waited for.
  package static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      var attempts = 0
      while !rest.isEmpty {
        let count = systemWrite(file, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
          attempts = 0
          continue
        }
        // A device that takes nothing and names no reason is broken.
        let failure = count < 0 ? errno : EIO
        attempts += 1
        guard attempts < patience, failure == EINTR || failure == EAGAIN else { return failure }
        if failure == EAGAIN { waitUntilWritable(file) }
      }
      return nil
    }
  }

  /// Whether a write of a short text would be taken at once.
  package static func isWritable(_ file: Int32) -> Bool {
    var request = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  private static func waitUntilWritable(_ file: Int32) {
    var request = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Makes a call again while a signal interrupts it; gives what it gives, and leaves `errno` as it was set.
  static func call(_ body: () -> Int32) -> Int32 {
    for _ in 1..<patience {
      let result = body()
      if result >= 0 || errno != EINTR { return result }
    }
    return body()
  }

  /// The rest of an open file; nothing where it holds more than the limit, in bytes.
  static func contents(of file: Int32, upTo limit: Int, path: String) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var count: Int32 = 0
      bytes += [UInt8](unsafeUninitializedCapacity: min(limit + 1 - bytes.count, 1 << 20)) { buffer, filled in
        count = call { Int32(systemRead(file, UnsafeMutableRawBufferPointer(buffer))) }
        filled = Int(max(0, count))
      }
      if count < 0 { throw AtomicWriteError(path) }
      if count == 0 { return bytes }
    }
    return nil
  }

  private static func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.read(file, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}
