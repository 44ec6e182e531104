import DelimitedText
import GeoJSON
import IncidentModel
import IncidentTables
import SimpleFeatures
import SpatialAnalysis

/// Reads the rows of pieces on one thread.
final class ImportWorker {
  private let placing: TablePlacing
  private let form: IncidentImport.Form
  private let knowledge: RegionalKnowledge
  private let counting: CountingMode
  private let actors: ActorLookup

  init(_ coder: ReportCoder, index: AreaIndex, form: IncidentImport.Form, counting: CountingMode) throws {
    placing = try TablePlacing(coder, index: index)
    (self.form, self.counting, knowledge) = (form, counting, coder.knowledge)
    actors = ActorLookup(coder.knowledge.actors)
  }

  /// A row with what was found out about it.
  struct PlacedRow {
    var incident: RecordedIncident
    let line: Int
    var districts: [String] = []
    var placement: Placement?
    /// The code of the district that the row names, where the gazetteer knows it.
    var statedDistrict: String?
  }

  func answer(to piece: IncidentPiece) -> Result<ImportAnswer, any Error> {
    Result {
      if let table = piece.table, let plain = PlainFeatures(piece.coder, form) {
        return try answer(to: piece, table, plain)
      }
      var answer = ImportAnswer()
      let rows = try placedRows(of: piece, &answer)
      answer.bytes = bytes(of: rows, piece)
      return answer
    }
  }

  /// The rows of a plain table from their bytes, and those with anything unusual in them in the general way.
  private func answer(
    to piece: IncidentPiece, _ table: DelimitedReader, _ writer: PlainFeatures
  ) throws -> ImportAnswer {
    var (answer, plain) = (ImportAnswer(), writer)
    var rest = piece
    rest.table = nil
    rest.faults = piece.allFaults
    _ = try placedRows(of: rest, &answer)
    rest.faults = []
    for row in table.rows {
      if piece.lineShift == 0, plain.append(row, file: piece.name) {
        answer.count.read += 1
      } else {
        rest.rows = [.init(line: row.line + piece.lineShift, values: table.header.indices.map { row[$0] })]
        plain.append(bytes(of: try placedRows(of: rest, &answer), rest))
      }
      rest.isFirst = false
    }
    for (column, count) in plain.withheld.enumerated() where count > 0 {
      answer.count.withheld[table.header[column], default: 0] += count
    }
    answer.diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    answer.bytes = plain.takeBytes()
    return answer
  }

  /// The rows of a piece, placed and compared; those that cannot be used are told of.
  func placedRows(of piece: IncidentPiece, _ answer: inout ImportAnswer) throws -> [PlacedRow] {
    var rows = self.rows(of: piece, &answer)
    let compares =
      form == .jsonl || piece.coder.has(.district) || piece.coder.has(.districtCode) || piece.coder.has(.province)
    guard compares else {
      answer.diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
      return rows
    }
    let positions = rows.indices.filter { rows[$0].incident.place.coordinate != nil }
    let districts = try placing.districts(at: positions.compactMap { rows[$0].incident.place.coordinate })
    for (number, row) in positions.enumerated() {
      rows[row].statedDistrict = placing.statedDistrict(rows[row].incident.place)
      rows[row].districts = districts[number]
      // What the gazetteer placed was placed within the units of the row.
      guard rows[row].placement == nil else { continue }
      if let words = placing.contradiction(rows[row].incident.place, at: districts[number]) {
        answer.count.contradictions += 1
        answer.diagnostics.append(
          Diagnostic(
            "tables.contradiction", .warning, "\(rows[row].incident.id): \(words)",
            at: SourceLocation(file: piece.file, line: rows[row].line), remedy: "neither is changed; correct the table")
        )
      }
    }
    answer.diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    return rows
  }

  private func rows(of piece: IncidentPiece, _ answer: inout ImportAnswer) -> [PlacedRow] {
    var rows: [PlacedRow] = []
    var isTagRow = piece.isFirst
    func refuse(_ line: Int, _ message: String) {
      answer.count.read += 1
      answer.count.refused += 1
      answer.diagnostics.append(
        Diagnostic("tables.refused-row", .refusal, message, at: SourceLocation(file: piece.file, line: line)))
    }
    for fault in piece.allFaults { refuse(fault.line, fault.message) }
    let textColumns = piece.coder.textColumns
    piece.forEach { row in
      defer { isTagRow = false }
      if isTagRow, TableCoder.isTags(row.values) { return }
      do throws(IncidentFault) {
        var placed = PlacedRow(incident: try piece.coder.incident(row.values, line: row.line), line: row.line)
        place(&placed, &answer, in: piece)
        answer.count.read += 1
        for column in textColumns where !row.values[column].isEmpty {
          answer.count.withheld[piece.coder.header[column], default: 0] += 1
        }
        rows.append(placed)
      } catch {
        refuse(row.line, error.column.map { "column \($0): \(error.message)" } ?? error.message)
      }
    }
    return rows
  }

  private func place(_ row: inout PlacedRow, _ answer: inout ImportAnswer, in piece: IncidentPiece) {
    let place = row.incident.place
    if let point = place.coordinate {
      guard point.longitude == 0, point.latitude == 0 else { return }
      return answer.diagnostics.append(
        Diagnostic(
          "tables.null-island", .warning, "\(row.incident.id): the position is 0, 0, which is hardly meant",
          at: SourceLocation(file: piece.file, line: row.line)))
    }
    let found = placing.placement(of: place, on: row.incident.date?.start)
    if let found { placing.take(found, into: &row.incident.place) }
    row.placement = found
    guard found?.precision == nil else { return }
    answer.count.unplaced += 1
    let reason = found?.reason ?? "no place is stated"
    answer.diagnostics.append(
      Diagnostic(
        "tables.unplaced", .warning, "\(row.incident.id): not placed: \(reason)",
        at: SourceLocation(file: piece.file, line: row.line)))
  }

  private func bytes(of rows: [PlacedRow], _ piece: IncidentPiece) -> [UInt8] {
    switch form {
    case .jsonl:
      return rows.reduce(into: []) { bytes, row in
        bytes.append(contentsOf: JSONText.line(record(row, file: piece.name).value).utf8)
        bytes.append(0x0A)
      }
    case .geojson, .geojsonseq:
      var bytes: [UInt8] = []
      for row in rows {
        if form == .geojsonseq { bytes.append(0x1E) } else if !bytes.isEmpty { bytes.append(contentsOf: ",\n".utf8) }
        let feature = Feature(
          id: row.incident.id, geometry: row.incident.place.point.map(Geometry.point),
          properties: RecordedProperties(row.incident).list)
        bytes.append(contentsOf: GeoJSONEncoder(pointDecimals: 7).line(feature))
        if form == .geojsonseq { bytes.append(0x0A) }
      }
      return bytes
    case .csv:
      var table = ImportedTable()
      for row in rows { table.append(row.incident, file: piece.name) }
      return table.bytes
    }
  }

  func record(_ row: PlacedRow, file: String) -> TableRecord {
    TableRecord(
      incident: row.incident, file: file, line: row.line, districts: row.districts, placement: row.placement,
      knowledge: knowledge, counting: counting, actors: actors)
  }
}
