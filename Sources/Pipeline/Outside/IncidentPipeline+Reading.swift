import IncidentModel
import Ingestion

extension IncidentPipeline {
  /// What was found in each report; where an outside extractor gives no answer for one, it is refused.
  func code(
    _ files: [SeedFile], of seeds: SeedSet, _ diagnostics: any DiagnosticCollector
  ) -> (files: [SeedFile], coded: [CodedReport]) {
    let reports = files.compactMap(\.report)
    guard let outside else { return (files, reports.map(coder.read)) }
    var outcomes = outside.reader().read(reports, isLast: true, diagnostics: diagnostics)[...]
    var coded: [CodedReport] = []
    let read = files.map { file in
      guard let report = file.report, let outcome = outcomes.popFirst() else { return file }
      do throws(IngestionError) {
        coded.append(coder.read(report, mentions: try outcome.get()))
        return file
      } catch {
        diagnostics.emit(
          Diagnostic(
            "extractor.no-answer", .refusal, error.message, at: SourceLocation(file: "\(seeds.path)/\(error.file)")))
        return file.refused
      }
    }
    return (read, coded)
  }
}
