import GEOS
import IncidentModel
import Ingestion

/// Finds places that lie outside the district that their row states, or outside the one that their source stated.
struct PositionCheck {
  let survey: GazetteerSurvey
  let places: RecordPlaces
  /// The rows of which more was told already: swapped coordinates, and 0, 0.
  let known: Set<SourceLocation>

  func findings() throws -> [Diagnostic] { try outsideDistricts() + flagged() }

  private func outsideDistricts() throws -> [Diagnostic] {
    let districts = survey.atlas.districts
    guard !districts.isEmpty else { return [] }
    let names = Dictionary(districts.map { ($0.code, $0.name) }) { first, _ in first }
    let locator = try PolygonLocator(districts.map(\.area))
    var findings: [Diagnostic] = []
    for entry in survey.entries where !entry.kind.isUnit {
      guard let code = entry.district, let name = names[code] else { continue }
      let found = try locator.indices(covering: entry.coordinate).map { districts[$0] }
      let location = places.position(entry.id)
      guard !found.contains(where: { $0.code == code }), !known.contains(location) else { continue }
      findings.append(
        Diagnostic(
          "gazetteer.outside-district", .warning,
          "\(entry.id.prefix(60)) \(entry.name.prefix(60)) lies in \(found.first?.name ?? "no district") and is stated to lie in \(name)",
          at: location, remedy: "correct the position or the district"))
    }
    return findings
  }

  /// What the import flagged: the table has the district of the polygons, and the source stated another.
  private func flagged() -> [Diagnostic] {
    survey.tables.flatMap { table in
      table.flagged.map { row in
        let stated = row.flag.drop { $0 != " " }.dropFirst().prefix(60)
        let isUnknown = row.flag.hasPrefix(TableRecords.flags.unknown)
        return Diagnostic(
          isUnknown ? "gazetteer.unknown-stated" : "gazetteer.outside-stated", .warning,
          "the source of \(row.id.prefix(60)) states that it lies in \(stated), "
            + (isUnknown ? "which no boundary file drew" : "and it lies outside"),
          at: SourceLocation(file: table.file, line: row.line),
          remedy: "correct the position or the source, or empty the flag where the place is right")
      }
    }
  }
}
