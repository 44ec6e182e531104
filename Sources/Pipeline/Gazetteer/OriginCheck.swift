import IncidentModel
import Ingestion

/// Finds files and rows that do not state where they come from and under which licence.
struct OriginCheck {
  let survey: GazetteerSurvey

  func findings() -> [Diagnostic] { survey.tables.flatMap(findings) + survey.boundaries.compactMap(finding) }

  /// One finding for each thing that rows lack, at the first of them.
  private func findings(_ table: TableRecords) -> [Diagnostic] {
    guard table.rowCount > 0 else { return [] }
    // Places that cannot be dated are as good as others.
    return [StatedOrigin.Member.source, .licence].compactMap { member in
      if table.origin.missingColumns.contains(member) { return missingColumn(member, table) }
      guard let lack = table.origin.lacks[member] else { return nil }
      return finding(
        .warning, "\(lack.count) row\(lack.count == 1 ? " states" : "s state") no \(member.rawValue)", member,
        at: SourceLocation(file: table.file, line: lack.line), remedy: "fill the column \(member.rawValue)")
    }
  }

  /// What was written by hand has the licence of the source that each row states.
  private func missingColumn(_ member: StatedOrigin.Member, _ table: TableRecords) -> Diagnostic {
    let statesSources = !table.origin.missingColumns.contains(.source) && table.origin.lacks[.source] == nil
    let isNote = member == .licence && table.isHandWritten && statesSources
    return finding(
      isNote ? .note : .warning, "there is no column for the \(member.rawValue) of its rows", member,
      at: SourceLocation(file: table.file, line: 1),
      remedy: isNote ? "each row has the licence of its source" : "add the column \(member.rawValue)")
  }

  private func finding(_ boundary: BoundaryRecords) -> Diagnostic? {
    let lacking = StatedOrigin.Member.allCases.filter { boundary.origin.lacks[$0] != nil }
    guard let first = lacking.first else { return nil }
    return finding(
      .warning, "the file states no \(lacking.map(\.rawValue).joined(separator: ", no "))", first,
      at: SourceLocation(file: boundary.file, line: 1),
      remedy: "add the members beside \"features\", or import it again with --source, --licence and --vintage")
  }

  private func finding(
    _ severity: Severity, _ message: String, _ member: StatedOrigin.Member, at location: SourceLocation, remedy: String
  ) -> Diagnostic {
    Diagnostic("gazetteer.no-\(member.rawValue)", severity, message, at: location, remedy: remedy)
  }
}
