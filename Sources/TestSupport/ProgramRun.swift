import Foundation

/// One run of the program that was built, with what it wrote and how it ended.
package struct ProgramRun: Sendable {
  /// The exit status, or the signal that ended it with a minus sign.
  package let status: Int32
  /// What it wrote on standard output.
  package let output: String
  /// What it wrote on standard error.
  package let errors: String

  /// The program stands beside the test bundle.
  package static let program = Bundle.main.bundleURL.appendingPathComponent("incidentmap").path

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - workingFolder: Where it is started.
  ///   - environment: What it is told beside the search path.
  ///   - input: What stands on standard input.
  ///   - output: A file that takes the place of standard output.
  ///   - launcher: A command that is given the program and its arguments: `["strace", "-f"]`.
  package init(
    _ arguments: [String], in workingFolder: String, environment: [String: String] = [:], input: String = "",
    output: String? = nil, under launcher: [String] = []
  ) throws {
    self = try StartedProgram(
      arguments, in: workingFolder, environment: environment, input: input, output: output, under: launcher
    ).end()
  }

  /// Runs a line of shell in which `incidentmap` is the program.
  package init(shell line: String, in workingFolder: String) throws {
    let script = "set -o pipefail; program=$1; incidentmap() { \"$program\" \"$@\"; }; \(line)"
    try self.init([], in: workingFolder, under: ["bash", "-c", script, "bash"])
  }

  fileprivate init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }

  /// The lines of standard output.
  package var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A run of the program that has not ended yet.
package struct StartedProgram {
  private let process = Process()
  private let streams: TemporaryFolder
  private let output: String?

  /// The search path, and where a program that counts what it runs, or looks for leaks, finds its settings.
  private static let environment = ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"].reduce(
    into: ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
  ) { settings, name in settings[name] = ProcessInfo.processInfo.environment[name] }

  /// Starts the program; the parameters are those of `ProgramRun`.
  package init(
    _ arguments: [String], in workingFolder: String, environment: [String: String] = [:], input: String = "",
    output: String? = nil, under launcher: [String] = []
  ) throws {
    streams = try TemporaryFolder()
    self.output = output
    let out = try output ?? streams.write("", to: "out")
    let command = launcher + [ProgramRun.program] + arguments
    process.executableURL = URL(fileURLWithPath: launcher.isEmpty ? command[0] : "/usr/bin/env")
    process.arguments = launcher.isEmpty ? arguments : command
    process.currentDirectoryURL = URL(fileURLWithPath: workingFolder)
    process.environment = environment.merging(Self.environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams.write(input, to: "in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.write("", to: "err")))
    try process.run()
  }

  /// The number of the process.
  package var identifier: Int32 { process.processIdentifier }

  /// Whether it runs.
  package var isRunning: Bool { process.isRunning }

  /// Waits for its end.
  package func end() throws -> ProgramRun {
    process.waitUntilExit()
    return ProgramRun(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: output == nil ? try String(contentsOfFile: streams.path("out"), encoding: .utf8) : "",
      errors: try String(contentsOfFile: streams.path("err"), encoding: .utf8))
  }
}
