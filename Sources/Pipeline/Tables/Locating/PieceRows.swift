import DelimitedText
import GeoJSON
import SimpleFeatures

/// The rows of a piece, whatever they are written in, as far as locating needs them.
protocol PieceRows {
  /// The bytes of the piece.
  var bytes: [UInt8] { get }
  /// How many rows there are.
  var count: Int { get }
  /// The line in which a row begins, counted from 1.
  func line(of row: Int) -> Int
  /// Where a row lies.
  func range(of row: Int) -> Range<Int>
  /// Where the longitude and the latitude of a row lie; nothing where it has no such fields.
  func position(of row: Int) -> (x: Range<Int>, y: Range<Int>)?
  /// What is wrong with where a row lies, beside its numbers.
  func geometryFault(of row: Int) -> PositionFault?
  /// Whether a row is the line of column names again, as in tables that were joined.
  func repeatsHeader(_ row: Int) -> Bool
  /// What the longitude, 0, or the latitude, 1, of a row is called.
  func positionName(of row: Int, _ index: Int) -> String
  /// The columns of a row that state a district or a province.
  func statements(of row: Int) -> [TableColumns.Statement]
  /// What a row states in a column.
  func text(of row: Int, _ column: Int) -> String?
}

/// The rows of a piece of delimited text.
struct DelimitedRows: PieceRows {
  let fields: DelimitedFields
  let columns: TableColumns
  let names: [String]

  var bytes: [UInt8] { fields.bytes }
  var count: Int { fields.count }

  func line(of row: Int) -> Int { fields.line(of: row) }

  func range(of row: Int) -> Range<Int> {
    fields.place(row: row, column: 0).start..<fields.place(row: row, column: fields.width - 1).end
  }

  @inline(__always) func position(of row: Int) -> (x: Range<Int>, y: Range<Int>)? {
    guard let x = columns.x, let y = columns.y else { return nil }
    let (east, north) = (fields.place(row: row, column: x), fields.place(row: row, column: y))
    return (east.start..<east.end, north.start..<north.end)
  }

  func geometryFault(of row: Int) -> PositionFault? { nil }

  func repeatsHeader(_ row: Int) -> Bool {
    names.indices.allSatisfy { fields.text(row: row, column: $0) == names[$0] }
  }

  func positionName(of row: Int, _ index: Int) -> String {
    (index == 0 ? columns.x : columns.y).map { names[$0] } ?? ""
  }

  func statements(of row: Int) -> [TableColumns.Statement] { columns.statements }

  func text(of row: Int, _ column: Int) -> String? { fields.text(row: row, column: column) }
}

/// The rows of a piece of JSON.
struct JSONRows: PieceRows {
  let bytes: [UInt8]
  let records: JSONRecords
  /// What the members of each row are for; one entry serves all rows that are alike.
  private let columns: [TableColumns]
  private let columnsOf: [Int32]
  private let firstLine: Int

  init(_ piece: StreamPiece, _ records: JSONRecords, given: (x: String, y: String)?) {
    (bytes, self.records, firstLine) = (piece.bytes, records, piece.line)
    var columns: [TableColumns] = []
    var columnsOf: [Int32] = []
    for record in records.records {
      if !record.isAlike || columns.isEmpty {
        let names = record.members.map { index in
          String(validating: piece.bytes[records.members[index].name.range], as: UTF8.self) ?? ""
        }
        columns.append(TableColumns(names, given: given))
      }
      columnsOf.append(Int32(columns.count - 1))
    }
    (self.columns, self.columnsOf) = (columns, columnsOf)
  }

  var count: Int { records.records.count }

  /// What the members of a row are for.
  func columns(of row: Int) -> TableColumns { columns[Int(columnsOf[row])] }

  func line(of row: Int) -> Int { line(at: records.records[row].span.range.lowerBound) }

  /// The line of a place in the piece.
  func line(at offset: Int) -> Int {
    firstLine + bytes[..<offset].withUnsafeBufferPointer(RecordCutter.lineCount)
  }

  func range(of row: Int) -> Range<Int> { records.records[row].span.range }

  func position(of row: Int) -> (x: Range<Int>, y: Range<Int>)? {
    let record = records.records[row]
    if record.isFeature {
      guard case .point(let x, let y) = record.geometry else { return nil }
      return (x.range, y.range)
    }
    let columns = columns(of: row)
    guard let x = columns.x, let y = columns.y else { return nil }
    return (content(of: row, x), content(of: row, y))
  }

  func geometryFault(of row: Int) -> PositionFault? {
    let record = records.records[row]
    guard record.isFeature, case .other(let kind) = record.geometry else { return nil }
    let title = String(validating: bytes[kind.range].prefix(60), as: UTF8.self) ?? ""
    return PositionFault(
      kind: "the geometry is no point", message: "the geometry is \(title.isEmpty ? "unknown" : title) and no point",
      remedy: "locate takes points; use a point of it")
  }

  func repeatsHeader(_ row: Int) -> Bool { false }

  func positionName(of row: Int, _ index: Int) -> String {
    let record = records.records[row]
    guard !record.isFeature else { return index == 0 ? "longitude" : "latitude" }
    let columns = columns(of: row)
    return (index == 0 ? columns.x : columns.y).flatMap { name(of: row, $0) } ?? ""
  }

  func statements(of row: Int) -> [TableColumns.Statement] { columns(of: row).statements }

  func text(of row: Int, _ column: Int) -> String? {
    let value = value(of: row, column)
    guard bytes[value.lowerBound] == UInt8(ascii: "\"") else {
      return String(validating: bytes[content(of: row, column)], as: UTF8.self)
    }
    return (try? JSONText.decode(Array(bytes[value])))?.string
  }

  /// The name of a member.
  func name(of row: Int, _ column: Int) -> String? {
    let member = records.members[records.records[row].members.lowerBound + column]
    return String(validating: bytes[member.name.range], as: UTF8.self)
  }

  /// Where the value of a member lies.
  func value(of row: Int, _ column: Int) -> Range<Int> {
    records.members[records.records[row].members.lowerBound + column].value.range
  }

  /// Where the value of a member lies, a text without its quotes; nothing in it for null.
  func content(of row: Int, _ column: Int) -> Range<Int> {
    let value = value(of: row, column)
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "\""): return value.lowerBound + 1..<value.upperBound - 1
    case UInt8(ascii: "n"): return value.lowerBound..<value.lowerBound
    default: return value
    }
  }
}
