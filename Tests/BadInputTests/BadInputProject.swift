import Foundation
import TestSupport
import Testing

/// A small project with an earlier output, in which one input is bad.
///
/// It has two districts, two places and two reports. Whatever is wrong with what concerns the first, the incident at
/// Harbour in the second has to be mapped.
struct BadInputProject {
  let folder: TemporaryFolder

  /// The files of the project by their paths.
  static let files: [String: String] = [
    "incidentmap.yml": "boundaries: small\nmaps: [districts, incidents]\n",
    "seeds/set/a.txt": "A bomb killed three soldiers in Town on 3 May 2025.\n",
    "seeds/set/b.txt": "Gunmen killed two policemen in Harbour on 4 May 2025.\n",
    "gazetteer/gazetteer.yml": SmallManifest.text(light: "light.geojson", unitNames: "names.csv"),
    "gazetteer/full.geojson": boundaries, "gazetteer/light.geojson": boundaries,
    "gazetteer/units.geojson": """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "P1", "name": "Province", "level": "province", "parent": null,
    "label_lon": 66.0, "label_lat": 30.5}, "geometry": {"type": "Polygon", "coordinates":
    [[[65,30],[67,30],[67,31],[65,31],[65,30]]]}}
    ]}

    """,
    "gazetteer/places.csv": """
    id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,district_code
    a:1,Town,,settlement,65.5,30.5,1,2000,s,,D1
    a:2,Harbour,,settlement,66.5,30.5,1,2000,s,,D2

    """,
    "gazetteer/additions.csv": """
    id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,note
    b:1,Old Pass,,pass,65.2,30.2,2,9000,D1,,s,n

    """,
    "gazetteer/names.csv": "name,unit_code,relation,note\nErste,D1,former,First was named Erste\n",
    "gazetteer/actors.yml": "- {id: army, name: The Army, kind: 1, names: [Army]}\n",
  ]

  static let boundaries = """
    {"type": "FeatureCollection", "features": [
    \(district("D1", "First", "[[[65,30],[66,30],[66,31],[65,31],[65,30]]]")),
    \(district("D2", "Second", "[[[66,30],[67,30],[67,31],[66,31],[66,30]]]"))
    ]}

    """

  /// A district of one line, as a feature of GeoJSON.
  static func district(_ code: String, _ name: String, _ coordinates: String) -> String {
    "{\"type\": \"Feature\", \"properties\": {\"code\": \"\(code)\", \"name\": \"\(name)\", \"province_code\": \"P1\"}, "
      + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": \(coordinates)}}"
  }

  /// What a build of the good project gives; made once.
  static let product = Result { () throws -> [String: Data] in
    let project = try BadInputProject(product: [:])
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    return try project.folder.contents(of: "output")
  }

  /// Makes the good project with its output.
  init(copyingWords: Bool = false) throws { try self.init(product: Self.product.get(), copyingWords: copyingWords) }

  private init(product: [String: Data], copyingWords: Bool = false) throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: path) }
    for (path, bytes) in product { try folder.write(Array(bytes), to: "output/\(path)") }
    let (words, shipped) = (folder.path("gazetteer/language"), "\(Repository.gazetteer)/language")
    if copyingWords {
      try FileManager.default.copyItem(atPath: shipped, toPath: words)
    } else {
      try FileManager.default.createSymbolicLink(atPath: words, withDestinationPath: shipped)
    }
  }

  /// Builds the project; a run of more than 30 seconds ends with status 124.
  func build(_ arguments: String...) throws -> ProgramRun { try run(["build"] + arguments) }

  func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(arguments, in: folder.path, under: ["timeout", "30"])
  }

  /// The contents of the output folder by path.
  func output() throws -> [String: Data] { try folder.contents(of: "output") }

  func text(_ path: String) throws -> String { String(decoding: try output()[path] ?? Data(), as: UTF8.self) }
}
