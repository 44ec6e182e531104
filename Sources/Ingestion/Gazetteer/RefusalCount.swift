import IncidentModel
import Synchronization

/// Counts the refused rows of each table on the way to a collector, so that rows read = rows used + rows refused.
final class RefusalCount: DiagnosticCollector {
  private let collector: any DiagnosticCollector
  private let refused = Mutex<[String: Int]>([:])

  init(_ collector: any DiagnosticCollector) { self.collector = collector }

  func emit(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .refusal, let file = diagnostic.location?.file {
      refused.withLock { $0[file, default: 0] += 1 }
    }
    collector.emit(diagnostic)
  }

  /// Tells of each table with refused rows how many rows were read and used.
  func report(_ rows: [String: Int]) {
    for (file, read) in rows {
      let count = refused.withLock { $0[file] ?? 0 }
      guard count > 0 else { continue }
      collector.emit(
        Diagnostic(
          "gazetteer.rows", .note, "\(read) rows read, \(read - count) used, \(count) refused",
          at: SourceLocation(file: file)))
    }
  }
}
