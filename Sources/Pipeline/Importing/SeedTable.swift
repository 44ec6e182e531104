import Digests
import IncidentModel
import IncidentTables
import Ingestion
import SimpleFeatures
import SpatialAnalysis

/// A table of incidents of a seed set and what became of it.
package struct SeedTable: Sendable {
  /// What became of a row.
  struct Row: Sendable {
    let line: Int
    /// The record that it gave; nothing where it was refused.
    let record: String?
    let kind: IncidentKind
    let reason: String
  }

  /// The name of its file.
  let name: String
  /// Its size and its bytes as SHA-256; nothing where it cannot be read.
  let byteCount: Int?
  let sha256: String?
  /// How it is laid out; nothing where it is refused.
  var layout: IncidentLayout?
  var count = IncidentImport.Count()
  /// The incidents that it gives, with their records.
  var incidents: [(incident: Incident, record: TableRecord)] = []
  /// Every row, in the order of its lines.
  var rows: [Row] = []

  /// What its layout is called.
  var layoutName: String? { layout?.rawValue }

  /// Whether anything of it could be read.
  var isUsed: Bool { layout != nil }
}

/// Reads the tables of a seed set.
struct SeedTableReading {
  let seeds: SeedSet
  let coder: ReportCoder
  let counting: CountingMode
  let keepsText: Bool
  let diagnostics: any DiagnosticCollector

  /// All tables in the order of their names; ids that occur before get a number behind them.
  func tables() throws -> [SeedTable] {
    guard !seeds.tables.isEmpty else { return [] }
    let index = try AreaIndex(coder.knowledge.atlas.districts.map(\.area), cells: 200_000)
    let worker = try ImportWorker(coder, index: index, form: .jsonl, counting: counting)
    var identifiers: [String: Int] = [:]
    let tables = try seeds.tables.map { try table($0, worker, &identifiers) }
    if tables.count(where: \.isUsed) + (seeds.files.isEmpty ? 0 : 1) > 1 {
      diagnostics.emit(
        Diagnostic(
          "tables.not-linked", .warning,
          "rows of tables are compared neither with reports nor with other tables: what both tell of counts twice",
          at: SourceLocation(file: seeds.path)))
    }
    return tables
  }

  private func table(
    _ name: String, _ worker: ImportWorker, _ identifiers: inout [String: Int]
  ) throws -> SeedTable {
    let path = "\(seeds.path)/\(name)"
    var table: SeedTable
    do {
      if let reason = seeds.unreadable[name] { throw IngestionError(.unreadable, file: path, reason) }
      let bytes = try FileBytes.read(path)
      table = SeedTable(name: name, byteCount: bytes.count, sha256: SHA256Digest.hexadecimal(of: bytes))
      var options = TableReadingOptions()
      options.keepsText = keepsText
      let (layout, answers) = try read(path, options, worker)
      table.layout = layout
      for (rows, answer) in answers { take(rows, answer, worker, into: &table, &identifiers) }
      table.rows.sort { $0.line < $1.line }
    } catch let error as IngestionError {
      diagnostics.emit(
        Diagnostic(
          "tables.unusable", .refusal, error.message, at: SourceLocation(file: path, line: error.line)))
      return SeedTable(name: name, byteCount: nil, sha256: nil)
    }
    for (column, count) in table.count.withheld.sorted(by: { $0.key < $1.key }) where !keepsText {
      diagnostics.emit(
        Diagnostic(
          "tables.text", .note, "\(column) of \(count) rows is left out, as it may name private persons",
          at: SourceLocation(file: path), remedy: "give --with-text for use by those who may hold it"))
    }
    return table
  }

  private func read(
    _ path: String, _ options: TableReadingOptions, _ worker: ImportWorker
  ) throws -> (IncidentLayout, [([ImportWorker.PlacedRow], ImportAnswer)]) {
    var layout = IncidentLayout.csv
    var answers: [([ImportWorker.PlacedRow], ImportAnswer)] = []
    try TableInput(path, options, diagnostics: diagnostics).forEachPiece { piece in
      layout = piece.coder.layout
      var answer = ImportAnswer()
      let rows = try worker.placedRows(of: piece, &answer)
      answers.append((rows, answer))
    }
    return (layout, answers)
  }

  private func take(
    _ rows: [ImportWorker.PlacedRow], _ answer: ImportAnswer, _ worker: ImportWorker, into table: inout SeedTable,
    _ identifiers: inout [String: Int]
  ) {
    table.count.add(answer.count)
    for diagnostic in answer.diagnostics {
      diagnostics.emit(diagnostic)
      guard diagnostic.severity == .refusal, let line = diagnostic.location?.line else { continue }
      table.rows.append(.init(line: line, record: nil, kind: .incident, reason: diagnostic.message))
    }
    let layout = table.layout?.rawValue ?? ""
    for var row in rows {
      let times = (identifiers[row.incident.id] ?? 0) + 1
      identifiers[row.incident.id] = times
      if times > 1 {
        diagnostics.emit(
          Diagnostic(
            "tables.repeated-id", .warning,
            "the id \(row.incident.id) occurs before; both rows are kept, this one as \(row.incident.id)~\(times)",
            at: SourceLocation(file: "\(seeds.path)/\(table.name)", line: row.line)))
        row.incident.id += "~\(times)"
      }
      let incident = row.incident
      table.rows.append(
        .init(line: row.line, record: incident.id, kind: incident.kind, reason: "row of a table (\(layout))"))
      table.incidents.append(
        (TableIncident(row, table: table.name, coder).incident, worker.record(row, file: table.name)))
    }
  }
}
