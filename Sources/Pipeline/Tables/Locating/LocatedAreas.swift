package import IncidentModel
import Ingestion
import SimpleFeatures
import SpatialAnalysis

/// The districts in which rows of a table are located, with all that is told of each.
package struct LocatedAreas: Sendable {
  /// A district as it is named in the output.
  package struct Area: Sendable {
    /// The code.
    package let code: String
    /// The name.
    package let name: String
    /// The name of the province; empty where it is not known.
    package let province: String
  }

  /// The districts, by code.
  package let areas: [Area]
  /// Which of them holds a position.
  let index: AreaIndex
  /// How far a position lies from a border.
  let borders: BorderIndex
  /// What names and codes may mean.
  let names: StatedNames
  /// The box around all districts; nothing where there are none.
  let bounds: Bounds?

  /// Reads the boundaries of a gazetteer.
  ///
  /// - Parameters:
  ///   - gazetteer: The folder with `gazetteer.yml`.
  ///   - reach: How near a border is told of, in metres.
  ///   - isLarge: Whether hundreds of thousands of rows are to be located, for which a finer grid pays.
  ///   - diagnostics: Takes what is wrong with single areas.
  /// - Throws: `IngestionError` where a file is missing or broken.
  package init(
    gazetteer: String, reach: Double, isLarge: Bool, diagnostics: any DiagnosticCollector
  ) throws {
    let manifest = try GazetteerManifest.read(folder: gazetteer)
    let atlas = try AtlasReader(manifest, diagnostics).atlas()
    guard !atlas.districts.isEmpty else {
      throw IngestionError(
        .badConfiguration, file: manifest.file, "the gazetteer has no boundaries; name a file with --boundaries")
    }
    let provinces = Dictionary(atlas.units.map { ($0.code, $0.name) }) { first, _ in first }
    try self.init(
      atlas.districts.map { district in
        let area = Area(
          code: district.code, name: district.name, province: provinces[district.province] ?? district.province)
        return (area, district.province, district.area)
      }, names: StatedNames(atlas, try GazetteerReader(manifest).unitNames()), reach: reach, isLarge: isLarge)
  }

  /// Reads a file of polygons.
  ///
  /// - Parameters:
  ///   - file: GeoJSON of WGS 84.
  ///   - reach: How near a border is told of, in metres.
  ///   - isLarge: Whether hundreds of thousands of rows are to be located, for which a finer grid pays.
  ///   - diagnostics: Takes what is wrong with single areas.
  /// - Throws: `IngestionError` where it is missing or has no area with a code that can be used.
  package init(file: String, reach: Double, isLarge: Bool, diagnostics: any DiagnosticCollector) throws {
    let read = try CodedAreaReader(file, diagnostics).areas()
    let areas = read.map { area in
      (Area(code: area.code, name: area.name, province: area.province ?? ""), area.provinceCode ?? "", area.area)
    }
    let names = StatedNames(
      districts: read.enumerated().flatMap { [($1.code, Int32($0)), ($1.name, Int32($0))] },
      provinces: read.flatMap { area in
        [area.province, area.provinceCode].compactMap(\.self).map { ($0, area.provinceCode ?? area.province ?? "") }
      }, provinceOf: read.map { $0.provinceCode ?? $0.province ?? "" })
    try self.init(areas, names: names, reach: reach, isLarge: isLarge)
  }

  private init(
    _ areas: [(area: Area, provinceCode: String, outline: MultiPolygon)], names: StatedNames, reach: Double,
    isLarge: Bool
  ) throws {
    self.areas = areas.map(\.area)
    self.names = names
    bounds = areas.dropFirst().reduce(areas.first?.outline.bounds) { $0?.union($1.outline.bounds) }
    index = try AreaIndex(areas.map(\.outline), cells: isLarge ? 1_000_000 : 100_000)
    borders = BorderIndex(areas.map(\.outline), reach: reach)
  }
}
