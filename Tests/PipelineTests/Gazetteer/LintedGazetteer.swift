import IncidentModel
import TestSupport
import Testing

@testable import Pipeline

/// A small gazetteer of two districts in which nothing is wrong, and which the tests break in one place each.
struct LintedGazetteer {
  let files: TemporaryFolder

  init() throws {
    files = try TemporaryFolder()
    try files.write(SmallManifest.text(unitNames: "units.csv"), to: "gazetteer/gazetteer.yml")
    try files.write(Self.districts, to: "gazetteer/full.geojson")
    try files.write(Self.units, to: "gazetteer/units.geojson")
    for (name, text) in [("places", Self.places), ("additions", Self.additions), ("units", Self.unitNames)] {
      try files.write(text, to: "gazetteer/\(name).csv")
    }
  }

  var folder: String { files.path("gazetteer") }
  var cache: IndexCache? { IndexCache(folder: files.path("cache")) }

  private static let head = #"{"type": "FeatureCollection", "source": "Survey", "licence": "CC0", "vintage": "2025","#
  private static let districts = """
    \(head) "features": [
    {"type": "Feature", "properties": {"code": "D1", "name": "First", "province_code": "P1"}, "geometry": {"type": \
    "Polygon", "coordinates": [[[0,0],[1,0],[1,0.4],[1,0.6],[1,1],[0,1],[0,0]]]}},
    {"type": "Feature", "properties": {"code": "D2", "name": "Second", "province_code": "P1"}, "geometry": {"type": \
    "Polygon", "coordinates": [[[1,0],[2,0],[2,1],[1,1],[1,0.6],[1,0.5],[1,0.4],[1,0]]]}}
    ]}

    """
  private static let units = """
    \(head) "features": [
    {"type": "Feature", "properties": {"code": "P1", "name": "Province", "level": "province", "parent": "C1"}, \
    "geometry": {"type": "Polygon", "coordinates": [[[0,0],[2,0],[2,1],[0,1],[0,0]]]}},
    {"type": "Feature", "properties": {"code": "C1", "name": "Country", "level": "country", "parent": null}, \
    "geometry": {"type": "Polygon", "coordinates": [[[0,0],[3,0],[3,1],[0,1],[0,0]]]}}
    ]}

    """
  private static let places = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,source,licence,note,district_code,province_code
    a:1,Town,Toun|ٹاؤن,settlement,0.5,0.5,1,,Survey,CC0,,D1,P1
    a:2,Village,,settlement,1.5,0.5,1,,Survey,CC0,,D2,P1

    """
  private static let additions = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,licence,note
    b:1,Pass,,pass,0.2,0.2,2,9000,D1,,Survey,CC0,
    ,,Old Town,,,,,,,a:1,Survey,CC0,

    """
  private static let unitNames = """
    name,unit_code,relation,valid_from,valid_to,predecessors,source,licence,note
    Erste,D1,variant,,,,Survey,CC0,
    Second,D2,unit,1990,,D1,Survey,CC0,

    """

  func replace(_ old: String, by new: String, in file: String) throws {
    let text = try files.read("gazetteer/\(file)")
    try #require(text.contains(old))
    try files.write(text.replacing(old, with: new), to: "gazetteer/\(file)")
  }

  func lint(cached: Bool = false) throws -> GazetteerLint {
    try GazetteerLint(gazetteer: folder, workingFolder: files.path, cache: cached ? cache : nil)
  }

  /// The lines of the findings, with paths from the gazetteer's folder.
  func lines() throws -> [String] { try lint().lines.map { $0.replacing("\(folder)/", with: "") } }
}
