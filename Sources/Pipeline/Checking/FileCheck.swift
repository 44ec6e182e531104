import GeoJSON
public import IncidentModel
import Ingestion
import SimpleFeatures

/// Reads one file of any kind that the program knows and tells what is in it and what is wrong with it.
///
/// Nothing is written, and no other file is read but the gazetteer for a report.
public struct FileCheck {
  /// What a file holds.
  public struct Findings: Sendable {
    /// What the file is: `report`, `table of places`.
    public let kind: String
    /// Its records, one line each, with the line or the bytes where each stands.
    public let records: [String]
  }

  private let gazetteer: String
  private let workingFolder: String

  /// Makes a check with the gazetteer that reports are read with.
  public init(gazetteer: String, workingFolder: String) {
    self.gazetteer = gazetteer
    self.workingFolder = workingFolder
  }

  /// Reads a file; what is wrong with single records becomes diagnostics.
  ///
  /// - Throws: `IngestionError` where the file cannot be used at all.
  public func check(_ path: String, _ diagnostics: any DiagnosticCollector) throws -> Findings {
    let bytes = try FileBytes.read(path)
    let kind = try FileKind(path, bytes)
    let records: [String]
    switch kind {
    case .report: records = try report(path, bytes, diagnostics)
    case .output: records = try output(path, bytes, diagnostics)
    case .places: records = lines(try FileListing(places: path, diagnostics))
    case .unitNames: records = lines(try FileListing(unitNames: path, diagnostics))
    case .boundaries: records = lines(try FileListing(boundaries: path, diagnostics))
    case .configuration: records = lines(try FileListing(configuration: path))
    case .gazetteer: records = lines(try FileListing(gazetteer: path))
    case .actors: records = lines(try FileListing(actors: path))
    case .words: records = lines(try FileListing(words: path))
    }
    return Findings(kind: kind.name, records: records)
  }

  private func lines(_ listing: FileListing) -> [String] {
    listing.records.map { record in record.line.map { "line \($0): \(record.text)" } ?? record.text }
  }

  /// The incidents, totals and statements of a report with their bytes.
  private func report(
    _ path: String, _ bytes: [UInt8], _ diagnostics: any DiagnosticCollector
  ) throws -> [String] {
    let report = try ReportReader().report(bytes, named: path)
    let extraction = try RecordExtraction(
      gazetteer: gazetteer, workingFolder: workingFolder, diagnostics: diagnostics)
    return try extraction.records(of: report).map { record in
      let spans = record.value["sources"].elements.first?["spans"].elements ?? []
      let bytes = spans.map { span in span.elements.compactMap(\.integer).map(String.init).joined(separator: "-") }
      let kind = record.value["kind"].string ?? ""
      return "\(record.value["id"].string ?? ""): \(kind), \(record.title), bytes \(bytes.joined(separator: ", "))"
    }
  }

  /// How many records a file of a build holds; each that is not as its schema asks is a refusal.
  private func output(
    _ path: String, _ bytes: [UInt8], _ diagnostics: any DiagnosticCollector
  ) throws -> [String] {
    let result = try RecordValidation(gazetteer: gazetteer).check(path, diagnostics)
    return ["\(result.records) records, \(result.invalid) of them not as their schema asks"]
  }
}
