import GEOS
package import IncidentModel
import SimpleFeatures

/// Reads a boundary set into an atlas.
package struct AtlasReader: Sendable {
  private let manifest: GazetteerManifest
  private let diagnostics: RecordTally
  private let areasAreSound: Bool

  /// Makes a reader of a gazetteer's boundaries.
  package init(_ manifest: GazetteerManifest, _ diagnostics: any DiagnosticCollector) {
    self.init(manifest, counting: RecordTally(diagnostics))
  }

  /// Makes a reader that counts the features of every file; the counts are for the caller to report.
  ///
  /// - Parameter areasAreSound: Whether the areas of these very files are known to need no mending and not to overlap,
  ///   so that they need not be looked through again.
  package init(_ manifest: GazetteerManifest, counting tally: RecordTally, areasAreSound: Bool = false) {
    self.manifest = manifest
    self.areasAreSound = areasAreSound
    diagnostics = tally
  }

  /// The atlas of a boundary set.
  ///
  /// A feature that cannot be used becomes a refusal, and what was mended a warning; the others are read.
  ///
  /// A gazetteer of places only gives an atlas without districts, in which places can be found and nothing counts.
  ///
  /// - Parameters:
  ///   - id: The set's id; the first set of the manifest where none is given.
  ///   - location: Where the set is asked for.
  /// - Throws: Where a file is missing or no GeoJSON of WGS 84, or no district is left.
  package func atlas(
    _ id: String? = nil, askedForAt location: SourceLocation? = nil
  ) throws(IngestionError) -> DistrictAtlas {
    guard let set = try manifest.boundarySet(id, askedForAt: location) else { return .withoutBoundaries }
    var units: [AdminUnit] = []
    for file in set.units { units += try self.units(file) }
    let (districts, refused) = try districts(set)
    return DistrictAtlas(
      id: set.id, regionName: set.region, source: set.source, districts: districts, units: units,
      neighbours: try set.neighbours.map(neighbours) ?? [], sea: try set.sea.flatMap(sea), seaName: set.seaName,
      credits: set.credits, disclaimer: set.disclaimer, refused: refused)
  }

  /// The districts that can be used, and the others as far as they are named.
  private func districts(
    _ set: GazetteerManifest.BoundarySet
  ) throws(IngestionError) -> ([District], refused: [DistrictAtlas.RefusedDistrict]) {
    let full = try boundaries(set.full)
    let outlines = set.light == set.full ? nil : try outlines(set.light)
    let used = full.map(full.featuresByCode()) { (code, feature) throws(IngestionError) in
      (index: feature.index, district: try district(code, feature, outlines))
    }
    let districts = used.map(\.district)
    guard !districts.isEmpty else {
      throw IngestionError(
        .broken, file: set.full, "there is no district in it that can be used; import the file again")
    }
    reportNamesakes(districts, file: set.full)
    if !areasAreSound { reportOverlaps(districts, file: set.full) }
    let indices = Set(used.map(\.index))
    return (districts, full.all.filter { !indices.contains($0.index) }.map(\.refusedDistrict))
  }

  private func boundaries(_ path: String) throws(IngestionError) -> BoundaryFile {
    let file = try BoundaryFile(path, diagnostics)
    diagnostics.add(file.all.count, of: path)
    return file
  }

  /// The lines for drawing by their districts' codes.
  private func outlines(_ path: String) throws(IngestionError) -> [String: MultiPolygon] {
    let light = try boundaries(path)
    let coded = light.map(light.featuresByCode()) { (code, feature) throws(IngestionError) in
      (code, try feature.writtenArea())
    }
    return Dictionary(coded) { first, _ in first }
  }

  private func district(
    _ code: String, _ feature: BoundaryFeature, _ outlines: [String: MultiPolygon]?
  ) throws(IngestionError) -> District {
    let area = areasAreSound ? try feature.writtenArea() : try feature.area(diagnostics)
    if let outlines, outlines[code] == nil {
      diagnostics.emit(
        feature.warning(
          "gazetteer.no-outline", "there is no light boundary of it that can be used; it is drawn with all corners",
          remedy: "import both files again"))
    }
    return District(
      code: code, name: name(of: feature, code), province: try feature.code("province_code"),
      label: try feature.label(in: area, diagnostics), area: area, outline: outlines?[code] ?? area,
      population: feature.count("population", diagnostics), areaKm2: feature.squareKilometres(of: area, diagnostics),
      publishedAreaKm2: feature["area_km2_published"].number,
      isGeometryChanged: feature["geometry_changed"] == .bool(true), codes: feature.codes(diagnostics))
  }

  private func name(of feature: BoundaryFeature, _ code: String) -> String {
    if let name = feature.name(diagnostics) { return name }
    diagnostics.emit(
      feature.warning("gazetteer.no-name", "it has no name and is called by its code", remedy: "give it a \"name\""))
    return code
  }

  /// Tells of districts of one name, which stay apart by their codes.
  private func reportNamesakes(_ districts: [District], file: String) {
    for (name, namesakes) in Dictionary(grouping: districts, by: \.name) where namesakes.count > 1 {
      let codes = namesakes.map(\.code).sorted().joined(separator: ", ")
      diagnostics.emit(
        Diagnostic(
          "gazetteer.namesakes", .warning, "the districts \(codes) are all called \(name)",
          at: SourceLocation(file: file), remedy: "tell them apart in their names"))
    }
  }

  /// Tells of districts that lie over one another, where the one with the lower code counts.
  private func reportOverlaps(_ districts: [District], file: String) {
    let ordered = districts.sorted { $0.code < $1.code }
    // Areas that were made valid can be compared; if one cannot, the point in it will tell.
    guard let pairs = try? PolygonOverlap.pairs(ordered.map(\.area)) else { return }
    for (first, second) in pairs.map({ (ordered[$0], ordered[$1]) }) {
      diagnostics.emit(
        Diagnostic(
          "gazetteer.overlap", .warning,
          "the districts \(first.code) \(first.name) and \(second.code) \(second.name) overlap, and what lies in both "
            + "counts in \(first.code)",
          at: SourceLocation(file: file), remedy: "correct their borders"))
    }
  }

  private func units(_ path: String) throws(IngestionError) -> [AdminUnit] {
    let file = try boundaries(path)
    return file.map(file.featuresByCode()) { (code, feature) throws(IngestionError) in
      let area = try feature.writtenArea()
      return AdminUnit(
        code: code, name: try feature.requiredName(diagnostics), level: try feature.level(),
        parent: feature["parent"].string,
        label: try feature.label(in: area, diagnostics), area: area, codes: feature.codes(diagnostics))
    }
  }

  private func neighbours(_ path: String) throws(IngestionError) -> [DistrictAtlas.Neighbour] {
    try boundaries(path).map { (feature) throws(IngestionError) in
      DistrictAtlas.Neighbour(
        name: try feature.requiredName(diagnostics), level: try feature.level(), area: try feature.writtenArea())
    }
  }

  private func sea(_ path: String) throws(IngestionError) -> MultiPolygon? {
    let parts = try boundaries(path).map { (feature) throws(IngestionError) in
      try feature.writtenArea().polygons
    }
    return MultiPolygon(parts.flatMap(\.self))
  }
}

extension DistrictAtlas {
  /// The atlas of a gazetteer that has places and no boundaries.
  fileprivate static let withoutBoundaries = DistrictAtlas(
    id: "none", regionName: "any district", districts: [], units: [], neighbours: [], sea: nil, credits: [],
    disclaimer: "")
}
