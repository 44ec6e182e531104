package import IncidentModel
package import Ingestion
import Synchronization

/// Turns reports into records on several threads; the answers come in the order of the reports.
///
/// It takes what is told while reports are read, too, so that each message comes in front of the report behind it.
package final class ExtractionRun: DiagnosticCollector {
  /// What is to be handed on: messages, then records.
  package struct Answer: Sendable {
    /// What is told of reports, and of what was read before them.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The records as JSON lines.
    package internal(set) var lines: [String] = []
    /// Why reports have no records.
    var refusals: [IngestionError] = []
    /// What ends the run.
    var fault: (any Error)?
  }

  /// Reports that are read together, each with what is to be told in front of it.
  struct Batch: Sendable {
    var entries: [(report: Report?, diagnostics: [Diagnostic])] = []
    var byteCount = 0
    var isLast = false
  }

  /// Why reports were refused after they had been read: the first reason, and how many there are.
  package struct Refusals: Sendable {
    /// Why the first was.
    package internal(set) var first: IngestionError?
    /// How many there are.
    package internal(set) var count = 0
  }

  private let heard = DiagnosticLog()
  private let pending = Mutex((batch: Batch(), heard: 0))
  private let refusals: SharedRefusals
  private let work: OrderedWork<Batch, Answer>
  private let limit: Int

  /// So many messages without a report behind them are handed on by themselves.
  private static let patience = 256
  /// The bytes of text at which a batch is full.
  private static let fullBatch = 4 << 20

  /// Starts the threads.
  ///
  /// - Parameters:
  ///   - extraction: What reads the reports.
  ///   - jobs: How many threads do so.
  ///   - deliver: Takes the answers, one after another, on any thread; where it throws, the run ends.
  package init(
    _ extraction: RecordExtraction, jobs: Int, deliver: @escaping @Sendable (Answer) throws -> Void
  ) {
    let refusals = SharedRefusals()
    self.refusals = refusals
    let source = ReportWorker.Source(extraction)
    limit = source.batchSize
    work = OrderedWork(threads: jobs) { answer in
      refusals.add(answer.refusals)
      try deliver(answer)
      if let fault = answer.fault { throw fault }
    } worker: { work in
      let worker = Result { try ReportWorker(source) }
      while let task = work.next() {
        work.give(ReportWorker.answer(worker, to: task.item) { !work.isAbandoned }, to: task)
      }
    }
  }

  /// Reads reports, each of which the body takes with ``take(_:)``, and waits for the last answer.
  ///
  /// - Throws: What the body or the taker of answers throws.
  package func run<Count>(_ body: () throws -> Count) throws -> (count: Count, refusals: Refusals) {
    do {
      let count = try body()
      try add(nil, isLast: true)
      try work.end()
      return (count, refusals.value)
    } catch {
      work.abandon()
      throw error
    }
  }

  /// Takes a report, once there is room for it.
  package func take(_ report: Report) throws { try add(report, isLast: false) }

  /// Takes a message that stands in front of the next report.
  package func emit(_ diagnostic: Diagnostic) {
    heard.emit(diagnostic)
    let isFull = pending.withLock { pending in
      pending.heard += 1
      return pending.heard >= Self.patience
    }
    // What ends the run is thrown where the next report is taken.
    if isFull { try? add(nil, isLast: false) }
  }

  private func add(_ report: Report?, isLast: Bool) throws {
    let told = heard.takeAll()
    let full: Batch? = pending.withLock { pending in
      pending.heard = 0
      pending.batch.entries.append((report, told))
      pending.batch.byteCount += report?.text.utf8.count ?? 0
      pending.batch.isLast = isLast
      guard isLast || pending.batch.entries.count >= limit || pending.batch.byteCount >= Self.fullBatch else {
        return nil
      }
      defer { pending.batch = Batch() }
      return pending.batch
    }
    if let full { try work.add(full) }
  }
}

/// Refusals that threads add to.
private final class SharedRefusals: Sendable {
  private let refusals = Mutex(ExtractionRun.Refusals())

  var value: ExtractionRun.Refusals { refusals.withLock { $0 } }

  func add(_ errors: [IngestionError]) {
    refusals.withLock { refusals in
      refusals.count += errors.count
      refusals.first = refusals.first ?? errors.first
    }
  }
}
