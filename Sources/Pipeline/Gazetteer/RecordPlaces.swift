import IncidentModel
import Ingestion

/// Where the places and units of a gazetteer stand in its files.
struct RecordPlaces {
  private var places: [String: SourceLocation] = [:]
  private var corrections: [String: SourceLocation] = [:]
  private var units: [String: SourceLocation] = [:]
  private let manifest: SourceLocation

  init(_ survey: GazetteerSurvey) {
    manifest = SourceLocation(file: survey.manifest.file, line: 1)
    for table in survey.tables {
      for (id, line) in table.lines where places[id] == nil {
        places[id] = SourceLocation(file: table.file, line: line)
      }
      for (id, line) in table.corrections { corrections[id] = SourceLocation(file: table.file, line: line) }
    }
    let files = Set(survey.set.map { [$0.full] + $0.units } ?? [])
    for boundary in survey.boundaries where files.contains(boundary.file) {
      for record in boundary.records { if let code = record.code { units[code] = record.location } }
    }
  }

  /// Where a place stands; the manifest where it stands in no table.
  func place(_ id: String) -> SourceLocation { places[id] ?? manifest }

  /// Where the position of a place stands: in its own row, or in one that corrects it.
  func position(_ id: String) -> SourceLocation { corrections[id] ?? place(id) }

  /// Where the area of a district, province or country stands.
  func unit(_ code: String) -> SourceLocation { units[code] ?? manifest }
}
