import Dispatch
import Synchronization

/// Works through items on several threads and hands their answers over in the order of the items.
///
/// It holds a few items for each thread and no more: who adds one waits until there is room.
final class OrderedWork<Item: Sendable, Answer: Sendable>: Sendable {
  /// An item with its number, from 0.
  struct Task: Sendable {
    let number: Int
    let item: Item
  }

  private struct State {
    var waiting: [Task] = []
    var added = 0
    var answers: [Int: Answer] = [:]
    var delivered = 0
    var isDelivering = false
    var isAbandoned = false
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore
  private let threads: Int
  private let workers = DispatchGroup()
  private let deliver: @Sendable (Answer) throws -> Void

  /// Items that are held for each thread, so that none waits for another that takes long.
  private static var depth: Int { 4 }

  /// Starts the threads.
  ///
  /// - Parameters:
  ///   - threads: How many.
  ///   - deliver: Takes the answers, one after another; where it throws, no more is done.
  ///   - worker: What each thread does: ask for tasks until there are none, and give the answer to each.
  init(
    threads: Int, deliver: @escaping @Sendable (Answer) throws -> Void,
    worker: @escaping @Sendable (OrderedWork) -> Void
  ) {
    self.threads = threads
    self.deliver = deliver
    // One that is made with room may not be given up with less.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<threads * Self.depth { room.signal() }
    for _ in 0..<threads { DispatchQueue(label: "ordered-work").async(group: workers) { worker(self) } }
  }

  /// Adds an item, once there is room for it.
  ///
  /// - Throws: What the taker of answers threw.
  func add(_ item: Item) throws {
    room.wait()
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.waiting.append(Task(number: state.added, item: item))
      state.added += 1
    }
    filled.signal()
  }

  /// The next task; nothing where there will be none.
  func next() -> Task? {
    filled.wait()
    return state.withLock { $0.failure != nil || $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  /// Takes the answer to a task, and delivers it and those behind it as soon as all before it are.
  func give(_ answer: Answer, to task: Task) {
    var ready: Answer? = state.withLock { state in
      state.answers[task.number] = answer
      guard !state.isDelivering else { return nil }
      state.isDelivering = true
      return Self.ready(&state)
    }
    while let answer = ready {
      let outcome = Result { try deliver(answer) }
      ready = state.withLock { state in
        if case .failure(let error) = outcome { state.failure = error }
        state.delivered += 1
        return Self.ready(&state)
      }
      room.signal()
    }
  }

  /// The answer that is next, where it is there.
  private static func ready(_ state: inout State) -> Answer? {
    let answer = state.failure == nil ? state.answers.removeValue(forKey: state.delivered) : nil
    state.isDelivering = answer != nil
    return answer
  }

  /// Waits until everything that was added is answered and delivered.
  ///
  /// - Throws: What the taker of answers threw.
  func end() throws {
    for _ in 0..<threads { filled.signal() }
    workers.wait()
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// Whether nobody waits for answers any more.
  var isAbandoned: Bool { state.withLock { $0.isAbandoned || $0.failure != nil } }

  /// Gives up what is not begun yet, and waits for what is.
  func abandon() {
    state.withLock { ($0.waiting, $0.isAbandoned) = ([], true) }
    try? end()
  }
}
