package import IncidentModel
import Synchronization

/// How many records of a file were read and used, and how many refused: read = used + refused.
package struct RecordCount: Sendable, Hashable {
  /// The file, relative to the gazetteer's folder.
  package let file: String
  /// The rows of a table, or the features of a boundary file.
  package let read: Int
  /// Those that were left out, each of which was told of.
  package let refused: Int
  /// Those that were used.
  package var used: Int { read - refused }
}

/// Counts the records of each file of a gazetteer, and those that are refused on the way to a collector.
package final class RecordTally: DiagnosticCollector {
  private struct Count {
    var read = 0
    /// The lines of a table; a row that is refused for two reasons is one row.
    var lines: Set<Int> = []
    /// The features, several of which may stand on one line.
    var features = 0
    var refused: Int { lines.count + features }
  }

  private let collector: any DiagnosticCollector
  private let counts = Mutex<[String: Count]>([:])
  private let identifiers = Mutex<Set<String>>([])

  /// Makes a tally that hands on every diagnostic.
  package init(_ collector: any DiagnosticCollector) { self.collector = collector }

  package func emit(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .refusal, let file = diagnostic.location?.file {
      let line = diagnostic.identifier == "gazetteer.bad-feature" ? nil : diagnostic.location?.line
      counts.withLock { counts in
        if let line {
          counts[file, default: Count()].lines.insert(line)
        } else {
          counts[file, default: Count()].features += 1
        }
      }
    }
    identifiers.withLock { _ = $0.insert(diagnostic.identifier) }
    collector.emit(diagnostic)
  }

  /// Whether none of what was told has one of these identifiers.
  func hasNone(of identifiers: Set<String>) -> Bool { self.identifiers.withLock { $0.isDisjoint(with: identifiers) } }

  /// Counts the records of a file, those that are refused included.
  func add(_ records: Int, of file: String) {
    counts.withLock { $0[file, default: Count()].read += records }
  }

  /// The counts of the files in a folder, by their paths.
  package func counts(in folder: String) -> [RecordCount] {
    counts.withLock { $0 }.sorted { $0.key < $1.key }.map { path, count in
      let isInside = path.hasPrefix("\(folder)/")
      return RecordCount(
        file: isInside ? String(path.dropFirst(folder.count + 1)) : path, read: count.read, refused: count.refused)
    }
  }

  /// Tells of each file with refused records how many were read and used.
  package func report() {
    for (file, count) in counts.withLock({ $0 }) where count.refused > 0 {
      let records = file.hasSuffix("json") ? "features" : "rows"
      collector.emit(
        Diagnostic(
          "gazetteer.rows", .note,
          "\(count.read) \(records) read, \(count.read - count.refused) used, \(count.refused) refused",
          at: SourceLocation(file: file)))
    }
  }
}
