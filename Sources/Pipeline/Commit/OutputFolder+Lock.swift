import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension OutputFolder {
  /// Keeps other runs out of the folder until it is closed.
  ///
  /// The kernel holds the lock for the open folder itself: it ends with the process, however that ends, and no file
  /// is left behind.
  ///
  /// - Throws: `OutputError` with the holder where another run does not let go before the deadline.
  func lock(until deadline: ContinuousClock.Instant) throws {
    while true {
      if FileDescriptor.call({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return }
      guard errno == EWOULDBLOCK else { throw AtomicWriteError(path) }
      guard ContinuousClock.now < deadline else { break }
      _ = usleep(20_000)
    }
    let holder = holder.map { " (process \($0))" } ?? ""
    throw OutputError(
      .heldByOther, path: path, "another run\(holder) is writing there; wait for its end, or name another --output")
  }

  /// Takes the lock where nobody holds it.
  func lockIfFree() -> Bool { FileDescriptor.call { flock(descriptor, LOCK_EX | LOCK_NB) } == 0 }

  /// Gives the lock back before the folder is closed.
  func unlock() { _ = FileDescriptor.call { flock(descriptor, LOCK_UN) } }

  /// The process that holds the lock, where the system tells.
  private var holder: String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, let table = try? FileBytes.read("/proc/locks") else { return nil }
    let device = UInt64(bitPattern: Int64(status.st_dev))
    let major = (device >> 8 & 0xfff) | (device >> 32 & ~0xfff)
    let minor = (device & 0xff) | (device >> 12 & ~0xff)
    let file = "\(OutputFolder.twoDigits(major)):\(OutputFolder.twoDigits(minor)):\(status.st_ino)"
    for line in table.split(separator: UInt8(ascii: "\n")) {
      // 1: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF
      let cells = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      if cells.count >= 6, cells[1] == "FLOCK", cells[5] == file, cells[4] != "0" { return cells[4] }
    }
    return nil
  }

  private static func twoDigits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return digits.utf8.count < 2 ? "0\(digits)" : digits
  }
}
