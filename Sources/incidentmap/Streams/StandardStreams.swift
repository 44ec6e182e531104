#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error, of which a failure is of no interest: there is nowhere left to tell it.
enum StandardError {
  static func write(_ text: String) { _ = StandardStream.write(Array(text.utf8), to: STDERR_FILENO) }

  static func writeLines(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined()) }
}

/// Standard output, which carries data: a failed write is an error, and a reader that went away is none.
enum StandardOutput {
  static func writeLines(_ lines: [String]) throws {
    let failure = StandardStream.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: STDOUT_FILENO)
    if let failure, failure != EPIPE {
      throw ExitStatus.failure(.inputOutput, "standard output: \(String(cString: strerror(failure)))")
    }
  }
}

private enum StandardStream {
  /// Writes all bytes; gives the system's error number where that fails.
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      #if canImport(Glibc)
        let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      #else
        let count = bytes[start...].withUnsafeBytes { Darwin.write(file, $0.baseAddress, $0.count) }
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      start += count
    }
    return nil
  }
}
