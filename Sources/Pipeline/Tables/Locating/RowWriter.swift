import DelimitedText
import GeoJSON
import Ingestion

/// Writes the rows of pieces with where they lie, in the form of the output.
struct RowWriter: Sendable {
  let format: TableFormat
  /// The line of column names in front of all rows, for delimited text.
  let header: [UInt8]
  private let layout: StreamLayout
  private let given: (x: String, y: String)?
  /// The names of the columns of delimited text that is read, or that objects are written as.
  private let names: [String]
  /// The name of each column with what stands around it in an object; the first column's without a comma.
  private let keys: [[UInt8]]

  /// Makes a writer for a stream.
  ///
  /// - Throws: `IngestionError` where columns are missing.
  init(
    _ stream: TableStream, first: StreamPiece?, _ options: LocationRun.Options, _ areas: [LocatedAreas.Area]
  ) throws {
    (layout, given) = (stream.layout, options.columns)
    let format = options.format ?? Self.format(of: stream.layout, first)
    self.format = format
    switch stream.layout {
    case .delimited(let header):
      names = header.names
      try Self.requirePosition(in: header.names, options.columns, stream.name)
    case .json(let layout):
      names = format == .csv ? first.map { Self.names(in: $0, layout) } ?? [] : []
    }
    keys = names.map { name in
      var key = JSONBytes()
      key.string(name)
      key.byte(UInt8(ascii: ":"))
      return key.takeBytes()
    }
    header = format == .csv && !names.isEmpty ? Self.header(names) : []
  }

  /// The form in which an input is written where none is asked for: its own.
  private static func format(of layout: StreamLayout, _ first: StreamPiece?) -> TableFormat {
    switch layout {
    case .delimited: return .csv
    case .json(.elements): return .geojson
    case .json(.sequence): return .geojsonseq
    case .json(.lines):
      let records = first.map { JSONRecords($0.bytes, layout: .lines).records }
      return records?.first?.isFeature == true ? .geojsonseq : .jsonl
    }
  }

  private static func header(_ names: [String]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.append(names.filter { !LocatedFields.names.contains($0) } + LocatedFields.names)
    return writer.bytes
  }

  /// The names of the members of all objects of a piece, in the order in which they come first.
  private static func names(in piece: StreamPiece, _ layout: JSONRecords.Layout) -> [String] {
    let records = JSONRecords(piece.bytes, layout: layout)
    var names: [String] = []
    var seen: Set<String> = []
    var hasPoint = false
    for record in records.records {
      if case .point = record.geometry, record.isFeature { hasPoint = true }
      guard !record.isAlike else { continue }
      for member in records.members[record.members] {
        let name = String(validating: piece.bytes[member.name.range], as: UTF8.self) ?? ""
        if seen.insert(name).inserted { names.append(name) }
      }
    }
    // The position of features gets columns of its own, unless they have such properties.
    let columns = TableColumns(names, given: nil)
    return hasPoint && columns.x == nil ? names + ["longitude", "latitude"] : names
  }

  private static func requirePosition(in names: [String], _ given: (x: String, y: String)?, _ file: String) throws {
    guard !names.isEmpty else { return }
    let columns = TableColumns(names, given: given)
    let list = names.prefix(30).map { $0.prefix(60) }.joined(separator: ", ") + (names.count > 30 ? " and more" : "")
    if let given {
      for (name, column) in [(given.x, columns.x), (given.y, columns.y)] where column == nil {
        throw IngestionError(
          .broken, file: file, line: 1, "there is no column \"\(name.prefix(60))\"; the columns are \(list)")
      }
    } else if columns.x == nil {
      throw IngestionError(
        .broken, file: file, line: 1,
        "no columns of longitude and latitude were found; name them with --columns LON,LAT: the columns are \(list)")
    }
  }

  /// Writes the rows of a piece; tells what became of them.
  func write(
    _ piece: StreamPiece, to output: inout JSONBytes, _ fields: LocatedFields, _ locator: RowLocator,
    _ areas: LocatedAreas
  ) throws -> LocationAnswer {
    switch layout {
    case .delimited(let header):
      return try write(piece, header, to: &output, fields, locator, areas)
    case .json(let layout):
      return try write(piece, layout, to: &output, fields, locator, areas)
    }
  }

  // MARK: - Delimited text

