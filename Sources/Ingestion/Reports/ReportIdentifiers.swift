import IncidentModel

/// Sees to it that no two reports have one id, as records and sentences are told apart by it.
struct ReportIdentifiers {
  /// The files by the ids of their reports.
  private var files: [String: String] = [:]

  /// The report with an id of its own.
  ///
  /// One whose id a report before it has is kept, and told of with both files: `~` and its file name without the
  /// extension are put behind the id, or the whole file name where that is another report's too.
  ///
  /// - Parameters:
  ///   - report: The report as it was read.
  ///   - file: How messages call its file.
  ///   - path: How diagnostics call it, where that is another name.
  mutating func claim(
    _ report: Report, of file: String, at path: String? = nil, _ diagnostics: any DiagnosticCollector
  ) -> Report {
    guard let other = files[report.id] else {
      files[report.id] = file
      return report
    }
    let id = freeIdentifier(for: report)
    files[id] = file
    diagnostics.emit(
      Diagnostic(
        "ingestion.repeated-id", .warning,
        "the document id \"\(report.id)\" is also that of \(other); both are kept, this one as \"\(id)\"",
        at: SourceLocation(file: path ?? file), remedy: "give one of them another id"))
    return report.with(id: id)
  }

  private func freeIdentifier(for report: Report) -> String {
    let name = ReportReader.identifier(report.path.split(separator: "/").last.map(String.init) ?? report.path)
    let candidates = ["\(report.id)~\(ReportReader.stem(of: report.path))", "\(report.id)~\(name)"]
    if let free = candidates.first(where: { files[$0] == nil }) { return free }
    var number = 2
    while files["\(candidates[1])~\(number)"] != nil { number += 1 }
    return "\(candidates[1])~\(number)"
  }
}
