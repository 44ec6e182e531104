#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows on standard error how far a long command has got, once it has taken a second.
///
/// On a terminal it is a bar that is drawn over; elsewhere it is one line for each step that took that long. The clock
/// decides only what is shown, never what is written.
final class Progress {
  private let isShown: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastDrawn: ContinuousClock.Instant
  private var isDrawn = false
  private var step = (name: "", begun: ContinuousClock.now, done: 0, size: Int?.none)

  /// How long a command may take before it shows anything.
  private static let patience = Duration.seconds(1)

  init(isQuiet: Bool) {
    isShown = !isQuiet
    start = clock.now
    lastDrawn = start
  }

  /// Begins a step over so many bytes, where their number is known.
  func begin(_ name: String, size: Int?) {
    end()
    step = (name, clock.now, 0, size)
  }

  /// Counts bytes of the step that have been read.
  func advance(by count: Int) {
    step.done += count
    guard isShown, isTerminal, clock.now - start > Self.patience, clock.now - lastDrawn > .milliseconds(100) else {
      return
    }
    lastDrawn = clock.now
    isDrawn = true
    StandardError.write("\r\(Self.bar(step.name, done: step.done, of: step.size))\u{1B}[K")
  }

  /// Ends the last step and removes the bar.
  func end() {
    guard isShown, !step.name.isEmpty else { return }
    if isDrawn { StandardError.write("\r\u{1B}[K") }
    isDrawn = false
    if !isTerminal, clock.now - step.begun > Self.patience {
      StandardError.writeLines(["\(step.name): \(step.done >> 20) MiB read"])
    }
    step.name = ""
  }

  /// `places.txt [#####     ] 50 %, 12 MiB`.
  static func bar(_ name: String, done: Int, of size: Int?) -> String {
    let read = "\(done >> 20) MiB"
    guard let size, size > 0 else { return "\(TerminalText.escaped(name)) \(read)" }
    let share = min(1, Double(done) / Double(size))
    let (width, filled) = (20, Int(share * 20))
    let marks = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    return "\(TerminalText.escaped(name)) [\(marks)] \(Int(share * 100)) %, \(read)"
  }
}
