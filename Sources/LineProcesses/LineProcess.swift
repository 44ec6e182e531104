#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs beside this one, is fed lines, and answers with lines.
///
/// What it writes is read while it is fed, so that neither waits for the other; whoever drops it ends it. It is not
/// `Sendable`: use it on the thread that made it.
package final class LineProcess {
  /// What comes of waiting for a program.
  package enum Event: Sendable, Equatable {
    /// A line of its standard output, without the line feed.
    case line([UInt8])
    /// A line that is longer than allowed.
    case longLine
    /// It has closed its standard output or ended.
    case ended(Ending)
    /// It has written no line in time.
    case silence
  }

  /// How a program ended.
  package enum Ending: Sendable, Equatable {
    /// With an exit status.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  private let process: pid_t
  private var input: ProcessPipe
  private var output: ProcessPipe
  private var errors: ProcessPipe
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var closesInput = false
  private var answers: LineBuffer
  private var complaints = LineBuffer(limit: 1 << 12)
  private let tell: (String) -> Void
  private var ending: Ending?
  private var isOver = false
  /// How many bytes it was given so far; it need not have read them.
  package private(set) var sentCount = 0
  /// The last line that it wrote on standard error.
  package private(set) var lastComplaint: String?

  /// The time between two looks at whether it runs, in milliseconds.
  private static let pulse = 50
  /// How long a program may go on that has closed its standard output.
  private static let grace = Duration.seconds(2)

  /// Starts a line of shell.
  ///
  /// - Parameters:
  ///   - command: The line, as for `sh -c`.
  ///   - longestLine: The longest line that is taken from it, in bytes.
  ///   - tell: Takes each line that it writes on standard error.
  package init(_ command: String, longestLine: Int, tell: @escaping (String) -> Void) throws(LineProcessError) {
    input = try ProcessPipe(isInput: true)
    output = try ProcessPipe(isInput: false)
    errors = try ProcessPipe(isInput: false)
    answers = LineBuffer(limit: longestLine)
    self.tell = tell
    process = try ShellSpawn.start(command, input: input.theirs, output: output.theirs, errors: errors.theirs)
    input.closeTheirs()
    output.closeTheirs()
    errors.closeTheirs()
  }

  deinit { _ = end(within: Self.grace) }

  /// Ends all programs that were started and run, on whichever thread.
  package static func endAll() { ShellSpawn.killAll() }

  /// Has a line written to its standard input, as soon as it takes it.
  package func send(_ line: [UInt8]) {
    outgoing += line
    outgoing.append(0x0A)
  }

  /// Has its standard input closed once everything is written.
  package func closeInput() { closesInput = true }

  /// Whether its standard input is closed or will be.
  package var isInputClosed: Bool { closesInput || !input.isOpen }

  /// Waits for the next line or the end.
  ///
  /// - Parameters:
  ///   - limit: The longest time.
  ///   - isWanted: Whether anybody still waits; asked some twenty times a second.
  package func next(within limit: Duration, while isWanted: () -> Bool = { true }) -> Event {
    let deadline = ContinuousClock.now + limit
    while true {
      if let line = answers.next() { return line.map(Event.line) ?? .longLine }
      if !output.isOpen { return .ended(end(within: Self.grace)) }
      guard ContinuousClock.now < deadline, isWanted() else { return .silence }
      exchange()
    }
  }

  /// Ends it and all that it started, and tells how it ended.
  package func end(within grace: Duration = .zero) -> Ending {
    if let ending, isOver { return ending }
    isOver = true
    input.closeOurs()
    let deadline = ContinuousClock.now + grace
    while ending == nil, ContinuousClock.now < deadline {
      if !look() { wait(milliseconds: 5) }
    }
    // What it has started must not go on without it.
    _ = kill(-process, SIGKILL)
    var status: Int32 = 0
    while ending == nil {
      let result = waitpid(process, &status, 0)
      if result == process || errno != EINTR { ending = Self.ending(status) }
    }
    readComplaints()
    ShellSpawn.forget(process)
    return ending ?? .signal(SIGKILL)
  }

  /// Writes and reads what can be written and read now, or waits a little until something can.
  private func exchange() {
    if outgoing.count == sent, closesInput { input.closeOurs() }
    let writes = input.isOpen && outgoing.count > sent
    var requests = [
      pollfd(fd: output.ours, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.ours, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writes ? input.ours : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let count = poll(&requests, nfds_t(requests.count), Int32(Self.pulse))
    if requests[1].revents != 0 { readComplaints() }
    if requests[2].revents != 0 { write() }
    if requests[0].revents != 0 {
      readAnswers()
    } else if count == 0, look() {
      // Something that it has started may keep its standard output open.
      while output.isOpen, readAnswers() {}
      output.closeOurs()
      answers.end()
    }
  }

  private func write() {
    guard let count = input.write(outgoing[sent...]) else {
      input.closeOurs()
      return
    }
    sent += count
    sentCount += count
    if sent == outgoing.count { (outgoing, sent) = ([], 0) }
  }

  /// Reads what it has written; false where there is nothing now.
  @discardableResult private func readAnswers() -> Bool {
    guard let bytes = output.read() else { return false }
    answers.take(bytes)
    if bytes.isEmpty {
      output.closeOurs()
      answers.end()
    }
    return !bytes.isEmpty
  }

  private func readComplaints() {
    // One that never stops complaining must not keep its answers from being read.
    for _ in 0..<16 {
      guard errors.isOpen, let bytes = errors.read() else { break }
      complaints.take(bytes)
      if bytes.isEmpty {
        errors.closeOurs()
        complaints.end()
      }
    }
    while let line = complaints.next() {
      guard let line, !line.isEmpty else { continue }
      let text = String(decoding: line, as: UTF8.self)
      lastComplaint = text
      tell(text)
    }
  }

  /// Whether it has ended.
  private func look() -> Bool {
    guard ending == nil else { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    ending = Self.ending(status)
    return true
  }

  private func wait(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
