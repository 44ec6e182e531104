import Foundation
import TestSupport

/// One run of the program that was built, with what it wrote and how it ended.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  /// The program stands beside the test bundle.
  private static let program = Bundle.main.bundleURL.appendingPathComponent("incidentmap")

  /// Runs a line of shell in which `incidentmap` is the program.
  init(shell line: String, in workingFolder: String) throws {
    let script = "set -o pipefail; incidentmap() { \"$PROGRAM\" \"$@\"; }; \(line)"
    try self.init(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workingFolder, environment: ["PROGRAM": Self.program.path])
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - workingFolder: Where it is started.
  ///   - environment: What it is told beside the search path.
  ///   - input: What stands on standard input.
  ///   - output: A file that takes the place of standard output.
  init(
    _ arguments: [String], in workingFolder: String, environment: [String: String] = [:], input: String = "",
    output: String? = nil
  ) throws {
    try self.init(
      Self.program, arguments, in: workingFolder, environment: environment, input: input, output: output)
  }

  private init(
    _ executable: URL, _ arguments: [String], in workingFolder: String, environment: [String: String],
    input: String = "", output: String? = nil
  ) throws {
    let streams = try TemporaryFolder()
    let (out, err) = (try output ?? streams.write("", to: "out"), try streams.write("", to: "err"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: workingFolder)
    process.environment = environment.merging(["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams.write(input, to: "in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    self.output = output == nil ? try String(contentsOfFile: out, encoding: .utf8) : ""
    errors = try String(contentsOfFile: err, encoding: .utf8)
  }

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A folder in which the program is run, with one seed set and the gazetteer that comes with the program.
struct Project {
  let folder: TemporaryFolder

  init(reports: [String: String] = ["a.txt": "A bomb killed three soldiers in Kalat on 3 May 2025."]) throws {
    folder = try TemporaryFolder()
    for (name, text) in reports { try folder.write(text, to: "seeds/set/\(name)") }
  }

  /// Runs `incidentmap build` with further arguments; the later of two equal options counts.
  func build(_ arguments: String...) throws -> ProgramRun {
    let gazetteer = arguments.contains("--gazetteer") ? [] : ["--gazetteer", Repository.gazetteer]
    return try ProgramRun(["build"] + gazetteer + arguments, in: folder.path)
  }

  /// Whether a file is there.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }

  /// Makes a gazetteer of links to the one that comes with the program, with some files of its own.
  func makeGazetteer(with files: [String: String]) throws -> String {
    let shipped = URL(fileURLWithPath: Repository.gazetteer)
    for name in try FileManager.default.subpathsOfDirectory(atPath: shipped.path) {
      let source = shipped.appendingPathComponent(name)
      guard try source.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      if let text = files[name] {
        try folder.write(text, to: "gazetteer/\(name)")
      } else {
        try folder.makeFolder("gazetteer/" + name.split(separator: "/").dropLast().joined(separator: "/"))
        try FileManager.default.createSymbolicLink(
          atPath: folder.path("gazetteer/\(name)"), withDestinationPath: source.path)
      }
    }
    return folder.path("gazetteer")
  }
}
