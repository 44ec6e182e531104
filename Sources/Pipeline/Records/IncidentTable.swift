import DelimitedText
import GeoJSON
import IncidentModel
import SimpleFeatures

/// The incidents as a flat table for spreadsheets: RFC 4180, and no cell that a spreadsheet takes for a formula.
///
/// The columns are the properties of the GeoJSON layer with the coordinates behind them; what is not stated is empty.
/// Aggregate claims and statements stand in the records only, so that no sum over the table counts them.
struct IncidentTable {
  private var writer = DelimitedWriter(guardsFormulas: true, endsLinesWithCRLF: true)

  init(_ located: [LocatedIncident], knowledge: RegionalKnowledge) {
    let rows = located.filter { $0.incident.kind == .incident }.map { located in
      IncidentProperties(located, knowledge: knowledge).list + IncidentTable.coordinates(of: located.incident.placement)
    }
    writer.append(IncidentTable.columns)
    for row in rows { writer.append(row.map { IncidentTable.cell($0.value) }) }
  }

  var bytes: [UInt8] { writer.bytes }

  /// The names of the columns, which stand in the table also where there is no incident.
  static let columns = IncidentProperties.names + ["lon", "lat"]

  private static func coordinates(of placement: Placement) -> [Property] {
    let point = placement.precision.map(\.hasPoint) == true ? placement.coordinate : nil
    return [
      Property("lon", point.map { .number($0.longitude, decimals: 5) } ?? .null),
      Property("lat", point.map { .number($0.latitude, decimals: 5) } ?? .null),
    ]
  }

  private static func cell(_ value: PropertyValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: JSONText.line(value)
    }
  }
}
