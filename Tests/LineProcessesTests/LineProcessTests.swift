import LineProcesses
import Testing

/// A program that is fed lines answers with lines, and none is left behind.
struct LineProcessTests {
  private func run(_ command: String, _ lines: [String] = [], limit: Int = 1 << 20) throws -> [LineProcess.Event] {
    let process = try LineProcess(command, longestLine: limit) { _ in }
    for line in lines { process.send(Array(line.utf8)) }
    process.closeInput()
    var events: [LineProcess.Event] = []
    while events.count < 1000 {
      let event = process.next(within: .seconds(20))
      events.append(event)
      if case .ended = event { break }
    }
    return events
  }

  private func line(_ text: String) -> LineProcess.Event { .line(Array(text.utf8)) }

  @Test func `lines come back in order`() throws {
    #expect(try run("cat", ["one", "", "three"]) == [line("one"), line(""), line("three"), .ended(.exit(0))])
  }

  @Test func `how it ends is told`() throws {
    #expect(try run("printf 'half'; exit 3") == [line("half"), .ended(.exit(3))])
    #expect(try run("kill -9 $$") == [.ended(.signal(9))])
    #expect(try run("no-such-program-here") == [.ended(.exit(127))])
  }

  @Test func `one that writes before it reads is read meanwhile`() throws {
    // More than any pipe holds, both ways.
    let events = try run(
      "head -c 3000000 /dev/zero | tr '\\0' 'x'; echo; cat", [String(repeating: "y", count: 3_000_000)], limit: 1 << 22)
    #expect(events.count == 3)
    #expect(events.first == line(String(repeating: "x", count: 3_000_000)))
    #expect(events.dropFirst().first == line(String(repeating: "y", count: 3_000_000)))
  }

  @Test func `one that does not read to the end is no fault of this program`() throws {
    let lines = Array(repeating: String(repeating: "z", count: 1000), count: 2000)
    #expect(try run("head -c 4 >/dev/null; echo enough", lines) == [line("enough"), .ended(.exit(0))])
  }

  @Test func `a line that is too long is told of, and the next one read`() throws {
    #expect(try run("echo 123456789; echo 1234", limit: 8) == [.longLine, line("1234"), .ended(.exit(0))])
  }

  @Test func `silence is told of in time, and it can be ended`() throws {
    let process = try LineProcess("sleep 1000", longestLine: 100) { _ in }
    let start = ContinuousClock.now
    #expect(process.next(within: .milliseconds(200)) == .silence)
    #expect(process.end() == .signal(9))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `nobody has to be waited for`() throws {
    let process = try LineProcess("sleep 1000", longestLine: 100) { _ in }
    #expect(process.next(within: .seconds(1000), while: { false }) == .silence)
  }

  @Test func `what it complains of is passed on`() throws {
    var heard: [String] = []
    let process = try LineProcess("echo one >&2; echo two >&2; exit 1", longestLine: 100) { heard.append($0) }
    #expect(process.next(within: .seconds(20)) == .ended(.exit(1)))
    #expect(heard == ["one", "two"] && process.lastComplaint == "two")
  }

  @Test func `what it has started ends with it`() throws {
    let process = try LineProcess("sleep 1000 & echo $!; wait", longestLine: 100) { _ in }
    guard case .line(let digits) = process.next(within: .seconds(20)) else {
      Issue.record("no line")
      return
    }
    let child = String(decoding: digits, as: UTF8.self)
    _ = process.end()
    let look =
      "n=0; while kill -0 \(child) 2>/dev/null && [ $n -lt 100 ]; do sleep 0.05; n=$((n+1)); done; [ $n -lt 100 ]"
    #expect(try run(look) == [.ended(.exit(0))])
  }

  @Test func `a child that keeps its output open is not waited for`() throws {
    let start = ContinuousClock.now
    #expect(try run("sleep 1000 & echo done") == [line("done"), .ended(.exit(0))])
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
