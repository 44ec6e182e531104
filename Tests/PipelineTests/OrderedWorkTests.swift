import Synchronization
import Testing

@testable import Pipeline

/// Answers come in the order of the items, whichever thread is the first to have its own.
struct OrderedWorkTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 8]) func `answers come in the order of the items`(threads: Int) throws {
    let answers = Mutex<[Int]>([])
    let work = OrderedWork<Int, Int>(threads: threads) { answer in
      answers.withLock { $0.append(answer) }
    } worker: { work in
      while let task = work.next() {
        // Later items of each ten take less time.
        var sum = task.item
        for step in 0..<(10 - task.item % 10) * 1000 { sum = (sum &* 31 &+ step) % 1_000_003 }
        work.give(sum >= 0 ? task.item : -1, to: task)
      }
    }
    for item in 0..<500 { try work.add(item) }
    try work.end()
    #expect(answers.withLock { $0 } == Array(0..<500))
  }

  @Test func `no more is held than a few items a thread`() throws {
    let held = Mutex((now: 0, most: 0))
    let work = OrderedWork<Int, Int>(threads: 2) { _ in
      held.withLock { $0.now -= 1 }
    } worker: { work in
      while let task = work.next() { work.give(task.item, to: task) }
    }
    for item in 0..<2000 {
      held.withLock { held in
        held.now += 1
        held.most = max(held.most, held.now)
      }
      try work.add(item)
    }
    try work.end()
    #expect(held.withLock { $0.now } == 0)
    #expect(held.withLock { $0.most } <= 2 * 4 + 2)
  }

  @Test func `where the taker throws, the run ends`() throws {
    let delivered = Mutex(0)
    let work = OrderedWork<Int, Int>(threads: 4) { answer in
      if answer == 10 { throw Stop() }
      delivered.withLock { $0 += 1 }
    } worker: { work in
      while let task = work.next() { work.give(task.item, to: task) }
    }
    #expect(throws: Stop.self) {
      for item in 0..<100_000 { try work.add(item) }
      try work.end()
    }
    work.abandon()
    #expect(work.isAbandoned)
    #expect(delivered.withLock { $0 } == 10)
  }
}
