import Foundation
import TestSupport
import Testing

/// A build that is killed leaves whole files, and the next one repairs everything.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
struct KillTests {
  @Test func `at every call that changes something`() async throws {
    let changing = try SystemCall.all().filter(\.call.isChange)
    #expect(changing.count >= 50)
    try await sideBySide(changing) { start, call in
      let workplace = try Workplace(start)
      let comment: Comment = "\(start.rawValue), \(call)"
      let run = try workplace.build(under: call.launcher("signal=KILL"))
      #expect(run.status == -SIGKILL, comment)
      try workplace.expectWhole(comment)
      try workplace.expectRepair(comment)
    }
  }

  @Test func `twice`() async throws {
    let calls = try SystemCall.all().filter { $0.start == .earlier && $0.call.name == "renameat" }
    try await sideBySide(calls) { start, call in
      let workplace = try Workplace(start)
      _ = try workplace.build(under: call.launcher("signal=KILL"))
      _ = try workplace.build(under: call.launcher("signal=KILL"))
      try workplace.expectWhole("\(call)")
      try workplace.expectRepair("\(call)")
    }
  }

  @Test func `at moments by chance`() throws {
    var generator = SeededGenerator(seed: 20_250_503)
    for _ in 0..<10 {
      let delay = UInt32.random(in: 1_000..<150_000, using: &generator)
      let workplace = try Workplace(.earlier)
      let program = try StartedProgram(workplace.project.arguments(.second), in: workplace.folder.path)
      usleep(delay)
      kill(program.identifier, SIGKILL)
      _ = try program.end()
      try workplace.expectWhole("\(delay) µs")
      try workplace.expectRepair("\(delay) µs")
    }
  }
}

/// Numbers that look like chance and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
