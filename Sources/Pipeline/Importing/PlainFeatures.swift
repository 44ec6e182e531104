import DelimitedText
import GeoJSON
import IncidentModel
import IncidentTables
import SimpleFeatures

/// Writes the rows of plain tables as features from their bytes, without a string for each field.
///
/// A table is plain that has a column for each of a few fields and positions, and nothing to compare them with. What it
/// writes is what the general way writes of the same row; a row with anything unusual in it is left to that.
struct PlainFeatures {
  private let header: [String]
  private let fields: [TableField]
  private let textColumns: [Int]
  private let column: [TableField: Int]
  private let isSequence: Bool
  private let idPrefix: [UInt8]
  private var output = JSONBytes()
  private var isEmpty = true
  /// How many rows have words in each of the columns that are left out.
  private(set) var withheld: [Int]
  private var types: [(text: [UInt8], type: IncidentType)] = []

  private static let plainFields: Set<TableField> = [
    .id, .type, .date, .place, .longitude, .latitude, .actor, .killed, .injured, .source, .text, .other,
  ]

  /// Makes a writer; nothing where the table is not plain or the form no features.
  init?(_ coder: TableCoder, _ form: IncidentImport.Form) {
    guard form == .geojson || form == .geojsonseq, coder.layout == .csv, !coder.keepsText,
      coder.fields.allSatisfy(Self.plainFields.contains)
    else { return nil }
    var column: [TableField: Int] = [:]
    for (index, field) in coder.fields.enumerated() where field != .text && field != .other {
      guard column.updateValue(index, forKey: field) == nil else { return nil }
    }
    guard column[.longitude] != nil, column[.latitude] != nil else { return nil }
    (header, fields, textColumns, self.column) = (coder.header, coder.fields, coder.textColumns, column)
    isSequence = form == .geojsonseq
    idPrefix = Array("csv:".utf8)
    withheld = Array(repeating: 0, count: coder.header.count)
  }

  /// What is written.
  mutating func takeBytes() -> [UInt8] {
    isEmpty = true
    return output.takeBytes()
  }

  /// Writes what the general way has made of a row.
  mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if !isSequence { separate() }
    output.raw(bytes)
  }

  private mutating func separate() {
    if !isEmpty { output.raw(",\n") }
    isEmpty = false
  }

  /// A row whose fields have been looked at.
  private struct Parts {
    var id: ArraySlice<UInt8>?
    var date: ArraySlice<UInt8>?
    var place: ArraySlice<UInt8>?
    var actor: ArraySlice<UInt8>?
    var source: ArraySlice<UInt8>?
    var type = IncidentType.other
    var typeText: ArraySlice<UInt8>?
    var killed: Int?
    var injured: Int?
    var coordinate: Coordinate
  }

  /// Writes a row; false where it is not plain, and then nothing is written.
  mutating func append(_ row: DelimitedReader.Row, file: String) -> Bool {
    guard let parts = parts(of: row) else { return false }
    if isSequence { output.byte(0x1E) } else { separate() }
    output.raw("{\"type\": \"Feature\", \"id\": ")
    let id = identifier(parts, file: file, line: row.line)
    output.string(id)
    output.raw(", \"properties\": {\"id\": ")
    output.string(id)
    output.raw(", \"kind\": \"incident\", \"type\": ")
    output.string(parts.type.rawValue)
    if let date = parts.date {
      for name in ["date_start", "date_end"] { member(name, date) }
      output.raw(", \"date_precision\": 1")
    }
    if let place = parts.place { member("place", place) }
    output.raw(", \"precision\": 1")
    numbers("killed", parts.killed)
    numbers("injured", parts.injured)
    if let actor = parts.actor { member("initiators", actor) }
    output.raw(", \"status\": \"reported\"")
    if let source = parts.source { member("sources", source) }
    writeKept(row, parts)
    output.raw("}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [")
    degrees(parts.coordinate.longitude)
    output.raw(",")
    degrees(parts.coordinate.latitude)
    output.raw("]}}")
    if isSequence { output.byte(0x0A) }
    for column in textColumns where !row.bytes(column).isEmpty { withheld[column] += 1 }
    return true
  }

  private func identifier(_ parts: Parts, file: String, line: Int) -> String {
    guard let id = parts.id, let text = String(validating: id, as: UTF8.self) else { return "csv:\(file):\(line)" }
    return "csv:\(text)"
  }

  private mutating func member(_ name: String, _ bytes: ArraySlice<UInt8>) {
    output.raw(", ")
    output.string(name)
    output.raw(": ")
    bytes.withUnsafeBufferPointer { output.string($0, hasDoubledQuotes: false) }
  }

  private mutating func numbers(_ name: String, _ count: Int?) {
    guard let count else { return }
    for end in ["low", "best", "high"] {
      output.raw(", ")
      output.string("\(name)_\(end)")
      output.raw(": ")
      output.integer(count)
    }
  }

  /// What no field holds.
  private mutating func writeKept(_ row: DelimitedReader.Row, _ parts: Parts) {
    var isFirst = true
    for index in fields.indices {
      let bytes: ArraySlice<UInt8>
      switch fields[index] {
      case .other: bytes = row.bytes(index)
      case .type: bytes = parts.typeText ?? []
      default: continue
      }
      guard !bytes.isEmpty else { continue }
      if isFirst { output.raw(", \"source_fields\": {") } else { output.raw(", ") }
      isFirst = false
      output.string(header[index])
      output.raw(": ")
      bytes.withUnsafeBufferPointer { output.string($0, hasDoubledQuotes: false) }
    }
    if !isFirst { output.raw("}") }
  }

  /// Degrees with seven decimals, of which zeros at the end are left out.
  private mutating func degrees(_ value: Double) {
    let scaled = (value * 1e7).rounded()
    if scaled < 0 { output.byte(UInt8(ascii: "-")) }
    var (rest, decimals) = (UInt64(abs(scaled)), 7)
    while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var (start, count) = (buffer.count, 0)
      while rest > 0 || count <= decimals {
        if count == decimals, count > 0 {
          start -= 1
          buffer[start] = UInt8(ascii: ".")
        }
        start -= 1
        buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        (rest, count) = (rest / 10, count + 1)
      }
      output.raw(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[start...]))
    }
  }
}

