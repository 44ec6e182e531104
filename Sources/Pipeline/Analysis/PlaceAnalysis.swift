import Cartography
import GEOS
package import IncidentModel
import Ingestion
import SimpleFeatures
import SpatialAnalysis

/// Makes clusters, grids and densities of incidents, as layers and as maps.
///
/// The same incidents give the same bytes, in whatever order they stand in the inputs.
package struct PlaceAnalysis: Sendable {
  /// What an analysis gave.
  package struct Result: Sendable {
    /// The layer as GeoJSON.
    package let layer: [UInt8]
    /// The map as SVG, where one is asked for.
    package let map: [UInt8]?
    /// What a person reads at the end.
    package let summary: [String]
  }

  private let atlas: DistrictAtlas

  /// Reads the boundaries of a gazetteer's folder; the set is the configuration's or the first.
  ///
  /// - Throws: An error where they cannot be used.
  package init(gazetteer: String, workingFolder: String, diagnostics: any DiagnosticCollector) throws {
    let configuration = try ProjectConfiguration.nearest(toGazetteer: gazetteer, workingFolder: workingFolder)
    let manifest = try GazetteerManifest.read(folder: gazetteer)
    atlas = try AtlasReader(manifest, diagnostics).atlas(
      configuration.boundaries, askedForAt: configuration.boundariesLocation)
  }

  /// Makes an analysis over the districts of an atlas.
  init(_ atlas: DistrictAtlas) { self.atlas = atlas }

  /// Reads the inputs and makes what is asked for.
  ///
  /// - Throws: `IngestionError` where an input cannot be used, where more than a fifth of the incidents is known too
  ///   vaguely and nothing is forced, or where what is asked for cannot be.
  package func run(
    _ request: AnalysisRequest, drawsMap: Bool, diagnostics: any DiagnosticCollector
  ) throws -> Result {
    let inputs = request.inputs.map { RecordedIncidents($0, form: request.form) }
    var selection = try AnalysisSelection(inputs, request.filter, diagnostics)
    let names = inputs.map(\.name)
    try selection.guardPrecision(of: names.joined(separator: ", "), isForced: request.isForced)
    if drawsMap, atlas.districts.isEmpty {
      throw IngestionError(.badConfiguration, file: "--map", "the gazetteer has no boundaries to draw a map over")
    }
    if selection.used.incidents.isEmpty {
      diagnostics.emit(Diagnostic("analysis.empty", .note, "no incident is left to be analysed; the layer is empty"))
    }
    let finding = try find(request, selection, diagnostics)
    let document = AnalysisDocument(request: request, selection: selection, atlas: atlas, sources: names)
    let map = drawsMap ? try Cartographer().draw(document.map(of: finding), atlas: atlas).bytes : nil
    return Result(
      layer: document.layer(of: finding), map: map, summary: document.summary(of: finding))
  }

  private func find(
    _ request: AnalysisRequest, _ selection: AnalysisSelection, _ diagnostics: any DiagnosticCollector
  ) throws -> AnalysisFinding {
    switch request.kind {
    case .clusters(let radius, let least):
      let found = try IncidentCluster.clusters(of: selection.used, radius: radius * 1000, least: least)
      return .clusters(found.clusters, alone: found.alone.count)
    case .grid(let cell, let shape, _, let isClipped):
      return try grid(selection.used, cell, shape, isClipped)
    case .density(let bandwidth, let cell, let levels):
      return try density(selection.used, bandwidth, cell ?? bandwidth / 10, levels, diagnostics)
    }
  }

  private func grid(
    _ incidents: AnalysedIncidents, _ spacing: Double, _ shape: AnalysisRequest.GridShape, _ isClipped: Bool
  ) throws -> AnalysisFinding {
    let plane = try plane(for: incidents)
    let grid = EqualAreaGrid(
      on: plane, shape == .hexagon ? .hexagon : .square, spacing: spacing * 1000,
      latitude: incidents.bounds.map { max(abs($0.south), abs($0.north)) } ?? 0)
    guard isClipped, !atlas.districts.isEmpty else {
      return .cells(try grid.cells(of: incidents), plane: plane.definition, inside: incidents)
    }
    let areas = atlas.districts.map(\.area)
    let inside = try incidents.within(areas)
    let clipper = try AreaClipper(try Dissolve.union(areas))
    return .cells(try grid.cells(of: inside, cutTo: clipper), plane: plane.definition, inside: inside)
  }

  private func density(
    _ incidents: AnalysedIncidents, _ bandwidth: Double, _ cell: Double, _ levels: DensityLevels,
    _ diagnostics: any DiagnosticCollector
  ) throws -> AnalysisFinding {
    let plane = try plane(for: incidents)
    if let extent = PlaneExtent(try plane.points(of: incidents.sites.map(\.position))),
      KernelDensity.rasterSize(extent, bandwidth: bandwidth * 1000, cell: cell * 1000) > KernelDensity.greatestRaster
    {
      throw IngestionError(
        .badRequest, file: "--cell",
        "cells of \(ShownNumber.text(cell)) km would make a raster of more than "
          + "\(KernelDensity.greatestRaster / 1_000_000) million; give a larger --cell or --bandwidth")
    }
    let density = try KernelDensity(
      incidents.sites.map { ($0.position, $0.members.count) }, on: plane, bandwidth: bandwidth * 1000,
      cell: cell * 1000)
    // From incidents per square metre to those per 100 square kilometres.
    let peak = density.peak * 1e8
    var found: [AnalysisFinding.Level] = []
    for level in levels.levels(ofPeak: peak) {
      guard let area = try density.area(from: level.value / 1e8) else {
        diagnostics.emit(.levelAbovePeak(level.value, peak))
        continue
      }
      found.append(try AnalysisFinding.Level(level, area, incidents))
    }
    return .levels(found, peak: peak, cell: cell, plane: plane.definition)
  }

  /// A plane about the middle of the boundaries, so that results for different periods fit on each other; about the middle
  /// of the incidents where one lies outside of the boundaries.
  private func plane(for incidents: AnalysedIncidents) throws -> EqualAreaPlane {
    let positions = incidents.sites.map(\.position)
    let box = atlas.districts.map(\.outline.bounds).reduce(nil) { $0?.union($1) ?? $1 }
    let isInside = box.map { box in positions.allSatisfy(box.covers) } ?? false
    guard let middle = isInside ? box?.center : EqualAreaPlane.middle(of: positions) else {
      return try EqualAreaPlane(about: Bounds(west: 0, south: 0, east: 0, north: 0).center)
    }
    let plane = try EqualAreaPlane(about: middle)
    if let far = plane.firstBeyond(positions) {
      throw IngestionError(
        .badRequest, file: "\(ShownNumber.degrees(far.longitude)), \(ShownNumber.degrees(far.latitude))",
        "the incidents lie further than \(Int(EqualAreaPlane.reach / 1000)) km from their middle, or nearer to a pole than "
          + "\(Int(90 - EqualAreaPlane.greatestLatitude)) degrees; analyse one region at a time")
    }
    return plane
  }
}

extension Diagnostic {
  fileprivate static func levelAbovePeak(_ level: Double, _ peak: Double) -> Diagnostic {
    Diagnostic(
      "analysis.level-above-peak", .note,
      "nowhere are there \(ShownNumber.text(level)) incidents per 100 km²; the most is \(ShownNumber.text(peak))",
      remedy: "give lower --levels")
  }
}
