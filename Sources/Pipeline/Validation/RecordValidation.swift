import DelimitedText
import GeoJSON
public import IncidentModel
import Ingestion
import JSONSchema
import SimpleFeatures

/// Checks files that the program or somebody else wrote against the published schemas.
///
/// Read are JSON lines and JSON documents that name their `schema`, GeoJSON layers by their `name`, and the tables
/// `incidents.csv` and `ledger.csv` by their columns.
public struct RecordValidation: Sendable {
  private let catalog: SchemaCatalog

  /// Reads the schemas of a gazetteer's folder.
  public init(gazetteer: String) throws { catalog = try SchemaCatalog(gazetteer: gazetteer) }

  /// What was found in a file.
  public struct Result: Sendable {
    /// The records, documents or rows that were checked.
    public fileprivate(set) var records = 0
    /// Those that are not as their schema asks.
    public fileprivate(set) var invalid = 0
  }

  /// Checks a file, or standard input as `-`, which holds JSON lines.
  ///
  /// Each fault is a refusal with file and line.
  ///
  /// - Throws: `IngestionError` where the file cannot be read or is of no kind that has a schema.
  public func check(_ path: String, _ diagnostics: any DiagnosticCollector) throws -> Result {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if path == "-" || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      return try checkLines(path, diagnostics)
    }
    if name.hasSuffix(".csv") { return try checkTable(path, diagnostics) }
    let document = try value(FileBytes.read(path), file: path, line: nil)
    var result = Result(records: 1)
    try check(document, at: SourceLocation(file: path), &result, diagnostics)
    return result
  }

  private func checkLines(_ path: String, _ diagnostics: any DiagnosticCollector) throws -> Result {
    var result = Result()
    var stream = try LineStream(path, limit: FileBytes.limit)
    let file = path == "-" ? "stdin" : path
    while let line = try stream.next() {
      guard let bytes = line.bytes else {
        throw IngestionError(.broken, file: file, line: line.number, "a line of more than \(FileBytes.limit >> 20) MiB")
      }
      result.records += 1
      do {
        try check(
          value(bytes, file: file, line: line.number), at: SourceLocation(file: file, line: line.number), &result,
          diagnostics)
      } catch let error as IngestionError {
        report([error.message], at: SourceLocation(file: file, line: line.number), &result, diagnostics)
      }
    }
    return result
  }

  private func checkTable(_ path: String, _ diagnostics: any DiagnosticCollector) throws -> Result {
    let table: DelimitedReader
    do { table = try DelimitedReader(FileBytes.read(path)) } catch let error as DelimitedTextError {
      throw IngestionError(.broken, file: path, line: error.line, error.message)
    }
    guard let kind = TableKind.allCases.first(where: { table.header.starts(with: $0.columns) }),
      let schema = catalog[kind.rawValue]
    else { throw noSchema(path, "its columns are those of no table that has one") }
    var result = Result(records: table.rows.count + table.faults.count)
    for fault in table.faults {
      report([fault.message], at: SourceLocation(file: path, line: fault.line), &result, diagnostics)
    }
    for row in table.rows {
      let cells = table.header.indices.map { index in
        Property(table.header[index], row[index].isEmpty ? .null : .string(row[index]))
      }
      let faults = schema.faults(in: .object(cells)).map(\.description)
      report(faults, at: SourceLocation(file: path, line: row.line), &result, diagnostics)
    }
    return result
  }

  private func check(
    _ value: PropertyValue, at place: SourceLocation, _ result: inout Result, _ diagnostics: any DiagnosticCollector
  ) throws {
    let isLayer = value["type"].string == "FeatureCollection"
    guard let name = isLayer ? value["name"].string.map({ "layer/\($0)" }) : value["schema"].string else {
      throw noSchema(place.file, "it names no schema")
    }
    guard let schema = catalog[name] else { throw noSchema(place.file, "there is none of the name \(name)") }
    report(schema.faults(in: value).map(\.description), at: place, &result, diagnostics)
  }

  private func value(_ bytes: [UInt8], file: String, line: Int?) throws -> PropertyValue {
    do { return try JSONText.decode(bytes) } catch {
      throw IngestionError(
        .broken, file: file, line: line ?? error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
  }

  private func report(
    _ faults: [String], at place: SourceLocation, _ result: inout Result, _ diagnostics: any DiagnosticCollector
  ) {
    if !faults.isEmpty { result.invalid += 1 }
    for fault in faults { diagnostics.emit(Diagnostic("validation.fault", .refusal, fault, at: place)) }
  }

  private func noSchema(_ file: String, _ reason: String) -> IngestionError {
    IngestionError(
      .broken, file: file, "no schema for it: \(reason); there are \(catalog.names.joined(separator: ", "))")
  }
}

/// The tables that have a schema, by its name.
private enum TableKind: String, CaseIterable {
  case incidents = "table/incidents"
  case ledger = "table/ledger"

  var columns: [String] {
    switch self {
    case .incidents: IncidentTable.columns
    case .ledger: LedgerTable.columns
    }
  }
}
