import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures

/// Reads records and flat features that stand one a line.
struct RecordLineReading {
  let path: String

  /// What may stand before a text of a sequence (RFC 7464).
  static let separator: UInt8 = 0x1E

  func read(_ beginning: [UInt8], _ sink: inout RecordSink) throws {
    var stream = try LineStream(path, limit: Self.longestLine, beginning: beginning)
    while let line = try stream.next() {
      guard var bytes = line.bytes else {
        sink.refuse(line: line.number, "a line of more than \(Self.longestLine >> 20) MiB")
        continue
      }
      if line.number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.first == Self.separator { bytes.removeFirst() }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      try sink.take(line: line.number, column: { JSONText.column(of: $0, in: bytes) }) { () throws(RecordFault) in
        try incident(of: bytes)
      }
    }
  }

  private static let longestLine = 64 << 20

  private func incident(of bytes: [UInt8]) throws(RecordFault) -> RecordedIncident {
    let value: PropertyValue
    do { value = try JSONText.decode(bytes) } catch {
      throw RecordFault(nil, "column \(error.column): \(error.message); \(error.remedy)")
    }
    guard value["type"].string == "Feature" else { return try RecordedIncident(record: value) }
    do {
      let feature = try GeoJSONDecoder().decode(bytes).features.first ?? Feature(geometry: nil, properties: [])
      return try RecordedIncident(feature: feature)
    } catch let fault as RecordFault { throw fault } catch let error as GeoJSONError {
      throw RecordFault(nil, "column \(error.column): \(error.message); \(error.remedy)")
    } catch { throw RecordFault(nil, "\(error)") }
  }
}

/// Reads the flat features of a collection.
struct RecordCollectionReading {
  let path: String
  let name: String

  func read(_ beginning: [UInt8], _ sink: inout RecordSink) throws {
    let bytes = try FileBytes.read(path, beginning: path == "-" ? beginning : [])
    do {
      let (collection, faults, starts) = try GeoJSONDecoder().decodeTolerantly(bytes)
      let broken = Dictionary(faults.compactMap { fault in fault.error.feature.map { ($0, fault.error) } }) {
        first, _ in
        first
      }
      var (line, offset) = (1, 0)
      for (index, feature) in collection.features.enumerated() {
        // A single feature or geometry has no place of its own.
        let start = index < starts.count ? starts[index] : 0
        line += bytes[offset..<start].count { $0 == 0x0A }
        offset = start
        if let error = broken[index] {
          sink.refuse(line: error.line, "feature \(index): \(error.message); \(error.remedy)")
          continue
        }
        try sink.take(line: line) { () throws(RecordFault) in
          do throws(RecordFault) { return try RecordedIncident(feature: feature) } catch {
            throw RecordFault(error.field, "feature \(index): \(error.message)")
          }
        }
      }
    } catch let error as GeoJSONError {
      throw IngestionError(
        .broken, file: name, line: error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
  }
}

extension RecordedIncident {
  /// Takes the flat properties of a feature, which is a point or nowhere.
  fileprivate init(feature: Feature) throws(RecordFault) {
    var members = feature.properties
    if let id = feature.id, !members.contains(where: { $0.name == "id" }) {
      members.append(Property("id", .string(id)))
    }
    switch feature.geometry {
    case nil: try self.init(flat: RecordFields(members), at: nil)
    case .point(let point): try self.init(flat: RecordFields(members), at: point)
    default: throw RecordFault("geometry", "the geometry is no point; an incident is a point or has none")
    }
  }
}
