import DelimitedText
import GeoJSON
import IncidentModel
import IncidentTables
import Ingestion
import SimpleFeatures

/// Points in GeoJSON, whose properties are the columns of a table.
///
/// A sequence of features is read line by line. A collection is read at once, up to the size of any file that is.
struct GeoJSONTable {
  let path: String
  let shown: String
  let coder: ([String]) throws -> TableCoder
  let diagnostics: any DiagnosticCollector

  /// The rows that are handed over together.
  private static let pieceSize = 2048

  func read(_ beginning: [UInt8], _ stream: SourceStream, _ body: @escaping (IncidentPiece) throws -> Void) throws {
    let text = beginning.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let line = text.prefix { $0 != 0x0A }
    let isSequence = text.first == 0x1E || line.count < text.count && (try? JSONText.decode(Array(line))) != nil
    var collected = Collected(file: shown, coder: coder, body: body)
    if isSequence {
      try readLines(beginning, &collected)
    } else {
      try readCollection(beginning, stream, &collected)
    }
    try collected.flush()
  }

  private func readLines(_ beginning: [UInt8], _ collected: inout Collected) throws {
    var stream = try LineStream(path, limit: 64 << 20, beginning: path == "-" ? beginning : [])
    while let line = try stream.next() {
      guard var bytes = line.bytes else {
        collected.refuse(line.number, "a line of more than 64 MiB")
        continue
      }
      if line.number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.first == 0x1E { bytes.removeFirst() }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do {
        guard let feature = try GeoJSONDecoder().decode(bytes).features.first else { continue }
        try collected.add(feature, line: line.number)
      } catch let error as GeoJSONError {
        collected.refuse(line.number, "column \(error.column): \(error.message); \(error.remedy)")
      }
      if collected.count >= Self.pieceSize { try collected.flush() }
    }
  }

  private func readCollection(_ beginning: [UInt8], _ stream: SourceStream, _ collected: inout Collected) throws {
    var bytes = beginning
    while true {
      let next = try stream.next()
      if next.isEmpty { break }
      guard bytes.count + next.count <= FileBytes.limit else {
        throw IngestionError(
          .broken, file: shown,
          "larger than \(FileBytes.limit >> 20) MiB; give one feature a line (GeoJSONSeq), which is read piece by piece"
        )
      }
      bytes += next
    }
    do {
      let (collection, faults, starts) = try GeoJSONDecoder().decodeTolerantly(bytes)
      let broken = Dictionary(
        faults.compactMap { fault in fault.error.feature.map { ($0, fault.error) } },
        uniquingKeysWith: { first, _ in first })
      var (line, offset) = (1, 0)
      for (index, feature) in collection.features.enumerated() {
        let start = index < starts.count ? starts[index] : 0
        line += bytes[offset..<start].count { $0 == 0x0A }
        offset = start
        if let error = broken[index] {
          collected.refuse(error.line, "feature \(index): \(error.message); \(error.remedy)")
        } else {
          try collected.add(feature, line: line)
        }
        if collected.count >= Self.pieceSize { try collected.flush() }
      }
    } catch let error as GeoJSONError {
      throw IngestionError(
        .broken, file: shown, line: error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
  }
}

/// Features as rows, until there are enough of the same columns to hand over.
private struct Collected {
  let file: String
  let coder: ([String]) throws -> TableCoder
  let body: (IncidentPiece) throws -> Void
  private var piece: IncidentPiece?
  private var header: [String] = []
  private var columns: [String: Int] = [:]
  private var faults: [DelimitedReader.Fault] = []
  private var isFirst = true

  init(
    file: String, coder: @escaping ([String]) throws -> TableCoder, body: @escaping (IncidentPiece) throws -> Void
  ) {
    (self.file, self.coder, self.body) = (file, coder, body)
  }

  var count: Int { (piece?.rows.count ?? 0) + faults.count }

  mutating func refuse(_ line: Int, _ message: String) { faults.append(.init(line: line, message: message)) }

  /// Adds a feature; its position is a row's longitude and latitude.
  mutating func add(_ feature: Feature, line: Int) throws {
    var cells = feature.properties.filter { $0.name != "lon" && $0.name != "lat" }
    switch feature.geometry {
    case .point(let coordinate)?:
      cells += [
        Property("lon", .string(coordinate.longitude.description)),
        Property("lat", .string(coordinate.latitude.description)),
      ]
    case nil: break
    default: return refuse(line, "the geometry is no point; give points")
    }
    if let id = feature.id, !cells.contains(where: { $0.name == "id" }) {
      cells.insert(Property("id", .string(id)), at: 0)
    }
    // Features that leave out what they do not know have fewer properties than others, and not another table.
    let new = cells.map(\.name).filter { columns[$0] == nil }
    if !new.isEmpty || piece == nil {
      try flush()
      for name in new {
        columns[name] = header.count
        header.append(name)
      }
      piece = IncidentPiece(coder: try coder(header), file: file)
    }
    var values = Array(repeating: "", count: header.count)
    for cell in cells { if let column = columns[cell.name] { values[column] = Self.cell(cell.value) } }
    piece?.rows.append(.init(line: line, values: values))
  }

  mutating func flush() throws {
    guard var full = try piece ?? (faults.isEmpty ? nil : IncidentPiece(coder: coder(["date"]), file: file)) else {
      return
    }
    (full.faults, full.isFirst) = (faults, isFirst)
    (piece, faults, isFirst) = (nil, [], false)
    try body(full)
  }

  private static func cell(_ value: PropertyValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(cell).joined(separator: ";")
    case .bool, .integer, .number, .object: JSONText.line(value)
    }
  }
}
