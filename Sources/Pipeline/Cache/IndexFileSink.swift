import Ingestion
import PlaceNames

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An index that is written beside the place that it takes once it is whole.
///
/// Only one run at a time writes an index; what a run left that was killed is removed by the next.
final class IndexFileSink: IndexSink {
  /// What the system refused.
  struct Failure: Error {
    let number: Int32
  }

  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var isCommitted = false

  /// Begins a file beside a path; nothing where another run does so, or the system refuses.
  init?(path: String) {
    self.path = path
    temporary = "\(path).part"
    descriptor = IndexFileSink.create(temporary)
    if descriptor < 0, errno == EEXIST, IndexFileSink.removeAbandoned(temporary) {
      descriptor = IndexFileSink.create(temporary)
    }
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, status != nil else {
      discard()
      return nil
    }
  }

  deinit { discard() }

  /// When it was begun, in nanoseconds since 1970, by the clock of the file system.
  var begun: Int64 { status?.nanoseconds ?? .max }

  func append(_ bytes: [UInt8]) throws(Failure) {
    if let number = FileDescriptor.write(bytes, to: descriptor) { throw Failure(number: number) }
  }

  func overwriteStart(_ bytes: [UInt8]) throws(Failure) {
    guard FileDescriptor.call({ Int32(lseek(descriptor, 0, SEEK_SET)) }) == 0 else { throw Failure(number: errno) }
    try append(bytes)
  }

  /// Puts the file in its place, all of it on the disk; a link in that place is replaced, not followed.
  func commit() throws(Failure) {
    guard FileDescriptor.call({ fsync(descriptor) }) == 0,
      FileDescriptor.call({ rename(temporary, path) }) == 0
    else { throw Failure(number: errno) }
    isCommitted = true
    discard()
  }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Closes the file, and removes it where it did not take its place.
  private func discard() {
    guard descriptor >= 0 else { return }
    // Under the lock, so that it is not the file of a run that came after.
    if !isCommitted { _ = unlink(temporary) }
    _ = close(descriptor)
    descriptor = -1
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  }

  /// Removes a file that no run holds.
  private static func removeAbandoned(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    // What cannot be opened, such as a link, is no file of a run.
    guard descriptor >= 0 else { return unlink(path) == 0 }
    defer { _ = close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    return unlink(path) == 0
  }
}
