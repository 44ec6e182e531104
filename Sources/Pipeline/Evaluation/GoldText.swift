import Evaluation
import IncidentModel
import Ingestion

/// The report of which a gold file tells.
struct GoldText {
  let report: Report

  /// Reads it; the gold says when it was published where the report itself does not.
  ///
  /// - Throws: `IngestionError` with the gold file where the report cannot be used.
  init(
    _ gold: GoldReport, of entry: GoldFiles.Entry, _ options: ReadingOptions, _ diagnostics: any DiagnosticCollector
  ) throws {
    let path = entry.path(of: gold.text)
    var reports: [Report] = []
    let log = DiagnosticLog()
    let count = try ReportInputs([path], format: .text, options: options).forEach(log) { reports.append($0) }
    if let refusal = count.firstRefusal {
      let line = refusal.line.map { ":\($0)" } ?? ""
      throw IngestionError(
        refusal.code, file: entry.file, line: entry.line, "text: \(refusal.file)\(line): \(refusal.message)")
    }
    guard let report = reports.first, reports.count == 1 else {
      throw IngestionError(.broken, file: entry.file, line: entry.line, "text: \(path) is not one report; name a file")
    }
    for diagnostic in log.diagnostics where diagnostic.severity > .note {
      // The gold gives the date that the report lacks.
      if diagnostic.identifier == "ingestion.undated-report", gold.published != nil { continue }
      diagnostics.emit(diagnostic)
    }
    self.report = report.published == nil ? report.with(published: gold.published) : report
  }
}
