import DelimitedText
import IncidentModel

/// Every sentence of every report with what became of it, as a table; the sentences themselves only where asked for.
struct LedgerTable {
  private var writer = DelimitedWriter(guardsFormulas: true, endsLinesWithCRLF: true)

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - reports: The reports, in their order.
  ///   - tables: The tables, whose rows stand in the place of sentences, called by their lines.
  ///   - identifiers: The records that the mentions went into.
  ///   - withText: Whether the sentences are added, for use by those who may hold the reports.
  init(_ reports: [CodedReport], _ tables: [SeedTable] = [], identifiers: RecordIdentifiers, withText: Bool) {
    writer.append(LedgerTable.columns + (withText ? ["text"] : []))
    for coded in reports {
      for (index, entry) in coded.ledger.enumerated() {
        let records = entry.mentions.compactMap { identifiers.record(of: $0, in: coded.report.id) }
        let row = [
          coded.report.id, coded.report.path, String(index + 1), String(entry.bytes.lowerBound),
          String(entry.bytes.upperBound), entry.role.rawValue, entry.reason, records.joined(separator: ";"),
        ]
        writer.append(row + (withText ? [coded.report.text[entry.text]] : []))
      }
    }
    for table in tables {
      for row in table.rows {
        let role = row.record == nil ? "refused" : row.kind.rawValue
        let cells = [table.name, table.name, String(row.line), "", "", role, row.reason, row.record ?? ""]
        writer.append(cells + (withText ? [""] : []))
      }
    }
  }

  var bytes: [UInt8] { writer.bytes }

  /// The names of the columns.
  static let columns = ["report", "file", "sentence", "byte_start", "byte_end", "role", "reason", "record_ids"]
}

/// The record that each mention went into.
package struct RecordIdentifiers: Sendable {
  private struct Address: Hashable {
    let report: String
    let ordinal: Int
  }
  private var records: [Address: String] = [:]

  init(_ incidents: [Incident]) {
    for incident in incidents {
      for mention in incident.mentions.map(\.mention) {
        records[Address(report: mention.report, ordinal: mention.ordinal)] = incident.id
      }
    }
  }

  /// The id of the record that a mention of a report went into.
  package func record(of ordinal: Int, in report: String) -> String? {
    records[Address(report: report, ordinal: ordinal)]
  }
}
