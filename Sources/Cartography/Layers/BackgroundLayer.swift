import IncidentModel
import SVG
import SimpleFeatures

/// Neighbours and sea behind the districts, cut to what can be seen.
struct BackgroundLayer {
  /// An area with its rings on paper.
  struct Area {
    let kind: PlacedLabel.Kind
    /// What it is called; nothing for a sea without a name.
    let name: String?
    let path: String
    /// What can be seen of it.
    let raster: AreaRaster
  }

  /// Sea, countries, then provinces of the same country, as they lie on each other.
  let areas: [Area]

  /// Cuts and projects what lies around; `districts` hide what is below them.
  init(_ atlas: DistrictAtlas, behind districts: [AreaRaster], _ projection: MapProjection) throws {
    let clipping = BoundsClipping(bounds: projection.visibleBounds)
    let neighbours = atlas.neighbours.sorted { ($0.level.rawValue, $0.name) < ($1.level.rawValue, $1.name) }
    let shapes: [(PlacedLabel.Kind, String?, MultiPolygon)] =
      (atlas.sea.map { [(.sea, atlas.seaName, $0)] } ?? [])
      + neighbours.map { ($0.level == .country ? .country : .province, $0.name, $0.area) }
    // From the top down: what lies on top is taken out of what can be seen of the areas below.
    var covering = districts
    var areas: [Area] = []
    for (kind, name, shape) in shapes.reversed() {
      let rings = try clipping.rings(of: shape).map { try projection.points(of: $0) }
        .filter { PlaneBox($0)?.overlaps(projection.frame) ?? false }
      guard var raster = AreaRaster(rings, within: projection.frame, cell: 1) else { continue }
      raster.subtract(covering)
      covering.append(raster)
      var path = SVGPath()
      for ring in rings { path.addRing(ring) }
      areas.append(Area(kind: kind, name: name, path: path.data, raster: raster))
    }
    self.areas = areas.reversed()
  }

  /// The layer, sea first.
  func element(id: String, frame: PlaneBox) -> SVGElement {
    var group = SVGElement("g", ["id": "\(id)-background", "stroke-linejoin": "round"])
    var land = frame.element
    land.set("fill", MapStyle.abroad)
    group.append(land)
    for area in areas {
      var element = SVGElement("path", ["fill": fill(of: area.kind), "fill-rule": "evenodd"])
      if area.kind != .sea {
        element.set("stroke", MapStyle.neighbourLine)
        element.set("stroke-width", SVGNumber.text(MapStyle.neighbourLineWidth))
        if area.kind == .province { element.set("stroke-dasharray", "1.2 0.6") }
      }
      element.set("d", area.path)
      group.append(element)
    }
    return group
  }

  /// The areas that have names.
  var subjects: [AreaLabeler.Subject] {
    areas.compactMap { area in
      area.name.map { AreaLabeler.Subject(kind: area.kind, name: $0, raster: area.raster) }
    }
  }

  private func fill(of kind: PlacedLabel.Kind) -> String {
    switch kind {
    case .sea: MapStyle.sea
    case .province: MapStyle.sameCountry
    case .country, .district, .symbol: MapStyle.abroad
    }
  }
}
