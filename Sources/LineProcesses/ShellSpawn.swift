import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts a line of shell as a process group of its own, and knows which run.
enum ShellSpawn {
  private static let running = Mutex<Set<pid_t>>([])

  /// Starts `/bin/sh -c COMMAND` on three streams; signals that are ignored here are not there.
  static func start(
    _ command: String, input: Int32, output: Int32, errors: Int32
  ) throws(LineProcessError) -> pid_t {
    // A program that goes away ends a write with EPIPE, and not this program.
    _ = signal(SIGPIPE, SIG_IGN)
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (file, stream) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, file, stream)
    }
    var (defaults, none) = (sigset_t(), sigset_t())
    sigemptyset(&defaults)
    sigemptyset(&none)
    for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    var arguments = [strdup("/bin/sh"), strdup("-c"), strdup(command), nil]
    defer { for argument in arguments { free(argument) } }
    let failure = running.withLock { running in
      let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, surroundings)
      if failure == 0 { running.insert(process) }
      return failure
    }
    guard failure == 0 else {
      throw LineProcessError(code: .notStarted, reason: String(cString: strerror(failure)))
    }
    return process
  }

  /// Does something while no program is started, which would inherit what is not closed for it yet.
  static func undisturbed(_ body: () -> Int32) -> Int32 { running.withLock { _ in body() } }

  /// Takes the process from those that run, whoever ended it.
  static func forget(_ process: pid_t) { running.withLock { _ = $0.remove(process) } }

  /// Ends the groups of all that run.
  static func killAll() {
    running.withLock { running in
      for process in running { _ = kill(-process, SIGKILL) }
    }
  }

  private static var surroundings: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Glibc)
      environ
    #else
      _NSGetEnviron().pointee
    #endif
  }
}
