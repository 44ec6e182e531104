import DelimitedText
import IncidentModel
import IncidentTables
import Ingestion

/// The incidents of a table, one line each; its rows are read as they stand, and nothing is placed.
struct IncidentTableListing {
  /// What the file is.
  let kind: String
  let records: [String]

  /// Lists a table; nothing where the file is none, or a table of something else.
  init?(_ path: String, _ bytes: [UInt8], _ diagnostics: any DiagnosticCollector) throws {
    guard IncidentTableListing.isTable(path, bytes) else { return nil }
    var layout = IncidentLayout.csv
    var records: [String] = []
    try TableInput(path, TableReadingOptions(), diagnostics: diagnostics).forEachPiece { piece in
      layout = piece.coder.layout
      for fault in piece.allFaults { diagnostics.emit(.refusedRow(fault.message, piece.file, fault.line)) }
      var mayBeTags = piece.isFirst
      piece.forEach { row in
        defer { mayBeTags = false }
        if mayBeTags, TableCoder.isTags(row.values) { return }
        do throws(IncidentFault) {
          records.append(IncidentTableListing.words(try piece.coder.incident(row.values, line: row.line), row.line))
        } catch {
          let message = error.column.map { "column \($0): \(error.message)" } ?? error.message
          diagnostics.emit(.refusedRow(message, piece.file, row.line))
        }
      }
    }
    (kind, self.records) = ("table of incidents (\(layout.rawValue))", records)
  }

  /// Whether a file is a table of incidents by its name and the names of its columns.
  ///
  /// What another reader knows by its columns is left to it.
  private static func isTable(_ path: String, _ bytes: [UInt8]) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let ending = name.split(separator: ".").last?.lowercased(), ["csv", "tsv"].contains(ending) else {
      return false
    }
    let form = DelimitedForm(bytes, layout: nil)
    if form.layout != nil { return true }
    let line = Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
    guard let header = try? DelimitedReader(line, separator: form.separator).header else { return false }
    let layout = IncidentLayout(header: header)
    if layout != .csv { return true }
    let isOther = (try? InputKind(path, bytes)) != nil
    return !isOther && (try? TableCoder(layout, header: header, options: TableOptions())) != nil
  }

  private static func words(_ incident: RecordedIncident, _ line: Int) -> String {
    let date = incident.date.map { $0.start == $0.end ? "\($0.start)" : "\($0.start) to \($0.end)" }
    let parts = [incident.id, incident.kind.rawValue, incident.generatedTitle, date ?? "without a date"]
    return "line \(line): \(parts.joined(separator: ", "))"
  }
}

extension Diagnostic {
  fileprivate static func refusedRow(_ message: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic("tables.refused-row", .refusal, message, at: SourceLocation(file: file, line: line))
  }
}
