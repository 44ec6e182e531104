import DelimitedText
import GEOS
import IncidentModel
import SimpleFeatures

/// Tells of places that can be used and look wrong.
struct PlaceCheck {
  private let atlas: DistrictAtlas
  private let boxes: [String: Bounds]
  private let region: Bounds?
  private let diagnostics: any DiagnosticCollector
  /// The rows of districts that the atlas does not have: the first of each code, and how many there are.
  private var strangers: [String: (first: PlaceRow, count: Int)] = [:]

  init(_ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector) {
    self.atlas = atlas
    self.diagnostics = diagnostics
    boxes = Dictionary(atlas.districts.map { ($0.code, $0.area.bounds) }) { first, _ in first }
    region = boxes.values.reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// Tells of what looks wrong with the place of a row.
  ///
  /// - Parameters:
  ///   - entry: The place.
  ///   - row: Its row.
  ///   - corrected: The row that gives its position, where that is another.
  mutating func check(_ entry: GazetteerEntry, _ row: PlaceRow, position corrected: PlaceRow? = nil) {
    checkPosition(entry, corrected ?? row)
    // Without boundaries the codes are those of the places' own source.
    if let code = entry.district, boxes[code] == nil, !boxes.isEmpty {
      strangers[code] = (strangers[code]?.first ?? row, (strangers[code]?.count ?? 0) + 1)
    }
    row.checkNames(diagnostics)
  }

  private func checkPosition(_ entry: GazetteerEntry, _ row: PlaceRow) {
    let place = entry.coordinate
    if place.longitude == 0, place.latitude == 0 {
      diagnostics.emit(
        row.warning(
          "gazetteer.null-island", "\(entry.id) lies at 0, 0, which often stands for an unknown position",
          remedy: "leave the row out if the position is not known"))
    } else if let district = districtIfSwapped(entry) {
      diagnostics.emit(
        row.warning(
          "gazetteer.swapped", "\(entry.id) lies outside every district, inside \(district) if swapped",
          remedy: "write longitude before latitude"))
    }
  }

  /// Tells of the districts that rows name and the atlas does not have.
  func reportStrangers() {
    for (code, rows) in strangers {
      diagnostics.emit(
        rows.first.warning(
          "gazetteer.unknown-district",
          "\(code.prefix(60)), the district of \(rows.count) place\(rows.count == 1 ? "" : "s"), is none of \(atlas.id)",
          remedy: "correct the district_code; the boundaries decide where incidents count"))
    }
  }

  /// The name of the district that the place would lie in with longitude and latitude swapped, where it lies in none as
  /// it is.
  private func districtIfSwapped(_ entry: GazetteerEntry) -> String? {
    guard let swapped = entry.coordinate.swapped, let box = entry.district.flatMap({ boxes[$0] }) ?? region,
      !box.covers(entry.coordinate), box.covers(swapped)
    else { return nil }
    let areas = atlas.districts.filter { $0.area.bounds.covers(swapped) || $0.area.bounds.covers(entry.coordinate) }
    // Only rows that are suspected come here. A GEOS that cannot be used is told of where incidents are counted.
    guard let locator = try? PolygonLocator(areas.map(\.area)),
      let here = try? locator.indices(covering: entry.coordinate), here.isEmpty,
      let there = try? locator.indices(covering: swapped).first
    else { return nil }
    return areas[there].name
  }
}

extension PlaceRow {
  /// Tells of names that will hardly be found in a text, and of what is left out of the texts of the row.
  func checkNames(_ diagnostics: any DiagnosticCollector) {
    if row.bytes(columns.name).count == 1 {
      diagnostics.emit(
        warning(
          "gazetteer.short-name", "the name \"\(row[columns.name])\" is one letter",
          remedy: "check that it is a name that reports use"))
    }
    reportOmissions(diagnostics)
  }

  /// Tells of what is left out of the texts of the row, and of its codes.
  func reportOmissions(_ diagnostics: any DiagnosticCollector) {
    let texts = [(columns.name, "\"name\""), (columns.names, "\"names\""), (columns.note, "\"note\"")]
    for (column, key) in texts where ShownText.mayOmit(row.bytes(column)) {
      if let omission = ShownText(row[column]).omission(from: key) {
        diagnostics.emit(warning("gazetteer.control-character", omission, remedy: ShownText.remedy))
      }
    }
    reportCodes(diagnostics)
  }
}
