import DelimitedText
import IncidentModel

/// What all tables of a gazetteer have in common.
enum GazetteerTable {
  /// Reads a table and tells of the lines that are no rows.
  static func reader(
    _ file: String, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> DelimitedReader {
    let bytes = try FileBytes.read(file, remedy: "run script/gazetteer or correct gazetteer.yml")
    let reader: DelimitedReader
    do {
      reader = try DelimitedReader(bytes, separator: nil)
    } catch {
      throw IngestionError(.broken, file: file, line: error.line, error.message)
    }
    for fault in reader.faults { diagnostics.emit(refusal(fault.message, file, fault.line)) }
    return reader
  }

  /// The index of a column that has to be there.
  static func column(_ name: String, of reader: DelimitedReader, file: String) throws(IngestionError) -> Int {
    do {
      return try reader.requiredColumn(name)
    } catch {
      throw IngestionError(.broken, file: file, line: 1, "\(error.message); add it, or correct its name")
    }
  }

  /// Tells of columns that are not read, as one of them may be misspelt.
  static func reportUnread(
    _ header: [String], known: Set<String>, _ file: String, _ diagnostics: any DiagnosticCollector
  ) {
    for name in header where !known.contains(name) {
      let guess = Spelling.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      diagnostics.emit(
        Diagnostic(
          "gazetteer.unread-column", .note, "the column \"\(name)\" is not known and not read\(guess)",
          at: SourceLocation(file: file, line: 1)))
    }
  }

  /// Tells how many rows were used, where it is not all of them.
  static func reportCount(read: Int, used: Int, _ file: String, _ diagnostics: any DiagnosticCollector) {
    guard used < read else { return }
    diagnostics.emit(
      Diagnostic(
        "gazetteer.row-count", .note, "\(read) rows read, \(used) used, \(read - used) refused",
        at: SourceLocation(file: file)))
  }

  static func refusal(_ message: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic("gazetteer.bad-row", .refusal, message, at: SourceLocation(file: file, line: line))
  }

  static func warning(_ message: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic("gazetteer.doubtful-row", .warning, message, at: SourceLocation(file: file, line: line))
  }
}
