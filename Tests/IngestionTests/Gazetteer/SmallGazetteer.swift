import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

/// A small gazetteer in a folder of its own, which the tests break in one place each.
struct SmallGazetteer {
  private let files: TemporaryFolder

  /// Where it is.
  var folder: String { files.path }

  init() throws {
    files = try TemporaryFolder()
    try write("gazetteer.yml", Self.manifest)
    try write("full.geojson", Self.districts)
    try write("units.geojson", Self.units)
    let columns = "id,name,names,kind,lon,lat,precision,uncertainty_m"
    try write("places.csv", "\(columns),source,note,district_code\na:1,Town,Toun|ٹاؤن,settlement,0.5,0.5,1,,s,,D1\n")
    try write("additions.csv", "\(columns),within,same_as,source,note\nb:1,Pass,,pass,0.2,0.2,2,9000,D1,,s,n\n")
    try write("units.csv", "name,unit_code,relation,note\nErste,D1,former,First was named Erste\n")
  }

  private static let manifest = SmallManifest.text(unitNames: "units.csv")

  private static let districts = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "D1", "name": "First", "province_code": "P1", "area_km2": 314.2,
    "label_lon": 0.5, "label_lat": 0.5}, "geometry": {"type": "Polygon", "coordinates":
    [[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}
    """

  private static let units = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "P1", "name": "Province",
    "level": "province", "parent": null, "label_lon": 0.5, "label_lat": 0.5}, "geometry": {"type": "Polygon",
    "coordinates": [[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}
    """

  /// Writes one of its files.
  func write(_ file: String, _ text: String) throws { try files.write(text, to: file) }

  func write(_ file: String, _ bytes: [UInt8]) throws { try files.write(bytes, to: file) }

  func replace(_ old: String, by new: String, in file: String) throws {
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    #expect(text.contains(old))
    try write(file, text.replacing(old, with: new))
  }

  func read(_ log: DiagnosticLog = DiagnosticLog()) throws -> [GazetteerEntry] {
    let manifest = try GazetteerManifest.read(folder: folder)
    return try GazetteerReader(manifest).entries(try AtlasReader(manifest, log).atlas(), log)
  }

  func failure() -> IngestionError? {
    do {
      _ = try read()
      return nil
    } catch { return error as? IngestionError }
  }
}
