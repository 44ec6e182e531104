import GeoJSON
package import IncidentModel
import IncidentTables
import Ingestion
import SimpleFeatures
import SpatialAnalysis
import Synchronization

/// Turns tables of incidents into records, features or rows on several threads; they come in the order of the tables.
package struct IncidentImport {
  /// What is written.
  package enum Form: String, Sendable, CaseIterable {
    /// Records of the schema `incident/1`, one JSON object a line.
    case jsonl
    /// A feature collection.
    case geojson
    /// Features with record separators (RFC 8142).
    case geojsonseq
    /// A table.
    case csv
  }

  /// What was read of the tables, and what became of it: read = used + refused.
  package struct Count: Sendable, Hashable {
    /// The rows, without the names of the columns and tags.
    package internal(set) var read = 0
    /// The rows of which nothing is written.
    package internal(set) var refused = 0
    /// The rows whose position contradicts the district or province that they name.
    package internal(set) var contradictions = 0
    /// The rows without a position or a place that the gazetteer knows.
    package internal(set) var unplaced = 0
    /// The rows with words of each column that were left out, as they may name private persons.
    package internal(set) var withheld: [String: Int] = [:]

    /// The rows that are written.
    package var used: Int { read - refused }

    /// Nothing read yet.
    package init() {}

    mutating func add(_ other: Count) {
      read += other.read
      refused += other.refused
      contradictions += other.contradictions
      unplaced += other.unplaced
      withheld.merge(other.withheld, uniquingKeysWith: +)
    }
  }

  let coder: ReportCoder
  let counting: CountingMode
  private let options: TableReadingOptions
  private let form: Form

  /// Makes an import with the gazetteer that names are placed with.
  package init(
    gazetteer: String, workingFolder: String, cache: IndexCache?, options: TableReadingOptions, form: Form,
    diagnostics: any DiagnosticCollector
  ) throws {
    let knowledge = try RegionalKnowledge(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, diagnostics: diagnostics)
    counting =
      try ProjectConfiguration.nearest(to: [ResolvedPath(gazetteer, in: workingFolder).text, workingFolder]).counting
    (self.options, self.form) = (options, form)
    coder = ReportCoder(knowledge)
  }

  /// Reads tables and gives what becomes of them.
  ///
  /// - Parameters:
  ///   - paths: Files, or `-` for standard input.
  ///   - jobs: How many threads work.
  ///   - tell: Takes what is told of rows, in their order.
  ///   - write: Takes what is written, in order.
  /// - Throws: `IngestionError` where a table cannot be used at all, and what the closures throw.
  package func run(
    _ paths: [String], jobs: Int, tell: @escaping ([Diagnostic]) -> Void,
    write: @escaping ([UInt8]) throws -> Void
  ) throws -> Count {
    var (count, isEmpty) = (Count(), true)
    let envelope = Envelope(form)
    try write(envelope.beginning)
    let index = try AreaIndex(coder.knowledge.atlas.districts.map(\.area), cells: 200_000)
    let (coder, form, counting) = (coder, form, counting)
    // What threads have made waits for this one, which alone writes; there is never more than the work has room for.
    let made = FinishedAnswers()
    let work = OrderedWork<IncidentPiece, Result<ImportAnswer, any Error>>(threads: jobs) { outcome in
      made.add(try outcome.get())
    } worker: { work in
      let worker = Result { try ImportWorker(coder, index: index, form: form, counting: counting) }
      while let task = work.next() { work.give(worker.flatMap { $0.answer(to: task.item) }, to: task) }
    }
    func handOn() throws {
      for answer in made.takeAll() {
        tell(answer.diagnostics)
        count.add(answer.count)
        guard !answer.bytes.isEmpty else { continue }
        if !isEmpty, !envelope.separator.isEmpty { try write(envelope.separator) }
        isEmpty = false
        try write(answer.bytes)
      }
    }
    do {
      for path in paths {
        let told = DiagnosticLog()
        try TableInput(path, options, diagnostics: told).forEachPiece { piece in
          tell(told.takeAll())
          try work.add(piece)
          try handOn()
        }
        tell(told.takeAll())
      }
      try work.end()
    } catch {
      work.abandon()
      throw error
    }
    try handOn()
    try write(envelope.end)
    try coder.knowledge.requireWholeIndex()
    return count
  }

  /// What stands around and between features.
  private struct Envelope {
    let beginning: [UInt8]
    let separator: [UInt8]
    let end: [UInt8]

    init(_ form: Form) {
      switch form {
      case .geojson:
        (beginning, separator) = (
          Array("{\"type\": \"FeatureCollection\", \"name\": \"imported\", \"features\": [\n".utf8), Array(",\n".utf8)
        )
        end = Array("\n]}\n".utf8)
      case .csv: (beginning, separator, end) = (ImportedTable.header, [], [])
      case .jsonl, .geojsonseq: (beginning, separator, end) = ([], [], [])
      }
    }
  }
}

/// What becomes of a piece of a table.
struct ImportAnswer: Sendable {
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var count = IncidentImport.Count()
}

/// What threads have made and nobody has taken yet, in order.
private final class FinishedAnswers: Sendable {
  private let answers = Mutex<[ImportAnswer]>([])

  func add(_ answer: ImportAnswer) { answers.withLock { $0.append(answer) } }

  func takeAll() -> [ImportAnswer] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }
}
