import GeoJSON
package import IncidentModel
package import Ingestion
import JSONSchema
import SimpleFeatures

/// Reads one file of any kind that the program knows and tells what is in it and what is wrong with it.
///
/// Nothing is written, and no other file is read but the gazetteer for a report.
package struct FileCheck {
  /// What a file holds.
  package struct Findings: Sendable {
    /// What the file is: `report`, `table of places`.
    package let kind: String
    /// Its records, one line each, with the line or the bytes where each stands.
    package let records: [String]
  }

  private let gazetteer: String
  private let workingFolder: String
  private let reading: ReadingOptions

  /// Makes a check with the gazetteer that reports are read with, and how they are read.
  package init(gazetteer: String, workingFolder: String, reading: ReadingOptions = ReadingOptions()) {
    self.gazetteer = gazetteer
    self.reading = reading
    self.workingFolder = workingFolder
  }

  /// Reads a file; what is wrong with single records becomes diagnostics.
  ///
  /// - Throws: `IngestionError` where the file cannot be used at all.
  package func check(_ path: String, _ diagnostics: any DiagnosticCollector) throws -> Findings {
    let maximum = max(reading.maximumBytes, FileBytes.limit)
    let bytes = try FileBytes.read(path, atMost: maximum, hint: "raise --max-report or split it")
    if let table = try IncidentTableListing(path, bytes, diagnostics) {
      return Findings(kind: table.kind, records: table.records)
    }
    let kind = try InputKind(path, bytes)
    let records: [String]
    switch kind {
    case .report: records = try report(path, bytes, diagnostics)
    case .articles: records = try articles(path, bytes, diagnostics)
    case .sources: records = lines(try FileListing(sources: path, diagnostics))
    case .output: records = try output(path, bytes, diagnostics)
    case .schema: records = try schema(path, bytes)
    case .places: records = lines(try FileListing(places: path, diagnostics))
    case .unitNames: records = lines(try FileListing(unitNames: path, diagnostics))
    case .unitCodes: records = lines(try FileListing(unitCodes: path, diagnostics))
    case .boundaries: records = lines(try FileListing(boundaries: path, diagnostics))
    case .configuration: records = lines(try FileListing(configuration: path, diagnostics))
    case .gazetteer: records = lines(try FileListing(gazetteer: path, diagnostics))
    case .actors: records = lines(try FileListing(actors: path, diagnostics))
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
    guard bytes.count <= reading.maximumBytes else {
      throw IngestionError(
        .broken, file: path,
        "\(ByteSize(bytes.count)), larger than \(ByteSize(reading.maximumBytes)); raise --max-report or split it")
    }
    let extraction = try RecordExtraction(
      gazetteer: gazetteer, workingFolder: workingFolder, diagnostics: diagnostics)
    let report = try ReportReader(extraction.reading(reading)).report(bytes, named: path, diagnostics: diagnostics)
    return try extraction.records(of: report).map(words(for:))
  }

  /// The incidents, totals and statements of each article, behind the line on which it begins.
  private func articles(
    _ path: String, _ bytes: [UInt8], _ diagnostics: any DiagnosticCollector
  ) throws -> [String] {
    let extraction = try RecordExtraction(
      gazetteer: gazetteer, workingFolder: workingFolder, diagnostics: diagnostics)
    let file = ArticleFile(path, options: extraction.reading(reading))
    return try file.articles(bytes, diagnostics).flatMap { article in
      switch article.result {
      case .success(let report):
        let line = article.name.split(separator: ":").last ?? ""
        let records = try extraction.records(of: report)
        return records.isEmpty ? ["line \(line): nothing"] : records.map { "line \(line): \(words(for: $0))" }
      case .failure(let error):
        diagnostics.emit(.refusal(of: error))
        return []
      }
    }
  }

  /// A record in a line.
  private func words(for record: ReportRecord) -> String {
    let spans = record.value["sources"].elements.first?["spans"].elements ?? []
    let bytes = spans.map { span in span.elements.compactMap(\.integer).map(String.init).joined(separator: "-") }
    let kind = record.value["kind"].string ?? ""
    return "\(record.value["id"].string ?? ""): \(kind), \(record.title), bytes \(bytes.joined(separator: ", "))"
  }

  /// What a JSON Schema is called, and that it can be used.
  private func schema(_ path: String, _ bytes: [UInt8]) throws -> [String] {
    let value: PropertyValue
    do { value = try JSONText.decode(bytes) } catch {
      throw IngestionError(
        .broken, file: path, line: error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
    let schema: Schema
    do { schema = try Schema(value) } catch {
      throw IngestionError(.broken, file: path, "not a valid schema: \(error); correct it")
    }
    let name = schema.id.isEmpty ? "without $id" : "$id \(schema.id)"
    return [([name] + [value["title"].string].compactMap(\.self) + ["valid"]).joined(separator: ", ")]
  }

  /// The records, features or rows of a file of a build; each that is not as its schema asks is a refusal.
  private func output(
    _ path: String, _ bytes: [UInt8], _ diagnostics: any DiagnosticCollector
  ) throws -> [String] {
    let result = try RecordValidation(gazetteer: gazetteer).check(path, diagnostics)
    let listing = try OutputListing(path, bytes)
    return listing.records.isEmpty
      ? [result.invalid > 0 ? "not as its schema asks" : "as its schema asks"] : listing.records
  }
}
