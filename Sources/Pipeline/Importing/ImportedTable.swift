import DelimitedText
import GeoJSON
import IncidentModel
import SimpleFeatures

/// Incidents of tables in the columns of `incidents.csv`, and what no column of it holds behind them.
struct ImportedTable {
  private var writer = DelimitedWriter(guardsFormulas: true, endsLinesWithCRLF: true)

  /// The line with the names of the columns.
  static var header: [UInt8] {
    var writer = DelimitedWriter(guardsFormulas: true, endsLinesWithCRLF: true)
    writer.append(columns)
    return writer.bytes
  }

  static let columns = IncidentTable.columns + ["country", "participants", "targets", "source_fields"]
  private static let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })

  var bytes: [UInt8] { writer.bytes }

  mutating func append(_ incident: RecordedIncident, file: String) {
    var cells = Array(repeating: "", count: Self.columns.count)
    func put(_ name: String, _ text: String) { if let place = Self.places[name] { cells[place] = text } }
    for property in RecordedProperties(incident).list { put(property.name, Self.cell(property.value)) }
    let coding = EventCoding(incident)
    put("event_type", coding.eventType)
    put("sub_event_type", coding.subEventType)
    let point = incident.place.point
    put("lon", point.map { Self.degrees($0.longitude) } ?? "")
    put("lat", point.map { Self.degrees($0.latitude) } ?? "")
    if incident.title == nil { put("title", incident.generatedTitle) }
    put("review", "machine")
    put("disputed", incident.isDisputed ? "true" : "false")
    put("sources", incident.sources.isEmpty ? file : incident.sources.joined(separator: ";"))
    put("n_sources", String(max(1, incident.sources.count)))
    writer.append(cells)
  }

  private static func degrees(_ value: Double) -> String {
    JSONText.line(.number(value, decimals: 7))
  }

  private static func cell(_ value: PropertyValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: JSONText.line(value)
    }
  }
}
