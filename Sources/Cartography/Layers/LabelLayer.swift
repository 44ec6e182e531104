import SVG

/// The names on the map, each with a halo so that it can be read across lines.
enum LabelLayer {
  /// The layer: leaders below, names above.
  static func element(id: String, _ labels: [PlacedLabel]) -> SVGElement {
    var leaders = SVGElement(
      "g", ["id": "\(id)-leaders", "fill": "none", "stroke": MapStyle.softInk, "stroke-width": "0.15"])
    for leader in labels.compactMap(\.leader) {
      var path = SVGPath()
      path.addLine([leader.label, leader.target])
      leaders.append(SVGElement("path", ["d": path.data]))
      leaders.append(
        SVGElement(
          "circle",
          [
            "cx": SVGNumber.text(leader.target.x), "cy": SVGNumber.text(leader.target.y), "r": "0.35",
            "fill": MapStyle.softInk, "stroke": "none",
          ]))
    }
    var names = SVGElement(
      "g",
      [
        "id": "\(id)-labels", "stroke": MapStyle.paper, "stroke-width": SVGNumber.text(MapStyle.haloWidth),
        "stroke-linejoin": "round", "stroke-opacity": "0.85", "paint-order": "stroke",
      ])
    for label in labels { for line in lines(of: label) { names.append(line) } }
    return SVGElement("g", [:], [leaders, names])
  }

  private static func lines(of label: PlacedLabel) -> [SVGElement] {
    let shape = label.shape
    let x =
      switch label.alignment {
      case .start: label.box.minX
      case .middle: label.box.center.x
      case .end: label.box.maxX
      }
    return shape.lines.enumerated().map { index, runs in
      let y = label.box.minY + shape.size * (Typeface.ascent + Double(index) * Typeface.lineHeight)
      var text = SVGElement("text", ["x": SVGNumber.text(x), "y": SVGNumber.text(y)])
      text.set("font-size", SVGNumber.text(shape.size))
      text.set("fill", color(of: label.kind))
      if label.alignment != .start { text.set("text-anchor", label.alignment.rawValue) }
      if label.kind == .province || label.kind == .sea { text.set("font-style", "italic") }
      if label.kind != .district, label.kind != .symbol { text.set("stroke", "none") }
      if shape.letterSpacing > 0 { text.set("letter-spacing", SVGNumber.text(shape.letterSpacing)) }
      if runs.count == 1, let run = runs.first {
        if run.isBold { text.set("font-weight", "bold") }
        text.append(text: run.text)
      } else {
        // A regular run is bare text: some programs drop a space at the end of a span.
        for run in runs {
          if run.isBold {
            text.append(SVGElement("tspan", ["font-weight": "bold"], text: run.text))
          } else {
            text.append(text: run.text)
          }
        }
      }
      return text
    }
  }

  private static func color(of kind: PlacedLabel.Kind) -> String {
    switch kind {
    case .country, .province: MapStyle.neighbourName
    case .sea: MapStyle.seaName
    case .district: MapStyle.ink
    case .symbol: MapStyle.symbol
    }
  }
}
