import Foundation
import TestSupport

/// A project of two districts, two places and two reports, which the tests break in one place each.
struct SmallProject {
  let folder: TemporaryFolder

  /// Writes the project; words and actors are those that come with the program.
  init() throws {
    folder = try TemporaryFolder()
    for (file, text) in Self.files { try folder.write(text, to: file) }
    for name in ["language", "actors.yml"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("gazetteer/\(name)"), withDestinationPath: "\(Repository.gazetteer)/\(name)")
    }
  }

  /// The project with the output of a good build, which is made once.
  static func built() throws -> SmallProject {
    let project = try SmallProject()
    for (file, bytes) in try goodOutput.get() { try project.folder.write(Array(bytes), to: "output/\(file)") }
    return project
  }

  /// The files of a good build.
  static let goodOutput = Result {
    let project = try SmallProject()
    let run = try LimitedRun(["build"], in: project.folder.path)
    guard run.status == 0, run.errors.contains("2 incidents: 2 placed") else { throw BadBuild(errors: run.errors) }
    return try project.folder.contents(of: "output")
  }

  struct BadBuild: Error { let errors: String }

  /// The contents of the output folder.
  func output() throws -> [String: Data] { try folder.contents(of: "output") }

  /// Puts copies of the words in place of the link to them.
  func copyWords() throws {
    let manager = FileManager.default
    let path = folder.path("gazetteer/language")
    if (try? manager.destinationOfSymbolicLink(atPath: path)) == nil { return }
    try manager.removeItem(atPath: path)
    try manager.copyItem(atPath: "\(Repository.gazetteer)/language", toPath: path)
  }

  private static let files = [
    "incidentmap.yml": "boundaries: small\n", "gazetteer/gazetteer.yml": manifest,
    "gazetteer/full.geojson": districts, "gazetteer/light.geojson": districts, "gazetteer/units.geojson": units,
    "gazetteer/places.csv": places, "gazetteer/additions.csv": additions, "gazetteer/units.csv": unitNames,
    "seeds/set/a.md": "---\npublished: 2025-05-05\n---\nA bomb killed three soldiers in Karkot on 3 May 2025.\n",
    "seeds/set/b.md": "---\npublished: 2025-05-05\n---\nGunmen shot dead two policemen in Mirpat on 4 May 2025.\n",
  ]

  private static let manifest = """
    version: "1"
    time_zone: UTC
    language: language
    actors: actors.yml
    boundaries:
      - id: small
        region: Small
        source: Survey
        full: full.geojson
        light: light.geojson
        units: [units.geojson]
        credits: [by someone]
        disclaimer: none
    places: [places.csv]
    additions: [additions.csv]
    unit_names: [units.csv]

    """

  private static let districts = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "D1", "name": "Alfa", "province_code": "P1", "area_km2": 10800,
    "label_lon": 66.5, "label_lat": 28.5}, "geometry": {"type": "Polygon", "coordinates":
    [[[66,28],[67,28],[67,29],[66,29],[66,28]]]}},
    {"type": "Feature", "properties": {"code": "D2", "name": "Bravo", "province_code": "P1", "area_km2": 10800,
    "label_lon": 67.5, "label_lat": 28.5}, "geometry": {"type": "Polygon", "coordinates":
    [[[67,28],[68,28],[68,29],[67,29],[67,28]]]}}
    ]}

    """

  private static let units = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "P1", "name": "Provincia", "level": "province", "parent": null,
    "label_lon": 67, "label_lat": 28.5}, "geometry": {"type": "Polygon", "coordinates":
    [[[66,28],[68,28],[68,29],[66,29],[66,28]]]}}
    ]}

    """

  private static let places = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,district_code
    a:1,Karkot,,settlement,66.5,28.5,1,2000,s,,D1
    a:2,Mirpat,Mirpatt,settlement,67.5,28.5,1,2000,s,,D2

    """

  private static let additions = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,note
    b:1,Garo Pass,,pass,66.2,28.2,2,9000,D1,,s,n
    ,,Karkott,,,,,,,a:1,s,

    """

  private static let unitNames = "name,unit_code,relation,note\nAlpha,D1,variant,\n"
}
