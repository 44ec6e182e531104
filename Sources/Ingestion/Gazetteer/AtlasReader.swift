import GeoJSON
package import IncidentModel
import SimpleFeatures

/// Reads a boundary set into an atlas.
package struct AtlasReader: Sendable {
  private let manifest: GazetteerManifest

  /// Makes a reader of a gazetteer's boundaries.
  package init(_ manifest: GazetteerManifest) { self.manifest = manifest }

  /// The atlas of a boundary set.
  ///
  /// - Parameter id: The set's id; the first set of the manifest where none is given.
  /// - Throws: Where a file is missing or broken or a district is no valid area, with the file and the feature.
  package func atlas(_ id: String? = nil) throws(IngestionError) -> DistrictAtlas {
    let set = try manifest.boundarySet(id)
    var units: [AdminUnit] = []
    for file in set.units { units += try self.units(file) }
    return DistrictAtlas(
      id: set.id, regionName: set.region, source: set.source, districts: try districts(set), units: units,
      neighbours: try set.neighbours.map(neighbours) ?? [], sea: try set.sea.flatMap(sea), seaName: set.seaName,
      credits: set.credits, disclaimer: set.disclaimer)
  }

  private func districts(_ set: GazetteerManifest.BoundarySet) throws(IngestionError) -> [District] {
    let full = try BoundaryFile(set.full)
    let light = try BoundaryFile(set.light).featuresByCode()
    _ = try full.featuresByCode()
    var districts: [District] = []
    for feature in full.features {
      let code = try feature.text("code")
      guard let outline = light[code] else {
        throw IngestionError(.broken, file: set.light, "there is no district \(code), but \(set.full) has one")
      }
      districts.append(
        District(
          code: code, name: try feature.text("name"), province: try feature.text("province_code"),
          label: try feature.label(), area: try feature.validArea(), outline: try outline.area(),
          population: feature.properties["population"].integer, areaKm2: try feature.number("area_km2"),
          publishedAreaKm2: feature.properties["area_km2_published"].number,
          isGeometryChanged: feature.properties["geometry_changed"] == .bool(true)))
    }
    guard !districts.isEmpty else { throw IngestionError(.broken, file: set.full, "there is no district in it") }
    return districts
  }

  private func units(_ file: String) throws(IngestionError) -> [AdminUnit] {
    var units: [AdminUnit] = []
    for feature in try BoundaryFile(file).features {
      units.append(
        AdminUnit(
          code: try feature.text("code"), name: try feature.text("name"), level: try feature.level(),
          parent: feature.properties["parent"].string, label: try feature.label(), area: try feature.area()))
    }
    return units
  }

  private func neighbours(_ file: String) throws(IngestionError) -> [DistrictAtlas.Neighbour] {
    var neighbours: [DistrictAtlas.Neighbour] = []
    for feature in try BoundaryFile(file).features {
      neighbours.append(
        DistrictAtlas.Neighbour(
          name: try feature.text("name"), level: try feature.level(), area: try feature.area()))
    }
    return neighbours
  }

  private func sea(_ file: String) throws(IngestionError) -> MultiPolygon? {
    var parts: [Polygon] = []
    for feature in try BoundaryFile(file).features { parts += try feature.area().polygons }
    return MultiPolygon(parts)
  }
}
