import Foundation
import TestSupport

/// One run of the program that was built, which may take as long as a reader would wait and no longer.
struct LimitedRun {
  let status: Int32
  let output: [UInt8]
  let errors: String

  /// The program stands beside the test bundle.
  private static let program = Bundle.main.bundleURL.appendingPathComponent("incidentmap").path

  /// Runs the program; one that does not end is killed, which gives a status above 128.
  init(_ arguments: [String], in workingFolder: String) throws {
    let streams = try TemporaryFolder()
    let (out, err) = (try streams.write("", to: "out"), try streams.write("", to: "err"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["-s", "KILL", "60", Self.program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: workingFolder)
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    output = Array(try Data(contentsOf: URL(fileURLWithPath: out)))
    errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: err)), as: UTF8.self)
  }

  /// The lines that tell of something refused.
  var refusals: [String] {
    errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("error: ") || $0.hasPrefix("refusal: ") }
  }

  /// Every "N read, M used, K refused" as three numbers.
  var counts: [(read: Int, used: Int, refused: Int)] {
    errors.matches(of: /(\d+) (?:rows|reports) read, (\d+) used(?:, (\d+) refused)?/).compactMap { match in
      guard let read = Int(match.1), let used = Int(match.2) else { return nil }
      return (read, used, match.3.flatMap { Int($0) } ?? 0)
    }
  }
}
