import IncidentModel
import Ingestion

/// Front matter is read or refused with its line; what follows it is the text.
struct FrontMatterCheck: InputCheck {
  private static let text = Array("Text of a report.\n".utf8)

  func check(_ bytes: [UInt8]) throws {
    let file = Array("---\n".utf8) + bytes + Array("\n---\n".utf8) + Self.text
    let report: Report
    do {
      report = try ReportReader().report(file, named: "report.md")
    } catch let refusal as IngestionError {
      return try refusal.requireGoodWords(for: file)
    }
    try BrokenProperty.unless(report.text.utf8.suffix(Self.text.count) == Self.text[...], "the text is not at the end")
    let head = file[..<report.text.originalRange(of: 0..<0).lowerBound]
    let ends = head.indices.count { head[$0] == 0x0A || (head[$0] == 0x0D && file[$0 + 1] != 0x0A) }
    try BrokenProperty.unless(report.firstLine == 1 + ends, "the text begins in line \(report.firstLine)")
    try BrokenProperty.unless(!report.id.isEmpty && !report.id.contains("/"), "the id is \(report.id.debugDescription)")
    if let date = report.published {
      try BrokenProperty.unless(CalendarDate(iso8601: date.description) == date, "the date is \(date)")
    }
  }
}
