import GeoJSON
import Geocoding
import IncidentModel
import SimpleFeatures

/// Writes full records, one a line.
struct RecordWriter {
  private let knowledge: RegionalKnowledge
  private let resolver: ToponymResolver
  private let reports: [String: Report]
  /// The records of rows of tables by their ids.
  private let rows: [String: TableRecord]

  init(
    knowledge: RegionalKnowledge, resolver: ToponymResolver, reports: [Report], rows: [TableRecord] = []
  ) {
    self.rows = Dictionary(rows.map { ($0.incident.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.knowledge = knowledge
    self.resolver = resolver
    self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The records of all kinds as JSON lines, in the order of their ids.
  func lines(_ located: [LocatedIncident]) -> [UInt8] {
    located.sorted { $0.incident.id < $1.incident.id }.reduce(into: []) { bytes, located in
      bytes.append(contentsOf: JSONText.line(value(of: located)).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private func value(of located: LocatedIncident) -> PropertyValue {
    guard var row = rows[located.incident.id] else { return record(located).value }
    row.located = located
    return row.value
  }

  func record(_ located: LocatedIncident) -> IncidentRecord {
    IncidentRecord(located: located, knowledge: knowledge, resolver: resolver, reports: reports)
  }
}
