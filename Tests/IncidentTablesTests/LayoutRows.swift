import IncidentModel
import IncidentTables

/// Rows in the layouts of published tables, all of them made up.
enum LayoutRows {
  static let acledHeader = ExportFormat.acled.columns
  static let ucdpHeader = ExportFormat.ucdp.columns

  static let acled: [String] = [
    "PAK90001", "11 March 2025", "2025", "1", "Political violence", "Violence against civilians",
    "Abduction/forced disappearance", "North Front", "Unit One; Unit Two", "2", "Civilians (Pakistan)",
    "Labour Group (Pakistan)", "7", "27", "Civilian targeting", "586", "South Asia", "Pakistan", "Balochistan",
    "Kachhi", "Dhadar", "Mach", "29.8642", "67.3314", "1", "One Paper; Another Paper", "Local partner-National",
    "A note,\nwith \"quotes\" in it.", "31", "crowd size=no report", "1741900000",
  ]

  /// The row with some columns changed.
  static func acled(_ changes: [String: String]) -> [String] {
    zip(acledHeader, acled).map { changes[$0] ?? $1 }
  }

  static let ucdp: [String: String] = [
    "id": "700001", "relid": "PAK-2021-1-1-1", "year": "2021", "active_year": "1", "code_status": "Clear",
    "type_of_violence": "1", "conflict_name": "Government - Area", "side_a": "Government of Pakistan",
    "side_b": "North Front",
    "number_of_sources": "2", "source_office": "One Agency;Another Agency", "source_headline": "A headline",
    "where_prec": "1", "where_coordinates": "Mach town", "where_description": "Near the station",
    "adm_1": "Balochistan province", "adm_2": "Bolan district", "latitude": "29.864", "longitude": "67.3314",
    "geom_wkt": "POINT (67.3314 29.864)", "country": "Pakistan", "iso3": "PAK", "event_clarity": "1",
    "date_prec": "1", "date_start": "2021-03-11 00:00:00.000", "date_end": "2021-03-11 00:00:00.000", "deaths_a": "3",
    "deaths_b": "2", "deaths_civilians": "1", "deaths_unknown": "0", "best": "6", "high": "9", "low": "5",
  ]

  static func ucdp(_ changes: [String: String]) -> [String] {
    ucdpHeader.map { changes[$0] ?? ucdp[$0] ?? "" }
  }

  /// The incident of a row.
  static func incident(
    _ layout: IncidentLayout, _ header: [String], _ row: [String], keepsText: Bool = true,
    order: DateOrder = .unknown, mapping: [(column: String, field: TableField)] = []
  ) throws -> RecordedIncident {
    var options = TableOptions()
    (options.keepsText, options.order, options.file, options.mapping) = (keepsText, order, "t.csv", mapping)
    return try TableCoder(layout, header: header, options: options).incident(row, line: 2)
  }

  /// What is wrong with a row.
  static func fault(_ layout: IncidentLayout, _ header: [String], _ row: [String]) -> IncidentFault? {
    do {
      _ = try incident(layout, header, row)
      return nil
    } catch { return error as? IncidentFault }
  }
}
