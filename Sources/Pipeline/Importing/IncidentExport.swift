import DelimitedText
import GeoJSON
package import IncidentModel
package import IncidentTables
import Ingestion
import SimpleFeatures

/// Writes incidents in the columns of another collection, one row an incident, in the order of the input.
package struct IncidentExport {
  /// What was written, and what could not be.
  package struct Report: Sendable {
    /// The incidents that were read, the refused ones among them.
    package internal(set) var read = 0
    /// Those that cannot be used.
    package internal(set) var refused = 0
    /// The rows.
    package internal(set) var written = 0
    /// Those without a row, by the reason.
    package internal(set) var leftOut: [String: Int] = [:]
    /// What no column holds, by the field, with the number of incidents.
    package internal(set) var losses: [String: Int] = [:]

    /// Nothing written yet.
    package init() {}

    /// The report in lines.
    package var lines: [String] {
      let refusals = refused > 0 ? ", \(refused) refused" : ""
      return ["\(read) incidents read, \(written) rows written\(refusals)"]
        + leftOut.sorted { $0.key < $1.key }.map { "  without a row: \($0.value), as \($0.key)" }
        + losses.sorted { $0.key < $1.key }.map { "  no column for \($0.key): \($0.value)" }
    }
  }

  private let format: ExportFormat
  private let diagnostics: any DiagnosticCollector
  private var report = Report()
  private var columns: [Int]?
  private var writer = DelimitedWriter()

  /// Makes an export.
  package init(_ format: ExportFormat, diagnostics: any DiagnosticCollector) {
    (self.format, self.diagnostics) = (format, diagnostics)
  }

  private static let pieceSize = 1 << 20

  /// Reads incidents (records as JSON lines, flat features or tables, or the folder of a build) and writes rows.
  ///
  /// - Throws: `IngestionError` where an input cannot be read, and what the closure throws.
  package mutating func run(_ paths: [String], write: ([UInt8]) throws -> Void) throws -> Report {
    for path in paths {
      let isFolder = path != "-" && Folder.exists("\(path)/.")
      let input = isFolder ? "\(path)/incidents.jsonl" : path
      if isFolder || Self.isLines(input) {
        try readLines(input, write)
      } else {
        try readTable(input, write)
      }
    }
    if columns == nil { begin(with: nil) }
    try write(writer.takeBytes())
    return report
  }

  private static func isLines(_ path: String) -> Bool {
    path == "-" || path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  private mutating func readLines(_ path: String, _ write: ([UInt8]) throws -> Void) throws {
    var stream = try LineStream(path, limit: 64 << 20)
    let shown = path == "-" ? "standard input" : path
    while let line = try stream.next() {
      guard let bytes = line.bytes else {
        refuse("a line of more than 64 MiB", at: SourceLocation(file: shown, line: line.number))
        continue
      }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do {
        let value = try JSONText.decode(bytes)
        guard let incident = RecordedIncident(exporting: value) else {
          refuse("no record of the schema incident/1", at: SourceLocation(file: shown, line: line.number))
          continue
        }
        try take(incident, write)
      } catch let error as GeoJSONError {
        refuse(
          "column \(error.column): \(error.message); \(error.remedy)",
          at: SourceLocation(file: shown, line: line.number))
      }
    }
  }

  private mutating func readTable(_ path: String, _ write: ([UInt8]) throws -> Void) throws {
    var options = TableReadingOptions()
    options.keepsText = true
    var rows: [(piece: IncidentPiece, row: IncidentPiece.Row)] = []
    var faults: [(message: String, place: SourceLocation)] = []
    try TableInput(path, options, diagnostics: diagnostics).forEachPiece { piece in
      piece.forEach { rows.append((piece, $0)) }
      faults += piece.allFaults.map { ($0.message, SourceLocation(file: piece.file, line: $0.line)) }
    }
    for fault in faults { refuse(fault.message, at: fault.place) }
    for (piece, row) in rows {
      do throws(IncidentFault) {
        let incident = try piece.coder.incident(row.values, line: row.line)
        do { try take(incident, write) } catch { throw IncidentFault("\(error)") }
      } catch {
        refuse(error.message, at: SourceLocation(file: piece.file, line: row.line))
      }
    }
  }

  private mutating func refuse(_ message: String, at place: SourceLocation) {
    report.read += 1
    report.refused += 1
    diagnostics.emit(Diagnostic("export.refused", .refusal, message, at: place))
  }

  /// Writes the names of the columns; of UCDP's, `iso3` only where the table that returns has it.
  private mutating func begin(with incident: RecordedIncident?) {
    let hasCode = incident.map { format.isOrigin(of: $0) && $0.sourceFields.contains { $0.name == "iso3" } } ?? false
    let kept = format.columns.indices.filter { hasCode || format.columns[$0] != "iso3" }
    columns = kept
    writer.append(kept.map { format.columns[$0] })
  }

  private mutating func take(_ incident: RecordedIncident, _ write: ([UInt8]) throws -> Void) throws {
    if columns == nil { begin(with: incident) }
    report.read += 1
    if let objection = format.objection(to: incident) {
      report.leftOut[objection, default: 0] += 1
      return
    }
    for loss in Set(format.losses(of: incident)) { report.losses[loss, default: 0] += 1 }
    let row = format.row(of: incident)
    writer.append((columns ?? []).map { row[$0] })
    report.written += 1
    if writer.bytes.count >= Self.pieceSize { try write(writer.takeBytes()) }
  }
}
