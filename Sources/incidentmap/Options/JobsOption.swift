import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many threads a command works on; the output does not depend on it.
struct JobsOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many reports are read at a time; without it, one for each core.", valueName: "number"),
    transform: JobsOption.number)
  var jobs: Int?

  /// The number that is asked for, or that of the cores.
  var count: Int { jobs ?? max(1, min(Self.greatest, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  private static let greatest = 256

  @Sendable private static func number(_ text: String) throws -> Int {
    guard let number = Int(text), (1...greatest).contains(number) else {
      throw ValidationError("\"\(text)\" is not a number of jobs from 1 to \(greatest)")
    }
    return number
  }
}
