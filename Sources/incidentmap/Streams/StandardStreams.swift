import ArgumentParser
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three streams that a program is started with.
enum StandardStreams {
  /// Takes the numbers of streams that are closed, so that no file of the output gets one and messages end up in it.
  ///
  /// What takes their place can be neither read nor written the way the stream is used: data that goes nowhere is
  /// still an error.
  static func occupyClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is taken, and all below are in use.
      if open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0 { _ = open("/", O_RDONLY) }
    }
  }
}

/// The number of files that the program may have open at a time.
enum OpenFiles {
  /// Raises the limit as far as the system lets it: a build of many seed sets holds all their folders.
  static func raiseLimit() {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(resource, &limit)
  }
}

/// Standard error, of which a failure is of no interest: there is nowhere left to tell it.
enum StandardError {
  static func write(_ text: String) { _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes each text as a line of its own; what a name from outside brings in cannot command the terminal.
  static func writeLines(_ lines: [String]) { write(lines.map { TerminalText.escaped($0) + "\n" }.joined()) }

  /// Writes where that does not have to wait for a reader.
  static func writeAtOnce(_ text: String) {
    if FileDescriptor.isWritable(STDERR_FILENO) { write(text) }
  }
}

/// Standard output, which carries data: a failed write is an error, and a reader that went away is none.
enum StandardOutput {
  static func writeLines(_ lines: [String]) throws { try write(Array(lines.map { $0 + "\n" }.joined().utf8)) }

  /// Writes lines for a person, with tabs between columns; no name in them can break a line or command the terminal.
  static func writeVisibleLines(_ lines: [String]) throws {
    try writeLines(
      lines.map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { TerminalText.escaped(String($0)) }
          .joined(separator: "\t")
      })
  }

  /// Writes all bytes; where the reader went away, what is thrown ends the program without a word.
  static func write(_ bytes: [UInt8]) throws {
    switch FileDescriptor.write(bytes, to: STDOUT_FILENO) {
    case nil: return
    case EPIPE: throw ExitCode.success
    case let failure?:
      let reason = failure == EBADF ? "it is closed" : String(cString: strerror(failure))
      throw ExitStatus.failure(.inputOutput, "standard output: \(reason)")
    }
  }
}
