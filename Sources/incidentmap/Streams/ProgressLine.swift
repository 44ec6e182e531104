import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells on standard error how far something has come that takes long: on a terminal in one line that is written over,
/// elsewhere in a line for each step.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let last = Mutex<String?>(nil)

  /// Tells how far it has come; nothing where it is done.
  func tell(_ text: String?) {
    last.withLock { last in
      if isTerminal {
        // To the first column, and everything behind it gone.
        StandardError.write("\r\u{1B}[K\(text ?? "")")
      } else if let text {
        // A step is told of once, not at each of its hundredths.
        let step = text.prefix { $0 != "," }
        if last?.hasPrefix(step) != true { StandardError.writeLines([String(step)]) }
      }
      last = text
    }
  }
}
