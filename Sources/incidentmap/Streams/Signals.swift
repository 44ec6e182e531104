import IncidentModel
import LineProcesses
import Pipeline
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that end the program: it cleans up first, and tells by its exit status which it was.
///
/// Next to nothing may be done where a signal interrupts, so a thread waits for them, and whichever thread a signal
/// comes to hands it on to that one.
enum Signals {
  private static let ending: [(number: Int32, name: String, status: ExitStatus)] = [
    (SIGHUP, "HUP", .hangup), (SIGINT, "INT", .interrupt), (SIGTERM, "TERM", .termination),
  ]

  /// The thread that waits, as the bits of its name; 0 before there is one.
  private static let waiter = Atomic<UInt>(0)
  /// Whether a signal came that ends the program.
  private static let isEnding = Atomic<Bool>(false)

  /// Has signals clean up before they end the program.
  ///
  /// One that was ignored when the program was started, as HUP is under nohup, stays ignored.
  static func handle() {
    // A reader that goes away ends a write with EPIPE and a limit on file sizes with EFBIG, not the program.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    let numbers = ending.map(\.number).filter { !isIgnored($0) }
    guard !numbers.isEmpty, startWaiter(for: numbers) else { return }
    for number in numbers {
      _ = signal(number) { number in
        let failure = errno
        Signals.isEnding.store(true, ordering: .sequentiallyConsistent)
        Signals.forward(number)
        errno = failure
      }
    }
  }

  /// Ends the program, unless a signal came before: then that one ends it.
  static func finish(_ status: Int32) -> Never {
    while isEnding.load(ordering: .sequentiallyConsistent) { _ = pause() }
    exit(status)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self)
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    _ = sigemptyset(&set)
    for number in numbers { _ = sigaddset(&set, number) }
    return set
  }

  /// Starts the thread that waits; it blocks the signals, so that none interrupts it.
  ///
  /// Every other thread takes them, also where the one that started the program had blocked them.
  private static func startWaiter(for numbers: [Int32]) -> Bool {
    var blocked = set(of: numbers)
    guard pthread_sigmask(SIG_BLOCK, &blocked, nil) == 0 else { return false }
    defer { _ = pthread_sigmask(SIG_UNBLOCK, &blocked, nil) }
    #if canImport(Glibc)
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in Signals.wait() }, nil) == 0 else { return false }
      waiter.store(thread, ordering: .sequentiallyConsistent)
    #else
      var thread: pthread_t?
      guard pthread_create(&thread, nil, { _ in Signals.wait() }, nil) == 0 else { return false }
      waiter.store(UInt(bitPattern: thread), ordering: .sequentiallyConsistent)
    #endif
    return true
  }

  private static func forward(_ number: Int32) {
    #if canImport(Glibc)
      _ = pthread_kill(waiter.load(ordering: .sequentiallyConsistent), number)
    #else
      guard let thread = pthread_t(bitPattern: waiter.load(ordering: .sequentiallyConsistent)) else { return }
      _ = pthread_kill(thread, number)
    #endif
  }

  /// Waits for a signal, removes what is unfinished, and ends the program.
  private static func wait() -> Never {
    var expected = set(of: ending.map(\.number).filter { !isIgnored($0) })
    var number: Int32 = 0
    while sigwait(&expected, &number) != 0 {}
    isEnding.store(true, ordering: .sequentiallyConsistent)
    LineProcess.endAll()
    UnfinishedFiles.abandon { warnings in
      let signal = ending.first { $0.number == number }
      let lines = warnings.map { warning in
        TerminalText.escaped("warning: \(warning.location.map { "\($0): " } ?? "")\(warning.message)") + "\n"
      }.joined()
      StandardError.writeAtOnce(
        "\(lines)error: stopped by the signal \(signal?.name ?? "\(number)"); run it again to finish\n")
      _exit(signal?.status.rawValue ?? 128 + number)
    }
  }
}
