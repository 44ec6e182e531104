import GeoJSON
import IncidentModel
import SimpleFeatures

/// A report's sentences with what became of each, for people and for programs.
public struct ReportLedger: Sendable {
  private let coded: CodedReport
  private let identifiers: RecordIdentifiers

  init(_ coded: CodedReport, identifiers: RecordIdentifiers) {
    self.coded = coded
    self.identifiers = identifiers
  }

  /// For people: how many sentences have each role, then each sentence below its number, role, records and reason.
  public var text: [String] {
    [heading]
      + coded.ledger.enumerated().flatMap { index, entry in
        let records = records(of: entry).map { " " + $0 }.joined()
        let role = entry.role.rawValue.split(separator: "_").joined(separator: " ")
        return ["", "\(index + 1). \(role)\(records): \(entry.reason)", "   \(sentence(entry))"]
      }
  }

  /// For spreadsheets: the columns of `ledger.csv`, with the sentences where asked for.
  public func table(withText: Bool) -> [UInt8] {
    LedgerTable([coded], identifiers: identifiers, withText: withText).bytes
  }

  /// For programs: one JSON object a sentence.
  public func lines(withText: Bool) -> [String] {
    coded.ledger.enumerated().map { index, entry in
      let properties = [
        Property("report", .string(coded.report.id)), Property("sentence", .integer(index + 1)),
        Property("byte_start", .integer(entry.bytes.lowerBound)),
        Property("byte_end", .integer(entry.bytes.upperBound)),
        Property("role", .string(entry.role.rawValue)), Property("reason", .string(entry.reason)),
        Property("record_ids", .array(records(of: entry).map(PropertyValue.string))),
      ]
      let text = withText ? [Property("text", .string(coded.report.text[entry.text]))] : []
      return JSONText.line(.object(properties + text))
    }
  }

  private var heading: String {
    let counts = SentenceRole.allCases.map { role in
      let count = coded.ledger.count { $0.role == role }
      return "\(role.rawValue.split(separator: "_").joined(separator: " ")) \(count)"
    }
    return "\(coded.report.path): \(coded.ledger.count) sentences: \(counts.joined(separator: ", "))"
  }

  private func records(of entry: LedgerEntry) -> [String] {
    entry.mentions.compactMap { identifiers.record(of: $0, in: coded.report.id) }
  }

  /// The sentence on one line.
  private func sentence(_ entry: LedgerEntry) -> String {
    coded.report.text[entry.text].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
