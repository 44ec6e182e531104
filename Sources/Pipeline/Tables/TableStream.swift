package import DelimitedText
package import GeoJSON
package import Ingestion

/// A part of a table or stream that begins and ends with a record.
package struct StreamPiece: Sendable {
  /// Its bytes.
  package var bytes: [UInt8]
  /// The line in which it begins, counted from 1.
  package var line: Int
  /// The records in front of it that were too long to be held.
  package var faults: [StreamFault] = []
}

/// What a table or stream of records is written in.
package enum StreamLayout: Sendable {
  /// Delimited text with these columns.
  case delimited(DelimitedHeader)
  /// Objects of JSON.
  case json(JSONRecords.Layout)
}

/// A table or stream of records that is read piece by piece, in memory that does not grow with it.
///
/// It is told by its beginning what it is: delimited text with commas, semicolons or tabs; JSON lines; GeoJSONSeq with
/// record separators or without; a GeoJSON feature collection, or an array of objects. Pieces do not depend on the
/// number of threads. Records longer than 1 MiB are refused and passed over.
package final class TableStream {
  /// How messages name it.
  package let name: String
  /// What it is written in.
  package let layout: StreamLayout
  /// The size in bytes; nothing where it cannot be known before the end.
  package var size: Int? { source.size }

  private let source: SourceStream
  private let frame: JSONFrame?
  /// What is read and not given yet.
  private var rest: [UInt8]
  private var line = 1
  private var hasMore = true
  private var isClosed = false

  /// The bytes of a piece; few, so that many threads do not need much memory.
  static let pieceSize = 256 << 10
  /// The longest record, in bytes.
  static let longestRecord = 1 << 20

  /// Opens a file, or standard input for `-`, and reads its beginning.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - command: What the user runs, for remedies.
  /// - Throws: `IngestionError` where it is missing, no text, or no table.
  package init(_ path: String, command: String) throws(IngestionError) {
    source = try SourceStream(path, pieceSize: Self.pieceSize, command: command)
    name = source.name
    (rest, hasMore) = try Self.fill([], from: source, to: Self.pieceSize)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    (layout, frame) = try Self.layout(of: rest, isLast: !hasMore, name)
    if case .delimited(let header) = layout { take(header.length) }
    if let frame { take(frame.length) }
    if let system = frame?.referenceSystem { try Self.requireDegrees(system, name) }
  }

  private static func layout(
    of beginning: [UInt8], isLast: Bool, _ name: String
  ) throws(IngestionError) -> (StreamLayout, JSONFrame?) {
    switch beginning.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let frame = JSONFrame(beginning) { return (.json(.elements), frame) }
      return (.json(.lines), nil)
    case 0x1E: return (.json(.sequence), nil)
    default:
      do throws(DelimitedTextError) {
        return (.delimited(try DelimitedHeader(beginning, isLast: isLast)), nil)
      } catch {
        throw IngestionError(.broken, file: name, line: error.line, error.message)
      }
    }
  }

  private static func requireDegrees(_ system: [UInt8], _ name: String) throws(IngestionError) {
    let text = Array("{\"crs\":".utf8) + system + Array("}".utf8)
    guard let foreign = try? GeoJSONDecoder().foreignReferenceSystem(of: text) else { return }
    throw IngestionError(
      .broken, file: name,
      "its positions are in \(foreign.prefix(60)); transform it to WGS 84 first, with ogr2ogr -t_srs EPSG:4326")
  }

  /// The next piece; nothing where there is none.
  ///
  /// - Throws: `IngestionError` where it cannot be read on, or no end of a record can be found.
  package func next() throws(IngestionError) -> StreamPiece? {
    var faults: [StreamFault] = []
    while true {
      if isClosed { return faults.isEmpty ? nil : StreamPiece(bytes: [], line: line, faults: faults) }
      if hasMore { (rest, hasMore) = try Self.fill(rest, from: source, to: rest.count + Self.pieceSize) }
      let (end, isEnd) = cut()
      if isEnd { return try last(end, faults) }
      if end > 0 {
        let piece = StreamPiece(bytes: end == rest.count ? rest : Array(rest[..<end]), line: line, faults: faults)
        take(end)
        return piece
      }
      guard hasMore else { return try last(rest.count, faults) }
      if rest.count > Self.longestRecord { faults.append(try passOverRecord()) }
    }
  }

  /// Where the next piece ends; and whether nothing follows it.
  private func cut() -> (end: Int, isLast: Bool) {
    if frame == nil, !hasMore { return (rest.count, true) }
    return rest.withUnsafeBufferPointer { bytes in
      switch layout {
      case .delimited(let header): return (RecordCutter(separator: header.separator).end(of: bytes), false)
      case .json(let layout):
        let (end, isEnd) = JSONCutter(layout).end(of: bytes)
        return (end, isEnd)
      }
    }
  }

  /// The last piece; what stands behind the list of a collection is looked at.
  private func last(_ end: Int, _ faults: [StreamFault]) throws(IngestionError) -> StreamPiece {
    var piece = StreamPiece(bytes: Array(rest[..<end]), line: line, faults: faults)
    take(end)
    isClosed = true
    guard let frame else { return piece }
    while hasMore {
      (rest, hasMore) = try Self.fill(rest, from: source, to: rest.count + Self.pieceSize)
      guard rest.count <= Self.longestRecord else { break }
    }
    if let fault = frame.fault(behind: rest) {
      piece.faults.append(
        StreamFault(
          "the end of the collection is damaged", line: line, "the end of the collection: \(fault)",
          remedy: "see whether the file was cut off"))
    }
    return piece
  }

  /// Passes over the record that the rest begins with.
  private func passOverRecord() throws(IngestionError) -> StreamFault {
    let words = "longer than \(Self.longestRecord >> 20) MiB"
    if case .json(let layout) = layout, layout != .lines {
      throw IngestionError(
        .broken, file: name, line: line, "a record is \(words), or brackets or quotes are not closed; correct it")
    }
    let fault = StreamFault(
      "a row is \(words)", line: line, "the row is \(words)", remedy: "check for a missing line end or quote")
    while true {
      if let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        let isPair = rest[end] == 0x0D && end + 1 < rest.count && rest[end + 1] == 0x0A
        take(end + (isPair ? 2 : 1))
        return fault
      }
      rest = []
      guard hasMore else { return fault }
      (rest, hasMore) = try Self.fill([], from: source, to: Self.pieceSize)
    }
  }

  /// Takes bytes away from the beginning of the rest.
  private func take(_ count: Int) {
    line += rest.withUnsafeBufferPointer {
      RecordCutter.lineCount(in: UnsafeBufferPointer(rebasing: $0[..<count]))
    }
    rest = Array(rest[count...])
  }

  /// Bytes with those that follow them; and whether more may come.
  private static func fill(
    _ bytes: [UInt8], from source: SourceStream, to size: Int
  ) throws(IngestionError) -> ([UInt8], Bool) {
    var bytes = bytes
    while bytes.count < size {
      let more = try source.next()
      if more.isEmpty { return (bytes, false) }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return (bytes, true)
  }
}
