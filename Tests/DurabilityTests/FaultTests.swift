import Foundation
import TestSupport
import Testing

/// A call that the system refuses: the run tells of it and leaves everything as it was, or gets by without the call.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
struct FaultTests {
  private static let words: [String: String] = [
    "ENOSPC": "No space left on device", "EIO": "Input/output error", "EACCES": "Permission denied",
    "EMFILE": "Too many open files", "EDQUOT": "Disk quota exceeded", "EROFS": "Read-only file system",
    "EXDEV": "Invalid cross-device link", "EINTR": "Interrupted system call",
  ]

  @Test(arguments: ["ENOSPC", "EIO", "EACCES", "EMFILE"])
  func `at every call over an earlier output`(error: String) async throws {
    let calls = try SystemCall.all().filter { $0.start == .earlier }.map(\.call)
    #expect(calls.count > 50)
    try await sideBySide(calls) { try FaultTests.check(.earlier, $0, error) }
  }

  @Test func `at every call into an empty folder, by turns`() async throws {
    let calls = try SystemCall.all().filter { $0.start == .empty }.map(\.call)
    let errors = FaultTests.words.keys.sorted()
    #expect(calls.count > 50)
    try await sideBySide(Array(calls.enumerated())) {
      try FaultTests.check(.empty, $0.element, errors[$0.offset % errors.count])
    }
  }

  @Test(arguments: ["EDQUOT", "EROFS", "EXDEV", "EINTR"])
  func `at the first and the last call of every kind`(error: String) async throws {
    let calls = Dictionary(grouping: try SystemCall.all().filter { $0.start == .earlier }.map(\.call), by: \.name)
    try await sideBySide(calls.values.flatMap { [$0.first, $0.last].compactMap { $0 } }) {
      try FaultTests.check(.earlier, $0, error)
    }
  }

  private static func check(_ start: Workplace.Start, _ call: SystemCall, _ error: String) throws {
    let workplace = try Workplace(start)
    let trace = workplace.folder.path("trace")
    let comment: Comment = "\(error), \(start.rawValue), \(call)"
    let run = try workplace.build(under: call.launcher("error=\(error)", trace: trace))
    #expect(try String(contentsOfFile: trace, encoding: .utf8).contains("(INJECTED)"), comment)
    switch run.status {
    case 0:
      try workplace.expectAfter(comment)
    case 73, 74:
      try workplace.expectBefore(comment)
      let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
      #expect(errors.count == 1 && errors[0].contains(words[error] ?? ""), "\(comment): \(run.errors)")
      let isOfDisk = ["ENOSPC", "EIO", "EDQUOT"].contains(error)
      #expect(isOfDisk == (run.status == 74), comment)
    default:
      Issue.record("\(comment): ended with \(run.status): \(run.errors)")
    }
    // What makes a file cannot be done without.
    if ["mkdirat", "renameat", "fsync", "write"].contains(call.name) {
      #expect((run.status == 0) == (error == "EINTR"), comment)
    }
  }
}
