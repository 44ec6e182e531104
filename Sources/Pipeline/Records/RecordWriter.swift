import GeoJSON
import Geocoding
import IncidentModel
import SimpleFeatures

/// Writes full records, one a line.
struct RecordWriter {
  private let knowledge: RegionalKnowledge
  private let resolver: ToponymResolver
  private let reports: [String: Report]

  init(knowledge: RegionalKnowledge, resolver: ToponymResolver, reports: [Report]) {
    self.knowledge = knowledge
    self.resolver = resolver
    self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The records of all kinds as JSON lines, in the order of their ids.
  func lines(_ located: [LocatedIncident]) -> [UInt8] {
    located.sorted { $0.incident.id < $1.incident.id }.reduce(into: []) { bytes, located in
      bytes.append(contentsOf: JSONText.line(record(located).value).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  func record(_ located: LocatedIncident) -> IncidentRecord {
    IncidentRecord(located: located, knowledge: knowledge, resolver: resolver, reports: reports)
  }
}
