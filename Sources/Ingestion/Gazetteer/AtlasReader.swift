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
  /// A feature that cannot be used is left out and told of, and so is all that is repaired or doubtful.
  ///
  /// - Parameter id: The set's id; the first set of the manifest where none is given.
  /// - Throws: Where a file is missing or is no GeoJSON, or where no district can be used.
  package func atlas(
    _ id: String? = nil, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> DistrictAtlas {
    let set = try manifest.boundarySet(id)
    var units: [AdminUnit] = []
    for file in set.units { units += try self.units(file, diagnostics) }
    return DistrictAtlas(
      id: set.id, regionName: set.region, source: set.source, districts: try districts(set, diagnostics), units: units,
      neighbours: try set.neighbours.map { file throws(IngestionError) in try neighbours(file, diagnostics) } ?? [],
      sea: try set.sea.flatMap { file throws(IngestionError) in try sea(file, diagnostics) }, seaName: set.seaName,
      credits: set.credits, disclaimer: set.disclaimer)
  }

  private func districts(
    _ set: GazetteerManifest.BoundarySet, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> [District] {
    let full = try BoundaryFile(set.full, diagnostics)
    let outlines = set.light == set.full ? nil : try Outlines(set.light, diagnostics)
    let checks = BoundaryChecks(file: set.full, diagnostics: diagnostics)
    var districts: [District] = []
    for (code, feature) in full.featuresByCode() {
      do {
        let area = try feature.validArea()
        let label = try feature.label()
        checks.check(area, label: label, of: feature)
        districts.append(
          District(
            code: code, name: try feature.text("name"), province: try feature.text("province_code"), label: label,
            area: area, outline: outlines?.outline(of: code, for: feature) ?? area,
            population: feature.population(), areaKm2: try feature.squareKilometres(),
            publishedAreaKm2: feature.feature["area_km2_published"].number,
            isGeometryChanged: feature.feature["geometry_changed"] == .bool(true)))
      } catch { feature.tell(.refusal, error.message) }
    }
    guard !districts.isEmpty else {
      throw IngestionError(.broken, file: set.full, "there is no district in it that can be used; import it again")
    }
    checks.check(districts)
    return districts
  }

  /// The districts for drawing, by their codes.
  private struct Outlines {
    private let byCode: [String: MultiPolygon]
    private let file: String

    init(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
      self.file = file
      let source = try BoundaryFile(file, diagnostics)
      var byCode: [String: MultiPolygon] = [:]
      for (code, feature) in source.featuresByCode() {
        do { byCode[code] = try feature.area() } catch { feature.tell(.refusal, error.message) }
      }
      self.byCode = byCode
    }

    /// The outline of a district; nothing where there is none, of which it is told.
    func outline(of code: String, for feature: BoundaryFeature) -> MultiPolygon? {
      if let outline = byCode[code] { return outline }
      feature.tell(.warning, "there is no district \(code) in \(file); it is drawn with all its corners")
      return nil
    }
  }

  private func units(
    _ file: String, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> [AdminUnit] {
    let source = try BoundaryFile(file, diagnostics)
    var units: [AdminUnit] = []
    for (code, feature) in source.featuresByCode() {
      do {
        let area = try feature.area()
        let label = try feature.label()
        BoundaryChecks(file: file, diagnostics: diagnostics).check(area, label: label, of: feature)
        units.append(
          AdminUnit(
            code: code, name: try feature.text("name"), level: try feature.level(),
            parent: feature.feature["parent"].string, label: label, area: area))
      } catch { feature.tell(.refusal, error.message) }
    }
    return units
  }

  private func neighbours(
    _ file: String, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> [DistrictAtlas.Neighbour] {
    try BoundaryFile(file, diagnostics).each { feature throws(IngestionError) in
      DistrictAtlas.Neighbour(name: try feature.text("name"), level: try feature.level(), area: try feature.area())
    }
  }

  private func sea(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> MultiPolygon? {
    let areas = try BoundaryFile(file, diagnostics).each { feature throws(IngestionError) in try feature.area() }
    return MultiPolygon(areas.flatMap(\.polygons))
  }
}
