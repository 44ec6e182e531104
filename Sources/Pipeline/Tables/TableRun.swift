import Ingestion
import Synchronization

/// Works through a table or stream on several threads and writes what comes of it in the order of the rows.
///
/// What it writes does not depend on the number of threads. It holds a few pieces for each thread and no more.
///
///     let stream = try TableStream(path, command: "import FILE")
///     let run = TableRun<MyAnswer>(format: .geojson, jobs: 2, write: write) { answer in … }
///     try run.run(stream) {
///       let tools = try MyTools()            // once for each thread
///       return { piece, room in              // for each piece, on that thread
///         var output = JSONBytes(reusing: room)
///         …                                  // records, each in the form of `RecordFrame`
///         return (output.takeBytes(), answer)
///       }
///     }
package struct TableRun<Answer: Sendable>: Sendable {
  /// Makes of a piece, and of room that may be used for it, the bytes to be written and what else is to be handed on.
  package typealias Work = (_ piece: StreamPiece, _ room: [UInt8]) throws -> (bytes: [UInt8], answer: Answer)

  private struct Piece: Sendable {
    var bytes: [UInt8] = []
    var answer: Answer?
    var failure: (any Error)?
  }

  private let format: TableFormat
  private let jobs: Int
  private let output: TableOutput
  private let deliver: @Sendable (Answer) throws -> Void

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - format: The form of what is written.
  ///   - header: What stands in front of all else, such as the names of columns.
  ///   - jobs: How many threads work.
  ///   - write: Takes the bytes in order, on any thread.
  ///   - deliver: Takes the answers in order, on any thread, each before its bytes are written.
  package init(
    format: TableFormat, header: [UInt8] = [], jobs: Int, write: @escaping @Sendable ([UInt8]) throws -> Void,
    deliver: @escaping @Sendable (Answer) throws -> Void
  ) {
    (self.format, self.jobs, self.deliver) = (format, jobs, deliver)
    output = TableOutput(format, header: header, write: write)
  }

  /// Reads all of a stream, or pieces that come first and then the stream.
  ///
  /// - Throws: What reading, the work, writing or delivering throws.
  package func run(
    _ stream: TableStream, behind first: [StreamPiece] = [], worker: @escaping @Sendable () throws -> Work
  ) throws {
    let work = OrderedWork<StreamPiece, Piece>(threads: jobs) { piece in
      if let failure = piece.failure { throw failure }
      if let answer = piece.answer { try deliver(answer) }
      try output.write(piece.bytes)
    } worker: { work in
      let tools = Result { try worker() }
      while let task = work.next() {
        do {
          let (bytes, answer) = try tools.get()(task.item, output.takeRoom())
          work.give(Piece(bytes: bytes, answer: answer), to: task)
        } catch { work.give(Piece(failure: error), to: task) }
      }
    }
    do {
      try first.forEach(work.add)
      while let piece = try stream.next() { try work.add(piece) }
      try work.end()
    } catch {
      work.abandon()
      throw error
    }
    try output.end()
  }
}

/// What records are written to: their frame, and the room that can be used again.
private final class TableOutput: Sendable {
  private struct State {
    var hasBegun = false
    var hasRecords = false
    var room: [[UInt8]] = []
  }

  private let format: TableFormat
  private let header: [UInt8]
  private let send: @Sendable ([UInt8]) throws -> Void
  private let state = Mutex(State())

  /// How many bytes of room are kept at most.
  private static let keptRoom = 64

  init(_ format: TableFormat, header: [UInt8], write: @escaping @Sendable ([UInt8]) throws -> Void) {
    (self.format, self.header, send) = (format, header, write)
  }

  func takeRoom() -> [UInt8] { state.withLock { $0.room.popLast() ?? [] } }

  /// Writes the records of a piece; each record of a collection begins with a comma, of which the first is left out.
  func write(_ bytes: consuming [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try begin()
    let isFirst = state.withLock { state in
      defer { state.hasRecords = true }
      return !state.hasRecords
    }
    if isFirst, format == .geojson { bytes.removeFirst() }
    try send(bytes)
    state.withLock { [bytes] in if $0.room.count < Self.keptRoom { $0.room.append(bytes) } }
  }

  func end() throws {
    try begin()
    let end = Self.bytes(format.end)
    if !end.isEmpty { try send(end) }
  }

  private func begin() throws {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    let beginning = Self.bytes(format.beginning) + header
    if isFirst, !beginning.isEmpty { try send(beginning) }
  }

  private static func bytes(_ text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
