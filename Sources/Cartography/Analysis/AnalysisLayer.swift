import SVG
import SimpleFeatures

/// The areas and dots of an analysis, on their places on paper.
struct AnalysisLayer {
  /// An area with its rings and lines on paper.
  struct Drawn {
    let area: AnalysisMap.Area
    let rings: [[PlanePoint]]
    let lines: [[PlanePoint]]
    let points: [PlanePoint]

    /// The box around what can be seen of it.
    var box: PlaneBox? { PlaneBox((rings + lines + [points]).joined()) }
  }

  let areas: [Drawn]
  /// The value of each area, where areas have one.
  let values: [Int?]
  /// The positions that can be seen.
  let dots: [PlanePoint]
  /// How many positions cannot.
  let outside: Int
  private let subject: AnalysisMap.Subject

  private static let dotRadius = 0.42
  /// How far a cluster is drawn beyond its outermost incidents, in millimetres.
  private static let reach = 1.8

  init(_ map: AnalysisMap, _ projection: MapProjection) throws {
    subject = map.subject
    let clipping = BoundsClipping(bounds: projection.visibleBounds)
    func drawn(_ area: AnalysisMap.Area) throws -> Drawn {
      let rings = try area.geometry.area.map { try clipping.rings(of: $0).map(projection.points) } ?? []
      let lines = try (area.geometry.lines ?? []).map { line in
        try projection.points(of: line.coordinates.filter(projection.visibleBounds.covers))
      }
      var points: [PlanePoint] = []
      if case .point(let position) = area.geometry, projection.visibleBounds.covers(position) {
        points = try projection.points(of: [position])
      }
      return Drawn(area: area, rings: rings, lines: lines, points: points)
    }
    switch map.subject {
    case .clusters(let clusters): (areas, values) = (try clusters.map(drawn), [])
    case .levels(let levels): (areas, values) = (try levels.map(drawn), [])
    case .cells(let cells): (areas, values) = (try cells.map { try drawn($0.area) }, cells.map(\.value))
    }
    let seen = map.positions.filter(projection.visibleBounds.covers)
    dots = try projection.points(of: seen).filter(projection.frame.contains)
    outside = map.positions.count - dots.count
  }

  /// The classes of the cells' values.
  var classification: CountClassification { CountClassification(values.compactMap(\.self)) }

  /// The areas below the borders of the districts.
  func element(id: String) -> SVGElement {
    var group = SVGElement("g", ["id": "\(id)-areas", "fill-rule": "evenodd"])
    switch subject {
    case .clusters:
      group.set("opacity", "0.24")
      group.set("fill", MapStyle.symbol)
      group.set("stroke", MapStyle.symbol)
      group.set("stroke-width", SVGNumber.text(2 * Self.reach))
      group.set("stroke-linejoin", "round")
      group.set("stroke-linecap", "round")
      for drawn in areas { group.append(element(of: drawn, fill: nil)) }
    case .cells:
      group.set("stroke", MapStyle.paper)
      group.set("stroke-width", "0.15")
      let (classification, colors) = (classification, SequentialPalette.colors(classification.classes.count))
      for (drawn, value) in zip(areas, values) {
        let fill = value.map { value in
          classification.index(of: value).map { colors[$0] } ?? SequentialPalette.zero
        }
        var cell = element(of: drawn, fill: fill ?? "url(#\(id)-hatch)")
        // A cell of zero would not be seen on a white district.
        if value == 0 || value == nil { cell.set("stroke", MapStyle.districtLine) }
        group.append(cell)
      }
    case .levels:
      group.set("fill-opacity", "0.85")
      for (drawn, color) in zip(areas, SequentialPalette.colors(areas.count)) {
        group.append(element(of: drawn, fill: color))
      }
    }
    return group
  }

  /// The incidents as small dots, above all areas; on a map of cells there are none.
  func dots(id: String) -> SVGElement {
    var group = SVGElement("g", ["id": "\(id)-dots-used", "fill": MapStyle.symbol])
    if case .cells = subject { return group }
    // Several incidents at one point are one dot.
    var seen: Set<SVGPath.Corner> = []
    for dot in dots where seen.insert(SVGPath.Corner(dot)).inserted {
      let (x, y) = (SVGNumber.text(dot.x), SVGNumber.text(dot.y))
      group.append(SVGElement("circle", ["cx": x, "cy": y, "r": SVGNumber.text(Self.dotRadius)]))
    }
    return group
  }

  /// The names of the areas, to be put beside them.
  var subjects: [SymbolLabeler.Subject] {
    areas.enumerated().compactMap { index, drawn in
      guard let label = drawn.area.label, let box = drawn.box else { return nil }
      return SymbolLabeler.Subject(
        id: "\(index)", name: label, center: box.center, radius: 0.6, ring: max(box.width, box.height) / 2 + Self.reach)
    }
  }

  private func element(of drawn: Drawn, fill: String?) -> SVGElement {
    var path = SVGPath()
    for ring in drawn.rings { path.addRing(ring) }
    for line in drawn.lines { path.addLine(line) }
    let title = SVGElement("title", text: drawn.area.words)
    if let point = drawn.points.first {
      let (x, y) = (SVGNumber.text(point.x), SVGNumber.text(point.y))
      return SVGElement(
        "circle", ["cx": x, "cy": y, "r": SVGNumber.text(Self.reach), "stroke": "none"], [title])
    }
    var element = SVGElement("path", [:], [title])
    if let fill { element.set("fill", fill) }
    if drawn.rings.isEmpty { element.set("fill", "none") }
    element.set("d", path.data)
    return element
  }
}
