import GeoJSON
import IncidentModel
import SimpleFeatures
import SpatialAnalysis

/// An analysis as a layer: areas with what was counted, and with how it was made.
struct AnalysisDocument {
  let request: AnalysisRequest
  let selection: AnalysisSelection
  let atlas: DistrictAtlas
  /// The inputs as the user named them.
  let sources: [String]

  /// What every layer, table and map of an analysis says.
  static let precision = "only incidents known to 25 km (precision 1 and 2)"

  /// The layer as GeoJSON.
  func layer(of finding: AnalysisFinding) -> [UInt8] {
    let features: [Feature] =
      switch finding {
      case .clusters(let clusters, _): clusters.map(feature)
      case .cells(let cells, _, _): cells.map(feature)
      case .levels(let levels, _, _, _): levels.enumerated().map { feature($1, number: $0 + 1) }
      }
    return GeoJSONEncoder(writesBounds: true).encode(
      FeatureCollection(members: members(finding), features: features))
  }

  /// The incidents that the areas were made of.
  func used(_ finding: AnalysisFinding) -> [RecordedIncident] {
    if case .cells(_, _, let inside) = finding { return inside.incidents }
    return selection.used.incidents
  }

  /// Why incidents were left out, and how many.
  func reasons(_ finding: AnalysisFinding) -> [(words: String, count: Int)] {
    let outside = selection.used.incidents.count - used(finding).count
    guard outside > 0 else { return selection.reasons }
    return selection.reasons + [("outside the districts of \(atlas.regionName)", outside)]
  }

  private func members(_ finding: AnalysisFinding) -> [Property] {
    [
      Property("name", .string(layerName)),
      Property("source", .array(sources.map(PropertyValue.string))),
      Property("boundaries", .string(atlas.id)),
      Property("method", .string(AnalysisWording.method(request.kind))),
      Property("parameters", .object(parameters(finding))), Property("filter", .object(request.filter.properties)),
      Property("used", .string(Self.precision)), Property("forced", .bool(selection.isForced)),
      Property("warning", PropertyValue(selection.isForced ? AnalysisWording.forced(selection) : nil)),
      Property("caution", PropertyValue(AnalysisWording.caution(request.kind, used(finding)))),
      Property("rows_read", .integer(selection.count.read)),
      Property("rows_refused", .integer(selection.count.refused)),
      Property("incidents_used", .integer(used(finding).count)),
      Property(
        "left_out", .object(reasons(finding).map { Property($0.words, .integer($0.count)) })),
      Property("credits", .array((atlas.credits + request.credits).map(PropertyValue.string))),
      Property("disclaimer", .string(atlas.disclaimer)),
      Property("generator", .string("incidentmap \(Versions.program)")),
    ]
  }

  /// What the layer is called.
  var layerName: String {
    switch request.kind {
    case .clusters: "clusters"
    case .grid(_, let shape, _, _): shape == .hexagon ? "hexagons" : "squares"
    case .density: "density"
    }
  }

  private func parameters(_ finding: AnalysisFinding) -> [Property] {
    func km(_ value: Double) -> PropertyValue { .number(value, decimals: 3) }
    switch (request.kind, finding) {
    case (.clusters(let radius, let least), .clusters(let clusters, let alone)):
      return [
        Property("radius_km", km(radius)), Property("least", .integer(least)),
        Property("clusters", .integer(clusters.count)), Property("in_no_cluster", .integer(alone)),
      ]
    case (.grid(let cell, let shape, let measure, let isClipped), .cells(let cells, let plane, _)):
      return [
        Property("cell_km", km(cell)), Property("shape", .string(shape.rawValue)),
        Property("measure", .string(measure.rawValue)), Property("clipped", .bool(isClipped)),
        Property("projection", .string(plane)), Property("cells", .integer(cells.count)),
        Property("cells_without_incidents", .string("left out")),
      ]
    case (.density(let bandwidth, _, _), .levels(_, let peak, let cell, let plane)):
      return [
        Property("kernel", .string("quartic")), Property("bandwidth_km", km(bandwidth)), Property("cell_km", km(cell)),
        Property("projection", .string(plane)), Property("peak_per_100_km2", .number(peak, decimals: 6)),
      ]
    default: return []
    }
  }

  private func feature(_ cluster: IncidentCluster) -> Feature {
    Feature(
      id: "cluster-\(cluster.number)", geometry: cluster.hull,
      properties: [
        Property("cluster", .integer(cluster.number)), Property("place", PropertyValue(cluster.place)),
        Property("district", PropertyValue(cluster.district.name)),
        Property("district_pcode", PropertyValue(cluster.district.code)),
      ] + Self.counts(cluster.tally) + [
        Property("positions", .integer(cluster.positions.count)),
        Property("members", .array(cluster.members.map(PropertyValue.string))),
      ])
  }

  private func feature(_ cell: EqualAreaGrid.Cell) -> Feature {
    let value = Self.value(of: cell, request.kind)
    return Feature(
      id: cell.id, geometry: geometry(cell.area),
      properties: [
        Property("value", PropertyValue(value)),
        Property("value_per_100_km2", value.map { .number(Double($0) * 100 / cell.areaKm2, decimals: 4) } ?? .null),
        Property("area_km2", .number(cell.areaKm2, decimals: 3)),
      ] + Self.counts(cell.tally))
  }

  private func feature(_ level: AnalysisFinding.Level, number: Int) -> Feature {
    Feature(
      id: "level-\(number)", geometry: geometry(level.area),
      properties: [
        Property("level", .integer(number)), Property("from_per_100_km2", .number(level.value, decimals: 6)),
        Property("share_of_peak", .number(level.share, decimals: 4)),
        Property("area_km2", .number(level.areaKm2, decimals: 3)),
      ] + Self.counts(level.tally))
  }

  private func geometry(_ area: MultiPolygon) -> Geometry {
    area.polygons.count == 1 ? .polygon(area.polygons[0]) : .multiPolygon(area)
  }

  /// What colours a cell; nothing where no incident in it states a number.
  static func value(of cell: EqualAreaGrid.Cell, _ kind: AnalysisRequest.Kind) -> Int? {
    guard case .grid(_, _, let measure, _) = kind else { return nil }
    func number(_ quantity: Quantity) -> Int? { quantity.best ?? quantity.low }
    return switch measure {
    case .incidents: cell.tally.incidents
    case .killed: number(cell.tally.reported(.killed))
    case .injured: number(cell.tally.reported(.injured))
    }
  }

  /// The numbers of a tally as properties; what nobody states is null, and how many say nothing stands beside it.
  private static func counts(_ tally: IncidentTally) -> [Property] {
    [
      Property("incidents", .integer(tally.incidents)), Property("incidents_claimed", .integer(tally.incidentsClaimed)),
      Property("date_first", PropertyValue(tally.days?.lowerBound.description)),
      Property("date_last", PropertyValue(tally.days?.upperBound.description)),
      Property("undated", .integer(tally.undated)),
    ]
      + [Measure.killed, .injured].flatMap { measure in
        tally.reported(measure).properties(measure.rawValue)
          + [Property("\(measure.rawValue)_not_stated", .integer(tally.silent(measure)))]
          + tally.claimed(measure).properties("\(measure.rawValue)_claimed")
      }
  }
}
