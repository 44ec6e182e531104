import IncidentModel
import SVG
import SimpleFeatures

/// Neighbours and sea behind the districts, cut to what can be seen.
struct BackgroundLayer {
  /// An area with its rings on paper.
  struct Area {
    let kind: PlacedLabel.Kind
    let name: String
    let rings: [[PlanePoint]]
  }

  /// Sea, countries, then provinces of the same country, as they lie on each other.
  let areas: [Area]

  init(_ atlas: DistrictAtlas, seaName: String?, _ projection: MapProjection) throws {
    let clipping = BoundsClipping(bounds: projection.visibleBounds)
    func area(_ kind: PlacedLabel.Kind, _ name: String, _ shape: MultiPolygon) throws -> Area? {
      let rings = try clipping.rings(of: shape).map { try projection.points(of: $0) }
        .filter { PlaneBox($0)?.overlaps(projection.frame) ?? false }
      return rings.isEmpty ? nil : Area(kind: kind, name: name, rings: rings)
    }
    let neighbours = atlas.neighbours.sorted { ($0.level.rawValue, $0.name) < ($1.level.rawValue, $1.name) }
    areas =
      try [atlas.sea.flatMap { try area(.sea, seaName ?? "", $0) }].compactMap { $0 }
      + neighbours.compactMap { try area($0.level == .country ? .country : .province, $0.name, $0.area) }
  }

  /// The layer, sea first.
  func element(id: String, frame: PlaneBox) -> SVGElement {
    var group = SVGElement("g", ["id": "\(id)-background", "stroke-linejoin": "round"])
    var land = frame.element
    land.set("fill", MapStyle.abroad)
    group.append(land)
    for area in areas {
      var path = SVGPath()
      for ring in area.rings { path.addRing(ring) }
      var element = SVGElement("path", ["fill": fill(of: area.kind), "fill-rule": "evenodd"])
      if area.kind != .sea {
        element.set("stroke", MapStyle.neighbourLine)
        element.set("stroke-width", SVGNumber.text(MapStyle.neighbourLineWidth))
        if area.kind == .province { element.set("stroke-dasharray", "1.2 0.6") }
      }
      element.set("d", path.data)
      group.append(element)
    }
    return group
  }

  /// What can be seen of each named area, with the districts taken out.
  func subjects(behind districts: [AreaRaster], frame: PlaneBox) -> [AreaLabeler.Subject] {
    var covering = districts
    var subjects: [AreaLabeler.Subject] = []
    // What lies on top hides what is below, so it is taken out of the areas below.
    for area in areas.reversed() {
      guard var raster = AreaRaster(area.rings, within: frame, cell: 1) else { continue }
      raster.subtract(covering)
      if !area.name.isEmpty {
        subjects.append(AreaLabeler.Subject(kind: area.kind, name: area.name, raster: raster))
      }
      covering.append(raster)
    }
    return subjects.reversed()
  }

  private func fill(of kind: PlacedLabel.Kind) -> String {
    switch kind {
    case .sea: MapStyle.sea
    case .province: MapStyle.sameCountry
    case .country, .district, .symbol: MapStyle.abroad
    }
  }
}
