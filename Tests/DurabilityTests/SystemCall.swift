import Foundation
import TestSupport

/// A call by which a build changes what is on the disk or opens what it changes.
struct SystemCall: Sendable, CustomStringConvertible {
  let name: String
  /// Its number among the calls of this name, counted from 1 as strace counts them.
  let number: Int
  /// The line of the trace without the process.
  let text: String

  var description: String { "\(name) \(number): \(text)" }

  /// Runs the program and changes this call.
  ///
  /// - Parameter tampering: What strace is to do: `error=EIO`, `signal=KILL`.
  func launcher(_ tampering: String, trace: String = "/dev/null") -> [String] {
    // Stopping at this call only is faster, but then no signal comes.
    let filter = tampering.hasPrefix("error") ? ["--seccomp-bpf"] : []
    let injection = "inject=\(name):\(tampering):when=\(number)"
    return ["strace", "-f"] + filter + ["-qq", "-o", trace, "-e", "trace=\(name)", "-e", injection]
  }

  /// Whether it changes what is on the disk.
  var isChange: Bool { !["close", "flock"].contains(name) && (name != "openat" || text.contains("O_CREAT")) }

  private static let names = [
    "openat", "mkdirat", "flock", "write", "fsync", "close", "linkat", "renameat", "unlinkat",
  ]

  /// The calls of a build, in order, from the first that looks for the output folder to the last on it.
  static func traced(_ start: Workplace.Start) throws -> [SystemCall] {
    let workplace = try Workplace(start)
    let trace = workplace.folder.path("trace")
    let launcher = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=\(names.joined(separator: ","))"]
    let run = try workplace.build(under: launcher)
    guard run.status == 0 else { return [] }
    var counts: [String: Int] = [:]
    var calls: [SystemCall] = []
    var last = ""
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    let process = lines.first?.split(separator: " ").first ?? ""
    for line in lines where line.hasPrefix("\(process) ") {
      let text = line.dropFirst(process.count).drop { $0 == " " }
      guard let end = text.firstIndex(of: "("), names.contains(String(text[..<end])) else { continue }
      let name = String(text[..<end])
      counts[name, default: 0] += 1
      defer { last = name }
      guard !calls.isEmpty || text.contains("\"output"), !text.hasPrefix("write(2") else { continue }
      // To close what was only read changes nothing.
      if name == "close", last != "fsync" { continue }
      calls.append(SystemCall(name: name, number: counts[name] ?? 0, text: String(text)))
    }
    return calls
  }

  /// The calls of a build into an empty folder and of one over an earlier output, traced once.
  static let ofBuilds = Result { try Workplace.Start.allCases.map { ($0, try traced($0)) } }

  /// Every call with what was there before the build.
  static func all() throws -> [(start: Workplace.Start, call: SystemCall)] {
    try ofBuilds.get().flatMap { start, calls in calls.map { (start, $0) } }
  }

  /// Whether processes can be traced here.
  static let canBeTraced: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["strace", "-f", "-qq", "-o", "/dev/null", "true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Why a test is left out where they cannot.
  static let untraced: String = "strace is not there or may not trace"
}
