import Foundation
import IncidentModel
import Ingestion
import PlaceNames
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

/// A small gazetteer with one row that is refused and one that is warned of, and a folder for its index.
struct CachedGazetteer {
  let files: TemporaryFolder
  var cache: IndexCache?

  /// What loading it gave.
  struct Loaded: Equatable {
    let areas: [MultiPolygon]
    let entries: [GazetteerEntry]
    /// What a misspelt name leads to.
    let misspelt: [String]
    let diagnostics: [Diagnostic]
    let counts: [RecordCount]
    let digests: [String]
    let isInFile: Bool

    /// Whether it is what another loading gave, notes on indexes and where they are aside.
    func agrees(with other: Loaded) -> Bool {
      areas == other.areas && misspelt == other.misspelt && entries == other.entries && digests == other.digests
        && counts == other.counts
        && findings == other.findings
    }

    private var findings: [Diagnostic] { diagnostics.filter { $0.identifier != "gazetteer.index-replaced" } }
    var notes: [String] { diagnostics.filter { $0.identifier == "gazetteer.index-replaced" }.map(\.message) }
  }

  init() throws {
    files = try TemporaryFolder()
    cache = IndexCache(folder: files.path("cache/incidentmap"))
    try files.write(SmallManifest.text(), to: "gazetteer/gazetteer.yml")
    try files.write(Self.districts, to: "gazetteer/full.geojson")
    try files.write(Self.units, to: "gazetteer/units.geojson")
    try files.write(Self.places, to: "gazetteer/places.csv")
  }

  static let places = """
    id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,district_code
    a:1,Town,Toun|ٹاؤن,settlement,0.5,0.5,1,,s,,D1
    a:2,Elsewhere,,settlement,400,0.5,1,,s,,D1
    a:1,Town again,,settlement,0.5,0.5,1,,s,,D1
    a:3,X,,settlement,0.5,0.5,1,,s,,D1

    """

  private static let square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"
  private static let districts = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "D1", "name": "First",
    "province_code": "P1"}, "geometry": {"type": "Polygon", "coordinates": \(square)}}]}
    """
  private static let units = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "P1", "name": "Province",
    "level": "province", "parent": null}, "geometry": {"type": "Polygon", "coordinates": \(square)}}]}
    """

  /// Loads the gazetteer, from its index where there is one.
  func load(without isWithoutCache: Bool = false) throws -> Loaded {
    let log = DiagnosticLog()
    let manifest = try GazetteerManifest.read(folder: files.path("gazetteer"))
    let tally = RecordTally(log)
    let loaded = try GazetteerLoading(
      manifest, boundaries: try manifest.boundarySet(nil), cache: isWithoutCache ? nil : cache, tally: tally
    ).load()
    let (gazetteer, file) = (Gazetteer(loaded.index), loaded.file)
    tally.report()
    #expect(try gazetteer.index.verify() == gazetteer.count)
    return Loaded(
      areas: loaded.atlas.districts.map(\.area),
      entries: Array(gazetteer.entries), misspelt: gazetteer.search("Provinse").map(\.entry.id),
      diagnostics: log.diagnostics,
      counts: tally.counts(in: files.path("gazetteer")), digests: gazetteer.index.sources.map(\.digest),
      isInFile: file != nil)
  }

  /// The one index in the cache.
  var index: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: files.path("cache/incidentmap"))
      try #require(names.count == 1, "\(names)")
      return files.path("cache/incidentmap/\(names[0])")
    }
  }

  /// What tells one file from another that took its place.
  func identity(_ path: String) throws -> UInt64 {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return UInt64(status.st_ino)
  }
}
