import IncidentModel
import Ingestion

/// Front matter is read or refused with its line; what follows it is the text, byte for byte.
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
    // A line of --- among the bytes ends the front matter before the text.
    let head = file.count - report.text.utf8.count
    try BrokenProperty.unless(
      report.text.repairs.isEmpty ? report.text.utf8[...] == file[head...] : true, "the text is not the file's end")
    try BrokenProperty.unless(
      report.firstLine == 1 + file[..<head].count { $0 == UInt8(ascii: "\n") }, "the text begins in another line")
    try BrokenProperty.unless(!report.id.isEmpty && !report.id.contains("/"), "the id is \(report.id.debugDescription)")
    if let date = report.published {
      try BrokenProperty.unless(CalendarDate(iso8601: date.description) == date, "the date is \(date)")
    }
  }
}