  private func write(
    _ piece: StreamPiece, _ header: DelimitedHeader, to output: inout JSONBytes, _ added: LocatedFields,
    _ locator: RowLocator, _ areas: LocatedAreas
  ) throws -> LocationAnswer {
    let fields = try DelimitedFields(
      piece.bytes, separator: header.separator, width: header.names.count, line: piece.line)
    let rows = DelimitedRows(fields: fields, columns: TableColumns(names, given: given), names: names)
    var located = try LocatedPiece(rows, locator, areas)
    located.add(piece.faults)
    located.add(fields.faults.map { StreamFault(Self.kind(of: $0.message), line: $0.line, $0.message) })
    piece.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rows.count {
        guard let place = located.rows[row] else { continue }
        if format == .csv {
          writeDelimited(rows, row, bytes, to: &output)
          if !rows.columns.kept.isEmpty { output.byte(UInt8(ascii: ",")) }
          added.write(place, to: &output)
          output.byte(0x0A)
        } else {
          writeObject(rows, row, place, bytes, added, to: &output)
        }
      }
    }
    return located.answer
  }

  private static func kind(of message: String) -> String {
    if message.contains("never closed") { return "a quote is never closed" }
    if message.contains("closing quote") { return "text stands behind a closing quote" }
    if message.contains(" fields") { return "the number of fields is another than that of the columns" }
    return "a row is longer than can be used"
  }

  private func writeDelimited(
    _ rows: DelimitedRows, _ row: Int, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout JSONBytes
  ) {
    var isFirst = true
    for column in rows.columns.kept {
      if !isFirst { output.byte(UInt8(ascii: ",")) }
      isFirst = false
      let place = rows.fields.place(row: row, column: column)
      output.delimited(
        UnsafeBufferPointer(rebasing: bytes[place.start..<place.end]), hasDoubledQuotes: place.hasDoubledQuotes)
    }
  }

  private func writeObject(
    _ rows: DelimitedRows, _ row: Int, _ located: LocatedRow, _ bytes: UnsafeBufferPointer<UInt8>,
    _ added: LocatedFields, to output: inout JSONBytes
  ) {
    let frame = RecordFrame(format)
    frame.begin(&output)
    if frame.isFeature {
      if located.hasPosition, let place = rows.position(of: row) {
        output.point(UnsafeBufferPointer(rebasing: bytes[place.x]), UnsafeBufferPointer(rebasing: bytes[place.y]))
      } else {
        output.raw("null")
      }
    }
    frame.beginProperties(&output)
    for column in rows.columns.kept {
      output.raw(keys[column])
      let place = rows.fields.place(row: row, column: column)
      output.value(
        UnsafeBufferPointer(rebasing: bytes[place.start..<place.end]), hasDoubledQuotes: place.hasDoubledQuotes)
      output.byte(UInt8(ascii: ","))
    }
    added.write(located, to: &output)
    frame.end(&output)
  }

  // MARK: - JSON

  private func write(
    _ piece: StreamPiece, _ layout: JSONRecords.Layout, to output: inout JSONBytes, _ added: LocatedFields,
    _ locator: RowLocator, _ areas: LocatedAreas
  ) throws -> LocationAnswer {
    let records = JSONRecords(piece.bytes, layout: layout)
    let rows = JSONRows(piece, records, given: given)
    var located = try LocatedPiece(rows, locator, areas)
    located.add(piece.faults)
    located.add(
      records.faults.map { fault in
        let line = rows.line(at: fault.offset)
        return StreamFault("an object is damaged", line: line, fault.message, remedy: "correct the line")
      })
    for row in 0..<rows.count {
      guard let place = located.rows[row] else { continue }
      if format == .csv {
        writeDelimited(rows, row, to: &output)
        added.write(place, to: &output)
        output.byte(0x0A)
      } else {
        writeObject(rows, row, place, added, to: &output)
      }
    }
    return located.answer
  }

  private func writeObject(
    _ rows: JSONRows, _ row: Int, _ located: LocatedRow, _ added: LocatedFields, to output: inout JSONBytes
  ) {
    let record = rows.records.records[row]
    let frame = RecordFrame(format)
    rows.bytes.withUnsafeBufferPointer { bytes in
      frame.begin(&output)
      if frame.isFeature {
        writeGeometry(rows, row, located, bytes, to: &output)
        for member in rows.records.members[record.foreign] {
          output.byte(UInt8(ascii: ","))
          output.member(member, bytes)
        }
      }
      frame.beginProperties(&output)
      for column in rows.columns(of: row).kept {
        output.member(rows.records.members[record.members.lowerBound + column], bytes)
        output.byte(UInt8(ascii: ","))
      }
      if !frame.isFeature, record.isFeature, let place = rows.position(of: row), rows.columns(of: row).x == nil {
        output.raw("\"longitude\":")
        output.raw(UnsafeBufferPointer(rebasing: bytes[place.x]))
        output.raw(",\"latitude\":")
        output.raw(UnsafeBufferPointer(rebasing: bytes[place.y]))
        output.byte(UInt8(ascii: ","))
      }
      added.write(located, to: &output)
      frame.end(&output)
    }
  }

  private func writeGeometry(
    _ rows: JSONRows, _ row: Int, _ located: LocatedRow, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout JSONBytes
  ) {
    let record = rows.records.records[row]
    guard record.isFeature, let geometry = record.geometrySpan else {
      guard located.hasPosition, let place = rows.position(of: row) else { return output.raw("null") }
      return output.point(
        UnsafeBufferPointer(rebasing: bytes[place.x]), UnsafeBufferPointer(rebasing: bytes[place.y]))
    }
    // A point that cannot be used is left out; a line or an area is handed on as it is.
    if case .point = record.geometry, !located.hasPosition { return output.raw("null") }
    output.oneLine(UnsafeBufferPointer(rebasing: bytes[geometry.range]))
  }

  private func writeDelimited(_ rows: JSONRows, _ row: Int, to output: inout JSONBytes) {
    let record = rows.records.records[row]
    let members = rows.records.members[record.members]
    rows.bytes.withUnsafeBufferPointer { bytes in
      for (index, name) in names.enumerated() where !LocatedFields.names.contains(name) {
        let key = keys[index].dropFirst().dropLast(2)
        if let column = members.firstIndex(where: { bytes[$0.name.range].elementsEqual(key) }) {
          output.delimited(rows, row, column - record.members.lowerBound)
        } else if record.isFeature, name == "longitude" || name == "latitude", let place = rows.position(of: row) {
          output.raw(UnsafeBufferPointer(rebasing: bytes[name == "longitude" ? place.x : place.y]))
        }
        output.byte(UInt8(ascii: ","))
      }
    }
  }
}