extension PlainFeatures {
  /// What a row says; nothing where any of it is unusual.
  private mutating func parts(of row: DelimitedReader.Row) -> Parts? {
    for index in fields.indices where fields[index] != .text {
      guard !row.bytes(index).contains(UInt8(ascii: "\"")) else { return nil }
    }
    guard let longitude = column[.longitude].flatMap({ row.number($0) }),
      let latitude = column[.latitude].flatMap({ row.number($0) }),
      let coordinate = Coordinate(longitude: longitude, latitude: latitude), longitude != 0 || latitude != 0
    else { return nil }
    var parts = Parts(coordinate: coordinate)
    do {
      parts.id = try plain(.id, row)
      if let id = parts.id, id.starts(with: "im-".utf8) || id.contains(UInt8(ascii: ":")) { return nil }
      parts.date = try plain(.date, row)
      if let date = parts.date, !Self.isDay(date) { return nil }
      parts.place = try plain(.place, row)
      (parts.actor, parts.source) = (try plain(.actor, row), try plain(.source, row))
      if [parts.actor, parts.source].contains(where: { $0?.contains(UInt8(ascii: ";")) == true }) { return nil }
      (parts.killed, parts.injured) = (try count(.killed, row), try count(.injured, row))
      if let text = try plain(.type, row) {
        parts.type = type(text)
        if !text.elementsEqual(parts.type.rawValue.utf8) { parts.typeText = text }
      }
    } catch { return nil }
    return parts
  }

  private struct Unusual: Error {}

  /// A field without spaces around it and without the apostrophe that keeps it from being a formula; nothing where it is
  /// empty.
  private func plain(_ field: TableField, _ row: DelimitedReader.Row) throws(Unusual) -> ArraySlice<UInt8>? {
    guard let index = column[field] else { return nil }
    let bytes = row.bytes(index)
    guard let first = bytes.first, let last = bytes.last else { return nil }
    guard first > 0x20, last > 0x20, first != UInt8(ascii: "'") else { throw Unusual() }
    return bytes
  }

  private func count(_ field: TableField, _ row: DelimitedReader.Row) throws(Unusual) -> Int? {
    guard let bytes = try plain(field, row) else { return nil }
    guard bytes.count <= 9, let number = DelimitedReader.Row.integer(bytes), number >= 0 else { throw Unusual() }
    return number
  }

  /// The type that a word means; those that occurred are remembered.
  private mutating func type(_ bytes: ArraySlice<UInt8>) -> IncidentType {
    if let known = types.first(where: { $0.text.elementsEqual(bytes) }) { return known.type }
    let type = TableCoder.type(ofWord: String(validating: bytes, as: UTF8.self) ?? "")
    if types.count < 64 { types.append((Array(bytes), type)) }
    return type
  }

  /// Whether bytes are a day of the calendar as ISO 8601 has it.
  private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 10 else { return false }
    let start = bytes.startIndex
    var digits = (0, 0, 0)
    for index in 0..<10 {
      let byte = bytes[start + index]
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return false }
        continue
      }
      let digit = Int(byte) - 0x30
      guard (0...9).contains(digit) else { return false }
      if index < 4 { digits.0 = digits.0 * 10 + digit }
      if index == 5 || index == 6 { digits.1 = digits.1 * 10 + digit }
      if index > 7 { digits.2 = digits.2 * 10 + digit }
    }
    return CalendarDate(year: digits.0, month: digits.1, day: digits.2) != nil
  }
}
