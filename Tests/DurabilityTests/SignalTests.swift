import Foundation
import TestSupport
import Testing

/// A signal ends a build at once, removes what is unfinished, and shows in the exit status.
struct SignalTests {
  private static let signals: [(name: String, number: Int32)] = [("HUP", SIGHUP), ("INT", SIGINT), ("TERM", SIGTERM)]

  @Test(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
  func `at calls spread over the write`() async throws {
    let calls = try SystemCall.all()
    let spread = (0..<30).map { (index: $0, call: calls[$0 * (calls.count - 1) / 29]) }
    try await sideBySide(spread) { index, point in
      let signal = Self.signals[index % Self.signals.count]
      let workplace = try Workplace(point.start)
      let comment: Comment = "\(signal.name), \(point.start.rawValue), \(point.call)"
      let begin = ContinuousClock.now
      let run = try workplace.build(under: point.call.launcher("signal=\(signal.name)"))
      #expect(ContinuousClock.now - begin < .seconds(10), comment)
      #expect(run.status == 128 + signal.number, "\(comment): \(run.errors)")
      #expect(run.errors.contains("error: stopped by the signal \(signal.name); run it again"), comment)
      try workplace.expectWhole(comment)
      try #expect(workplace.temporaries().isEmpty, comment)
      try workplace.expectRepair(comment)
    }
  }

  @Test func `at moments by chance`() throws {
    var generator = SeededGenerator(seed: 4)
    for index in 0..<9 {
      let signal = Self.signals[index % 3]
      let workplace = try Workplace(.earlier)
      let program = try StartedProgram(workplace.project.arguments(.second), in: workplace.folder.path)
      usleep(UInt32.random(in: 1_000..<150_000, using: &generator))
      kill(program.identifier, signal.number)
      let run = try program.end()
      // Before the program has begun the signal ends it as it ends any; when it is through, it comes too late.
      #expect([128 + signal.number, -signal.number, 0].contains(run.status), "\(run.errors)")
      try workplace.expectWhole("\(signal.name)")
      try #expect(workplace.temporaries().isEmpty)
      try workplace.expectRepair("\(signal.name)")
    }
  }

  @Test(arguments: ["HUP", "INT", "TERM"])
  func `a wait for another run ends at once`(name: String) throws {
    let signal = try #require(Self.signals.first { $0.name == name })
    let workplace = try Workplace(.earlier)
    let lock = open(workplace.folder.path("output/set"), O_RDONLY | O_DIRECTORY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let program = try StartedProgram(workplace.project.arguments(.second), in: workplace.folder.path)
    usleep(1_500_000)
    #expect(program.isRunning)
    let begin = ContinuousClock.now
    kill(program.identifier, signal.number)
    #expect(try program.end().status == 128 + signal.number)
    #expect(ContinuousClock.now - begin < .seconds(2))
    try workplace.expectBefore("\(name)")
  }

  @Test(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
  func `a signal that is ignored from the start stays ignored`() throws {
    let call = try #require(try SystemCall.all().first { $0.call.name == "renameat" && $0.start == .earlier }).call
    for name in ["HUP", "INT", "TERM"] {
      let workplace = try Workplace(.earlier)
      let shell = ["sh", "-c", "trap '' \(name); exec \"$@\"", "sh"]
      let run = try workplace.build(under: shell + call.launcher("signal=\(name)"))
      #expect(run.status == 0, "\(run.errors)")
      try workplace.expectAfter("\(name)")
    }
  }
}
