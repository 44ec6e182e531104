import IncidentModel
import Ingestion

/// Reads the reports of a run on one thread.
struct ReportWorker {
  /// What workers are made of.
  struct Source: Sendable {
    let coder: ReportCoder
    let counting: CountingMode
    let outside: OutsideExtractor?

    init(_ extraction: RecordExtraction) {
      coder = extraction.coder
      counting = extraction.counting
      outside = extraction.outside
    }

    /// How many reports are read together.
    var batchSize: Int { outside == nil ? 1 : OutsideExtractor.batchSize }
  }

  private let extraction: RecordExtraction
  private let outside: OutsideReader?
  private let log = DiagnosticLog()

  init(_ source: Source) throws {
    extraction = try RecordExtraction(source.coder, counting: source.counting, diagnostics: log)
    outside = source.outside?.reader()
  }

  /// The answer to a batch; where there is no worker, why the run ends.
  ///
  /// - Parameter isWanted: Whether anybody still waits for it.
  static func answer(
    _ worker: Result<ReportWorker, any Error>, to batch: ExtractionRun.Batch, while isWanted: () -> Bool
  ) -> ExtractionRun.Answer {
    switch worker {
    case .success(let worker): worker.answer(to: batch, isWanted)
    case .failure(let error): ExtractionRun.Answer(fault: error)
    }
  }

  private func answer(to batch: ExtractionRun.Batch, _ isWanted: () -> Bool) -> ExtractionRun.Answer {
    let reports = batch.entries.compactMap(\.report)
    var outcomes = outside?.read(reports, isLast: batch.isLast, diagnostics: log, while: isWanted)[...]
    var answer = ExtractionRun.Answer(diagnostics: log.takeAll())
    for (report, diagnostics) in batch.entries {
      answer.diagnostics += diagnostics
      guard let report else { continue }
      do {
        answer.lines += try lines(of: report, outcomes?.popFirst())
      } catch let error as IngestionError {
        answer.refusals.append(error)
        log.emit(.refusal(of: error))
      } catch {
        answer.fault = error
        return answer
      }
      answer.diagnostics += log.takeAll()
    }
    return answer
  }

  /// The records of a report, of what an outside extractor says where there is one.
  private func lines(of report: Report, _ outcome: OutsideBatch.Outcome?) throws -> [String] {
    guard let outcome else { return try extraction.lines(of: report) }
    return try extraction.lines(of: extraction.coder.read(report, mentions: outcome.get()))
  }
}
