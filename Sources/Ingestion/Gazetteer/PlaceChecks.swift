import DelimitedText
import IncidentModel
import SimpleFeatures

/// Looks for what is probably meant otherwise in rows that can be used; tells of it and changes nothing.
struct PlaceChecks {
  private let districts: [String: Bounds]
  private let diagnostics: any DiagnosticCollector
  /// The codes that no district has, with the first row of each and how many there are.
  private var unknown: [String: (row: PlaceRow, count: Int)] = [:]

  init(_ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector) {
    districts = Dictionary(atlas.districts.map { ($0.code, $0.area.bounds) }, uniquingKeysWith: { first, _ in first })
    self.diagnostics = diagnostics
  }

  /// Checks one row that gave an entry.
  mutating func check(_ entry: GazetteerEntry, _ row: PlaceRow) {
    let coordinate = entry.coordinate
    if coordinate.longitude == 0, coordinate.latitude == 0 {
      diagnostics.emit(row.warning("\(entry.name) lies at 0, 0, in the Gulf of Guinea; check its position"))
    }
    if entry.name.utf8.count <= 4, entry.name.count == 1 {
      diagnostics.emit(
        row.warning("the name \"\(entry.name)\" is one letter, and many words of a report are; write it out"))
    }
    guard let code = entry.district else { return }
    guard let bounds = districts[code] else {
      unknown[code, default: (row, 0)].count += 1
      return
    }
    if !bounds.covers(coordinate), let swapped = coordinate.swapped, bounds.covers(swapped) {
      diagnostics.emit(
        row.warning("\(entry.name) lies outside \(code), and inside it if swapped; write longitude before latitude"))
    }
  }

  /// Tells of the codes that no district has.
  func reportUnknownDistricts() {
    for (code, rows) in unknown {
      let more = rows.count > 1 ? ", and so do \(rows.count - 1) rows more" : ""
      diagnostics.emit(
        rows.row.warning(
          "the row names the district \(code)\(more), which the boundaries do not have; its place is known, and what "
            + "happens there counts in no district; correct district_code"))
    }
  }
}
