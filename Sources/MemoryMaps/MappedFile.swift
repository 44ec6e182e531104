#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that lies in the address space as it was when it was opened, for reading only.
///
/// The length is that of the open file, so that no byte of the map lies behind its end. A file that is replaced by a
/// rename, or removed, stays in the map as it was. What cannot be promised: a file that somebody shortens in its place
/// while it is mapped ends the program with SIGBUS at the next access behind the new end. Map only files that are
/// replaced whole and never written in place.
public final class MappedFile: Sendable {
  /// Where the bytes begin; 0 where there are none.
  public let address: UInt
  /// The number of bytes.
  public let count: Int

  /// Maps an open regular file from its beginning to its end; it may be closed afterwards.
  ///
  /// - Throws: `MemoryMapError` where it is no regular file, or the system refuses.
  public init(descriptor: Int32) throws(MemoryMapError) {
    let length = try MappedFile.length(of: descriptor)
    count = length
    guard length > 0 else {
      address = 0
      return
    }
    guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw MemoryMapError(.refused, reason: String(cString: strerror(errno)))
    }
    // A file that is just being shortened would be read behind its end.
    guard (try? MappedFile.length(of: descriptor)) == length else {
      _ = munmap(start, length)
      throw MemoryMapError(.changing, reason: "its length changed while it was opened")
    }
    address = UInt(bitPattern: start)
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { _ = munmap(start, count) }
  }

  /// Lends the bytes.
  public func withBytes<Result, Failure>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count).bytes)
  }

  private static func length(of descriptor: Int32) throws(MemoryMapError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw MemoryMapError(.refused, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw MemoryMapError(.notAFile, reason: "no regular file")
    }
    return Int(status.st_size)
  }
}
