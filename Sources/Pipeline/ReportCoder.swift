import Extraction
import Geocoding
package import IncidentModel
import PlaceNames

/// Reads single reports and places what they tell; what other reports say plays no part.
package struct ReportCoder: Sendable {
  let knowledge: RegionalKnowledge
  private(set) var resolver: ToponymResolver
  private let extractor: IncidentExtractor

  package init(_ knowledge: RegionalKnowledge) {
    self.knowledge = knowledge
    extractor = IncidentExtractor(lexicon: knowledge.lexicon, actors: knowledge.actors, gazetteer: knowledge.gazetteer)
    resolver = ToponymResolver(
      gazetteer: knowledge.gazetteer, atlas: knowledge.atlas, language: knowledge.lexicon,
      unitNames: knowledge.unitNames)
  }

  /// The same for one report, keeping the places that it resolves.
  var remembering: ReportCoder {
    var coder = self
    coder.resolver = resolver.remembering
    return coder
  }

  /// What was found in a report, not placed yet.
  func reading(of report: Report) -> ReportReading { extractor.read(report) }

  /// What was found in a report, with every sentence's role.
  package func read(_ report: Report) -> CodedReport { coded(report, extractor.read(report)) }

  /// What somebody else has found in a report, with every sentence's role.
  func read(_ report: Report, mentions: [IncidentMention]) -> CodedReport {
    coded(report, extractor.read(report, mentions: mentions))
  }

  private func coded(_ report: Report, _ reading: ReportReading) -> CodedReport {
    let context = reading.context.flatMap { knowledge.gazetteer.entry(id: $0) }
    return CodedReport(
      report: report, ledger: reading.ledger, mentions: placed(reading.mentions, in: context), doubts: reading.doubts,
      resolver: resolver)
  }

  /// The words for places in a text.
  func places(in text: String) -> [PlaceMention] { extractor.places(in: text) }

  /// The mentions with their places; of several places of one name, one near the others of the report is taken.
  private func placed(_ mentions: [IncidentMention], in context: GazetteerEntry?) -> [PlacedMention] {
    let alone = mentions.map { resolver.place($0, Circumstances(context: context)) }
    let placements = alone.flatMap { [$0.placement] + $0.areas }
    guard placements.contains(where: resolver.isOpen) else { return alone }
    let company = Set(placements.filter { $0.precision.map { $0 <= .district } ?? false }.compactMap(\.district))
    return mentions.map { resolver.place($0, Circumstances(context: context, company: company)) }
  }
}

/// A report with what was found in it.
package struct CodedReport: Sendable {
  package let report: Report
  /// Every sentence with its role, in order.
  package let ledger: [LedgerEntry]
  /// The mentions of incidents, totals and statements, placed and not linked, in the order of the text.
  package let mentions: [PlacedMention]
  /// The dates that were left unread.
  let doubts: [DateDoubt]
  /// What placed the mentions.
  let resolver: ToponymResolver

  /// Tells of the dates that were left unread, in the file that a user knows.
  func reportDoubts(in file: String, _ diagnostics: any DiagnosticCollector) {
    for doubt in doubts {
      let place = SourceLocation(file: file, line: report.line(ofOriginalByte: doubt.bytes.lowerBound))
      diagnostics.emit(Diagnostic("extraction.\(doubt.reason.rawValue)", .warning, doubt.reason.words, at: place))
    }
  }
}

extension DateDoubt.Reason {
  fileprivate var words: String {
    switch self {
    case .noSuchDay: "a date that cannot be is left unread: the month has no such day"
    case .ambiguous: "a date in figures is left unread: either number may be the day"
    }
  }
}
