import IncidentModel
import TextEncodings

/// What is odd about a report that can be used.
struct ReportNotes {
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  init(
    _ report: Report, _ matter: FrontMatter, _ decoding: ReportDecoding, _ cleaning: TextCleaning,
    option: TextEncoding?, file: String
  ) {
    self.file = file
    for omission in matter.omissions {
      diagnostics.append(
        Diagnostic(
          "ingestion.control-character", .warning, omission.message,
          at: SourceLocation(file: file, line: omission.line),
          remedy: ShownText.remedy))
    }
    if report.isEmpty {
      add(
        "ingestion.empty-report", .note, report.byteCount == 0 ? "the file is empty" : "the report has no text",
        remedy: "it gave nothing")
    } else if report.published == nil {
      add(
        "ingestion.undated-report", .warning, "no date of publication, so relative dates in it stay empty",
        remedy: "add published: YYYY-MM-DD to its front matter")
    }
    if decoding.isUTF8Instead, let option {
      add(
        "ingestion.utf8-instead", .warning, "read as UTF-8, which it plainly is, and not as \(option.name)",
        remedy: "name its encoding in its front matter if that is wrong")
    }
    if let first = cleaning.firstInvisible {
      let code = String(first.scalar.value, radix: 16, uppercase: true)
      add(
        "ingestion.invisible-characters", .note,
        "\(cleaning.invisible) control or invisible \(cleaning.invisible == 1 ? "character" : "characters") left out, "
          + "the first U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code) at byte \(first.original)"
      )
    }
    if let first = report.text.repairs.first {
      add("ingestion.repaired-text", .note, ReportNotes.summary(of: report.text.repairs, first: first))
    }
  }

  private static func summary(of repairs: [TextRepair], first: TextRepair) -> String {
    let counts = Dictionary(grouping: repairs, by: \.replacement).mapValues(\.count)
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) × \($0.key)" }
    return "\(repairs.count) damaged \(repairs.count == 1 ? "character" : "characters") repaired "
      + "(\(kinds.joined(separator: ", "))), lost when UTF-8 was read as TIS-620, the first at byte \(first.byte)"
  }

  private mutating func add(_ identifier: String, _ severity: Severity, _ message: String, remedy: String? = nil) {
    diagnostics.append(
      Diagnostic(identifier, severity, message, at: SourceLocation(file: file), remedy: remedy))
  }
}
