import GEOS
import GeoJSON
import IncidentModel
import SimpleFeatures

/// Makes the files that are drawn around the districts and never counted: neighbours and sea.
package struct BackgroundImport: Sendable {
  /// The imported full districts, around which the rest is cut.
  package var districts: SourceFile
  /// How far the background reaches beyond the districts, in degrees.
  package var margin: Double
  /// How far a border may move, in degrees.
  package var tolerance: Double
  /// Where the polygons come from.
  package var provenance: Provenance

  /// Makes an import.
  package init(districts: SourceFile, margin: Double, tolerance: Double, provenance: Provenance) {
    self.districts = districts
    self.margin = margin
    self.tolerance = tolerance
    self.provenance = provenance
  }

  /// Makes the file of countries and of the provinces beside the districts.
  ///
  /// - Parameters:
  ///   - countries: Countries of any detail; they are simplified here.
  ///   - provinces: The provinces as `UnitImport` made them, already light; those with districts are left out.
  ///   - path: Where the file is to be written.
  package func neighbours(countries: UnitSource, provinces: SourceFile, path: String) throws -> ImportedFile {
    let imported = try ImportedDistricts(districts)
    let box = try box(imported)
    let lands = try countries.areas()
    let light = try BoundarySimplification.light(lands.map(\.area), tolerance: tolerance, file: countries.file.name)
    let units = try UnitSource(file: provinces, code: "code", name: "name").areas()
    let beside = BoundaryNeighbours.provinces(units, without: Set(imported.provinces))
    var features = try zip(lands, light).compactMap { try feature($0.name, .country, $1, box) }
    features += try beside.compactMap { try feature($0.name, .province, $0.area, box) }
    return file(path, features, read: lands.count + units.count, "neighbours")
  }

  /// Makes the file of the sea.
  package func sea(_ sea: SourceFile, path: String) throws -> ImportedFile {
    let box = try box(try ImportedDistricts(districts))
    let areas = try AreaSource.decode(sea).features.compactMap { $0.geometry?.area }
    let light = try BoundarySimplification.light(areas, tolerance: tolerance, file: sea.name)
    let features = try light.compactMap { try feature("sea", nil, $0, box) }
    return file(path, features, read: areas.count, "sea")
  }

  private func box(_ districts: ImportedDistricts) throws -> Bounds {
    guard let box = districts.bounds else {
      throw GazetteerImportError(.broken, file: self.districts.name, "there is no district")
    }
    return box.expanded(by: margin)
  }

  private func feature(_ name: String, _ level: AdminLevel?, _ area: MultiPolygon, _ box: Bounds) throws -> Feature? {
    let part = try Clip.rectangle(area, box)?.rounded(decimals: BoundarySimplification.decimals)
    guard let part else { return nil }
    let properties = [Property("name", .string(name))] + (level.map { [Property("level", .string("\($0)"))] } ?? [])
    return Feature(geometry: part.geometry, properties: properties)
  }

  private func file(_ path: String, _ features: [Feature], read: Int, _ command: String) -> ImportedFile {
    let note = "for the background only; cut \(margin) degrees around the districts, tolerance \(tolerance) degrees"
    let collection = FeatureCollection(members: provenance.members(madeBy: command, note: note), features: features)
    let encoder = GeoJSONEncoder(areaDecimals: BoundarySimplification.decimals)
    return ImportedFile(
      path: path, bytes: encoder.encode(collection), read: read, used: features.count,
      diagnostics: [
        Diagnostic(
          "gazetteer.outside-background", .note,
          "\(read - features.count) of \(read) areas lie outside the background or are provinces of the districts")
      ])
  }
}
