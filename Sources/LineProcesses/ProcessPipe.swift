#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two ends of a pipe, of which this program keeps one and never waits at it.
struct ProcessPipe: ~Copyable {
  /// The end that the other program gets.
  private(set) var theirs: Int32
  /// The end that stays here.
  private(set) var ours: Int32

  /// Makes a pipe that no other program inherits.
  ///
  /// - Parameter isInput: Whether the other program reads from it.
  init(isInput: Bool) throws(LineProcessError) {
    var ends: [Int32] = [-1, -1]
    let result = ShellSpawn.undisturbed {
      let result = pipe(&ends)
      for end in ends where result == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return result
    }
    guard result == 0 else {
      throw LineProcessError(code: .notStarted, reason: String(cString: strerror(errno)))
    }
    (theirs, ours) = isInput ? (ends[0], ends[1]) : (ends[1], ends[0])
    _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    if theirs >= 0 { _ = close(theirs) }
    if ours >= 0 { _ = close(ours) }
  }

  /// Whether this program still has its end.
  var isOpen: Bool { ours >= 0 }

  /// Closes the end of the other program here, so that its end is known when it ends.
  mutating func closeTheirs() {
    if theirs >= 0 { _ = close(theirs) }
    theirs = -1
  }

  /// Closes the end that stays here.
  mutating func closeOurs() {
    if ours >= 0 { _ = close(ours) }
    ours = -1
  }

  /// What can be read at once: nothing where that would have to wait, an empty list at the end.
  func read() -> [UInt8]? {
    var isWaiting = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var result = -1
      repeat { result = systemRead(ours, buffer) } while result < 0 && errno == EINTR
      isWaiting = result < 0 && errno == EAGAIN
      count = max(0, result)
    }
    return isWaiting ? nil : bytes
  }

  /// Writes as much as is taken at once; nothing where nobody reads any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var result = -1
      repeat { result = systemWrite(ours, buffer) } while result < 0 && errno == EINTR
      return result >= 0 ? result : errno == EAGAIN ? 0 : nil
    }
  }

  private func systemRead(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer.baseAddress, 1 << 16)
    #else
      Darwin.read(file, buffer.baseAddress, 1 << 16)
    #endif
  }

  private func systemWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(file, buffer.baseAddress, buffer.count)
    #endif
  }
}
