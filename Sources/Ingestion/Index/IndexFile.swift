import MemoryMaps
package import PlaceNames

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An index on disk as it is found before anything of it is trusted.
package enum IndexFile {
  /// Maps an index; nothing where there is none.
  ///
  /// - Throws: `IndexError` where what stands there is no regular file of this user that nobody else may write.
  package static func map(_ path: String) throws -> ByteRegion? {
    // A link could lead to what somebody else shortens while it is mapped.
    let descriptor = systemOpen(path)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw IndexError(.foreign, "it cannot be opened: \(String(cString: strerror(errno)))")
    }
    defer { FileBytes.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw IndexError(.foreign, "it is no regular file")
    }
    guard status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
      throw IndexError(.foreign, "others may write it")
    }
    do {
      let file = try MappedFile(descriptor: descriptor)
      return ByteRegion(address: file.address, count: file.count, keptBy: file)
    } catch { throw IndexError(.foreign, error.description) }
  }

  private static func systemOpen(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    #else
      Darwin.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    #endif
  }
}