extension JSONBytes {
  /// Writes a field of delimited text as a value: a plain number as it stands, nothing as null, all else as a string.
  @inline(__always)
  fileprivate mutating func value(_ text: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool) {
    guard let first = text.first else { return raw("null") }
    if first &- 0x30 < 10 || first == UInt8(ascii: "-"), JSONNumber.isPlain(text) { return raw(text) }
    string(text, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// Writes a point whose coordinates are numbers: as they stand where JSON writes numbers so.
  fileprivate mutating func point(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) {
    raw("{\"type\":\"Point\",\"coordinates\":[")
    coordinate(PositionReader.trimmed(x))
    byte(UInt8(ascii: ","))
    coordinate(PositionReader.trimmed(y))
    raw("]}")
  }

  private mutating func coordinate(_ text: UnsafeBufferPointer<UInt8>) {
    if JSONNumber.isPlain(text) { return raw(text) }
    raw(Array((JSONNumber.double(text) ?? 0).description.utf8))
  }

  /// Writes a member as it stands, in one line.
  fileprivate mutating func member(_ member: JSONRecords.Member, _ bytes: UnsafeBufferPointer<UInt8>) {
    byte(UInt8(ascii: "\""))
    raw(UnsafeBufferPointer(rebasing: bytes[member.name.range]))
    raw("\":")
    oneLine(UnsafeBufferPointer(rebasing: bytes[member.value.range]))
  }

  /// Writes JSON as it stands, with spaces for the line ends, which stand in no string of it.
  fileprivate mutating func oneLine(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return raw(text) }
    raw(text.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }

  /// Writes the value of a member as a field of delimited text.
  fileprivate mutating func delimited(_ rows: JSONRows, _ row: Int, _ column: Int) {
    let value = rows.value(of: row, column)
    switch rows.bytes[value.lowerBound] {
    case UInt8(ascii: "n"): break
    case UInt8(ascii: "\""): delimited(Array((rows.text(of: row, column) ?? "").utf8))
    default: delimited(Array(rows.bytes[value]))
    }
  }
}
