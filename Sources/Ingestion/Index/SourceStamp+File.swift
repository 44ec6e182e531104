import Digests
import PlaceNames

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SourceStamp {
  /// How long before an index was begun a file has to have been written for its time to tell of a later change, in
  /// nanoseconds: no file system counts in steps that are longer.
  private static let settlingTime: Int64 = 2_000_000_000

  /// The stamp of a file as it is now.
  ///
  /// - Parameters:
  ///   - file: The file, as it can be opened.
  ///   - path: What it is called in the index.
  ///   - begun: When the index was begun, in nanoseconds since 1970, by the clock of the file system.
  init(of file: String, as path: String, begun: Int64) throws(IngestionError) {
    guard let (size, modified) = SourceStamp.sizeAndTime(of: file) else {
      throw IngestionError(.missing, file: file, "no such file; \(SourceStamp.remedy)")
    }
    self.init(
      path: path, size: size, modified: modified, digest: try SourceStamp.digest(of: file),
      isSettled: modified < begun - Self.settlingTime)
  }

  private static let remedy = "run script/gazetteer or correct gazetteer.yml"

  /// Whether a file is as it was when the stamp was taken.
  func fits(_ file: String) -> Bool {
    guard let (size, modified) = SourceStamp.sizeAndTime(of: file), size == self.size, modified == self.modified else {
      return false
    }
    return isSettled || (try? SourceStamp.digest(of: file)) == digest
  }

  private static func sizeAndTime(of file: String) -> (size: Int64, modified: Int64)? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return (Int64(status.st_size), status.nanoseconds)
  }

  /// The digest of a file's contents.
  static func digest(of file: String) throws(IngestionError) -> String {
    let descriptor = try FileBytes.open(file, remedy: remedy)
    defer { FileBytes.close(descriptor) }
    return try SHA256Digest.hexadecimal(ofPieces: { () throws(IngestionError) in
      try FileBytes.chunk(of: descriptor, path: file, atMost: 1 << 20)
    })
  }
}

extension stat {
  /// When it was last written, in nanoseconds since 1970.
  package var nanoseconds: Int64 {
    #if canImport(Glibc)
      let time = st_mtim
    #else
      let time = st_mtimespec
    #endif
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
