import Foundation
import TestSupport

/// A project that is built in a moment: a gazetteer of one district, and two states of its reports.
///
/// The second state changes a report, adds one and asks for one map less, so that a build of it after one of the
/// first makes, replaces and removes files.
struct SmallProject: Sendable {
  /// The two states.
  enum State: String, CaseIterable {
    case first, second
  }

  /// Made once for all tests.
  static let shared = Result { try SmallProject() }

  private let inputs: TemporaryFolder
  /// What a build of each state puts into an empty folder, without the folder of the seed set.
  private let products: [State: [String: Data]]

  private init() throws {
    inputs = try TemporaryFolder()
    try inputs.write(Self.manifest, to: "gazetteer/gazetteer.yml")
    try inputs.write(Self.districts, to: "gazetteer/full.geojson")
    try inputs.write(Self.units, to: "gazetteer/units.geojson")
    try inputs.write(Self.places, to: "gazetteer/places.csv")
    for name in ["language", "actors.yml"] {
      try FileManager.default.createSymbolicLink(
        atPath: inputs.path("gazetteer/\(name)"), withDestinationPath: "\(Repository.gazetteer)/\(name)")
    }
    try inputs.write("A bomb killed three soldiers in Town on 3 May 2025.", to: "first/seeds/set/a.txt")
    try inputs.write("A bomb killed four soldiers in Town on 3 May 2025.", to: "second/seeds/set/a.txt")
    try inputs.write("Gunmen abducted two men in Town on 4 May 2025.", to: "second/seeds/set/b.txt")
    try inputs.write("maps: [districts, incidents]", to: "first/incidentmap.yml")
    try inputs.write("maps: [districts]", to: "second/incidentmap.yml")
    var products: [State: [String: Data]] = [:]
    for state in State.allCases {
      let folder = try TemporaryFolder()
      let run = try ProgramRun(Self.arguments(state, in: inputs), in: folder.path)
      guard run.status == 0 else {
        throw CocoaError(.executableLoad, userInfo: [NSDebugDescriptionErrorKey: run.errors])
      }
      products[state] = try folder.contents(of: "output/set")
    }
    self.products = products
  }

  /// What a build of a state gives.
  func product(_ state: State) -> [String: Data] { products[state] ?? [:] }

  /// What is to be asked of the program: a build into `output` of the working folder.
  func arguments(_ state: State) -> [String] { Self.arguments(state, in: inputs) }

  /// The gazetteer.
  var gazetteer: String { inputs.path("gazetteer") }

  /// A report.
  var report: String { inputs.path("second/seeds/set/b.txt") }

  private static func arguments(_ state: State, in inputs: TemporaryFolder) -> [String] {
    [
      "build", "--gazetteer", inputs.path("gazetteer"), "--seeds", inputs.path("\(state.rawValue)/seeds"),
      "--output", "output",
    ]
  }

  private static let manifest = SmallManifest.text()

  private static let square =
    "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"

  private static let districts = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "D1", "name": "First",
    "province_code": "P1", "area_km2": 314.2, "label_lon": 0.5, "label_lat": 0.5}, \(square)}]}
    """

  private static let units = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "P1", "name": "Province",
    "level": "province", "parent": null, "label_lon": 0.5, "label_lat": 0.5}, \(square)}]}
    """

  private static let places = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,district_code
    a:1,Town,,settlement,0.5,0.5,1,2000,s,,D1

    """
}
