public import Extraction
import GeoJSON
public import IncidentModel
package import Ingestion
import Linkage
package import SimpleFeatures
import SpatialAnalysis

/// Turns single reports into records: placed, and not linked with what other reports say.
///
/// It is not `Sendable`: make one for each thread that reads reports.
public struct RecordExtraction {
  let coder: ReportCoder
  private let articleFields: ArticleFields
  let counting: CountingMode
  /// What reads reports in the place of the rules.
  package private(set) var outside: OutsideExtractor?
  /// It, for reports that are read one at a time.
  private var reader: OutsideReader?
  private let locator: DistrictLocator
  private let diagnostics: any DiagnosticCollector

  /// Reads a gazetteer's folder; the boundary set is the configuration's or the first.
  ///
  /// - Throws: An error where the gazetteer or the configuration cannot be used.
  public init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    try self.init(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, outside: nil, diagnostics: diagnostics)
  }

  /// Reads a gazetteer's folder, for reports that an outside extractor reads.
  ///
  /// - Parameter outside: The command, where the configuration's is not meant, and what takes its complaints; nothing
  ///   for the rules whatever the configuration says.
  package init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, outside: OutsideExtractor.Choice?,
    diagnostics: any DiagnosticCollector
  ) throws {
    let knowledge = try RegionalKnowledge(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, diagnostics: diagnostics)
    let configuration = try ProjectConfiguration.nearest(
      to: [ResolvedPath(gazetteer, in: workingFolder).text, workingFolder])
    try self.init(
      ReportCoder(knowledge), counting: configuration.counting, articleFields: configuration.articleFields,
      diagnostics: diagnostics)
    self.outside = try outside?.extractor(configuration, gazetteer: gazetteer, knowledge: knowledge)
    reader = self.outside?.reader()
  }

  /// Makes an extraction with what is known already, as for another thread.
  init(
    _ coder: ReportCoder, counting: CountingMode, articleFields: ArticleFields = ArticleFields(),
    diagnostics: any DiagnosticCollector
  ) throws {
    self.coder = coder
    self.counting = counting
    self.articleFields = articleFields
    self.diagnostics = diagnostics
    locator = try DistrictLocator(coder.knowledge.atlas, counting: counting, diagnostics: diagnostics)
  }

  /// How reports are read with what the project and the language say of them.
  package func reading(_ options: ReadingOptions) -> ReadingOptions {
    options.naming(articleFields).dating(by: coder.knowledge.lexicon)
  }

  /// What a report tells of, as it was read: nothing is placed yet.
  public func reading(of report: Report) -> ReportReading { coder.reading(of: report) }

  /// The records of a report as JSON lines, in the order of its text.
  ///
  /// Each is a record of the schema `incident/1` with the report's id as `source_id` and its number in the report as
  /// `ordinal`.
  public func lines(of report: Report) throws -> [String] { try lines(of: code(report)) }

  /// The records of what was found in a report as JSON lines, in the order of its text.
  func lines(of coded: CodedReport) throws -> [String] { try records(of: coded).map { JSONText.line($0.value) } }

  /// Every sentence of a report with its role and the records that it went into.
  public func ledger(of report: Report) throws -> ReportLedger {
    let coded = try code(report)
    return ReportLedger(coded, identifiers: RecordIdentifiers(link(coded)))
  }

  /// The records of a report, in the order of its text.
  package func records(of report: Report) throws -> [ReportRecord] { try records(of: code(report)) }

  /// The records of what was found in a report, in the order of its text.
  func records(of coded: CodedReport) throws -> [ReportRecord] {
    let report = coded.report
    let writer = RecordWriter(knowledge: coder.knowledge, resolver: coded.resolver, reports: [report])
    return try located(coded).map { located in
      let record = writer.record(located)
      let ordinal = located.incident.mentions[0].mention.ordinal
      return ReportRecord(title: record.title, value: record.value(source: report.id, ordinal: ordinal))
    }
  }

  /// What was found in a report, and what it gives with the districts, in the order of its text.
  func located(in report: Report) throws -> (coded: CodedReport, incidents: [LocatedIncident]) {
    let coded = try code(report)
    return (coded, try located(coded))
  }

  /// What was found in a report, by the rules or by the outside extractor.
  ///
  /// - Throws: `IngestionError` where the outside extractor gives no answer for it.
  private func code(_ report: Report) throws -> CodedReport {
    // Each place is resolved once: for the mention, and for the candidates that its record names.
    let coder = coder.remembering
    guard let reader else { return coder.read(report) }
    let outcomes = reader.read([report], isLast: false, diagnostics: diagnostics)
    return coder.read(report, mentions: try outcomes[0].get())
  }

  private func located(_ coded: CodedReport) throws -> [LocatedIncident] {
    try coder.knowledge.requireWholeIndex()
    coded.reportDoubts(in: coded.report.path, diagnostics)
    return try link(coded).map(locator.locate)
  }

  /// One incident for each mention, in the order of the text: mentions of one report are never joined.
  private func link(_ coded: CodedReport) -> [Incident] {
    EventLinker(actors: coder.knowledge.actors).link(coded.mentions).sorted {
      $0.mentions[0].mention.ordinal < $1.mentions[0].mention.ordinal
    }
  }
}

/// A record of a single report.
package struct ReportRecord: Sendable {
  /// What it is called.
  package let title: String
  /// The full record.
  package let value: PropertyValue
}
