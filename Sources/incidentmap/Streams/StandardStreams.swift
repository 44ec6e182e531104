import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error, of which a failure is of no interest: there is nowhere left to tell it.
enum StandardError {
  /// Writes each text as a line of its own; what a name from outside brings in cannot command the terminal.
  static func writeLines(_ lines: [String]) {
    let text = lines.map { TerminalText.escaped($0) + "\n" }.joined()
    _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// Standard output, which carries data: a failed write is an error, and a reader that went away is none.
enum StandardOutput {
  static func writeLines(_ lines: [String]) throws { try write(Array(lines.map { $0 + "\n" }.joined().utf8)) }

  static func write(_ bytes: [UInt8]) throws {
    let failure = FileDescriptor.write(bytes, to: STDOUT_FILENO)
    if let failure, failure != EPIPE {
      throw ExitStatus.failure(.inputOutput, "standard output: \(String(cString: strerror(failure)))")
    }
  }
}
