import Digests
package import Evaluation
package import IncidentModel
package import Ingestion
import PROJ

/// Measures the reading of reports against what a careful coder finds in them.
///
/// Every report is read by itself, as `extract` reads it. It is not `Sendable`: make one for each thread.
public struct GoldEvaluation {
  private let extraction: RecordExtraction
  private let places: GoldPlaces
  private let actors: ActorRegistry
  private let diagnostics: any DiagnosticCollector

  /// Reads a gazetteer's folder; the boundary set is the configuration's or the first.
  ///
  /// - Parameter outside: What reads the reports in the place of the rules; nothing for the rules.
  /// - Throws: An error where the gazetteer or the configuration cannot be used.
  package init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, outside: OutsideExtractor.Choice? = nil,
    diagnostics: any DiagnosticCollector
  ) throws {
    extraction = try RecordExtraction(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, outside: outside, diagnostics: diagnostics)
    places = GoldPlaces(extraction.coder)
    actors = ActorRegistry(extraction.coder.knowledge.actors)
    self.diagnostics = diagnostics
  }

  /// Reads the reports of gold files and compares; gold that cannot be used, or whose report cannot, is refused.
  ///
  /// - Parameters:
  ///   - paths: Files and folders of gold.
  ///   - only: The half of the reports that is read; nothing for both.
  ///   - options: How reports are read.
  package func evaluate(
    _ paths: [String], only: Half? = nil, options: ReadingOptions = ReadingOptions()
  ) throws -> (result: EvaluationResult, count: InputCount) {
    var reports: [ReportEvaluation] = []
    let count = try GoldFiles(paths).forEach(diagnostics) { entry in
      let gold = try gold(of: entry)
      let half = GoldEvaluation.half(of: gold.text)
      guard only == nil || half == only else { return }
      reports.append(try evaluate(gold, in: half, at: entry, options))
    }
    return (EvaluationResult(reports: reports, only: only, refused: count.read - count.used), count)
  }

  /// The half by the name of the report's file, without its folders.
  private static func half(of path: String) -> Half {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return Half(digest: SHA256Digest.hexadecimal(of: name))
  }

  /// The gold of an entry; of several faults the first is thrown and the others are told of before.
  private func gold(of entry: GoldFiles.Entry) throws(IngestionError) -> GoldReport {
    do { return try GoldReport(entry.value) } catch {
      for fault in error.list.dropFirst() {
        diagnostics.emit(
          Diagnostic(
            "evaluation.faulty-gold", .refusal, fault.description,
            at: SourceLocation(file: entry.file, line: entry.line)))
      }
      let first = error.list.first?.description ?? "it is no gold report"
      throw IngestionError(.broken, file: entry.file, line: entry.line, first)
    }
  }

  private func evaluate(
    _ gold: GoldReport, in half: Half, at entry: GoldFiles.Entry, _ options: ReadingOptions
  ) throws -> ReportEvaluation {
    let report = try GoldText(gold, of: entry, extraction.reading(options), diagnostics).report
    let (coded, located) = try extraction.located(in: report)
    let predictions = located.filter { $0.incident.kind == .incident }.map {
      PredictedIncident($0, knowledge: extraction.coder.knowledge)
    }
    let geodesic = Geodesic()
    let matching = ReportMatching(
      gold.incidents.map(places.placed), predictions.map(\.prediction), passages: passages(gold, in: report, entry),
      actors: actors, distance: { geodesic.distance(from: $0, to: $1) })
    let findings = ReportFindings(half: half, gold: gold, predictions: predictions, matching: matching, coded: coded)
      .list
    return ReportEvaluation(
      path: report.path, half: half, style: gold.style, region: gold.region, counts: ScoreCounts(matching),
      findings: findings)
  }

  /// The passages that must not become incidents, with their bytes; one that is not in the text is told of.
  private func passages(
    _ gold: GoldReport, in report: Report, _ entry: GoldFiles.Entry
  ) -> [(range: Range<Int>, passage: NotIncident)] {
    let search = QuoteSearch(report.text)
    return gold.notIncidents.enumerated().compactMap { index, passage in
      if let range = search.range(of: passage.quote) { return (range, passage) }
      diagnostics.emit(
        Diagnostic(
          "evaluation.quote-not-found", .warning,
          "not_incidents[\(index)].quote: these words are not in \(report.path)",
          at: SourceLocation(file: entry.file, line: entry.line), remedy: "give them as they stand there"))
      return nil
    }
  }
}
