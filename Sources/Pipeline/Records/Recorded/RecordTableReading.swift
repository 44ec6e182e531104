import DelimitedText
import IncidentModel
import Ingestion

/// Reads the rows of a table of incidents, named as in `incidents.csv`.
struct RecordTableReading {
  let name: String

  /// The columns without which a table is none of incidents.
  private static let required = ["id", "type", "date_start", "precision", "lon", "lat"]

  func read(_ first: [UInt8], _ stream: SourceStream, _ sink: inout RecordSink) throws {
    var pieces = DelimitedPieces()
    var piece = first
    do {
      repeat {
        let next = piece.isEmpty ? [] : try stream.next()
        if let table = try pieces.read(piece, isLast: next.isEmpty) { try read(table, &sink) }
        piece = next
      } while !piece.isEmpty
    } catch let error as DelimitedTextError {
      throw IngestionError(.broken, file: name, line: error.line, error.message)
    }
  }

  private func read(_ table: DelimitedReader, _ sink: inout RecordSink) throws {
    guard !table.header.isEmpty else { return }
    let missing = Self.required.filter { !table.header.contains($0) }
    guard missing.isEmpty else {
      throw IngestionError(
        .broken, file: name, line: 1,
        "no table of incidents: there is no column \(missing.joined(separator: ", ")); give records (JSON lines), or a "
          + "table with the columns of incidents.csv")
    }
    for fault in table.faults { sink.refuse(line: fault.line, fault.message) }
    let columns = Dictionary(zip(table.header, table.header.indices)) { first, _ in first }
    for row in table.rows {
      try sink.take(line: row.line) { () throws(RecordFault) in
        try RecordedIncident(flat: RecordFields(row, columns: columns), at: nil)
      }
    }
  }
}
