import SVG

/// The sheet around a map: what a reader and a program find on every one of them.
struct MapSheet {
  let id: String
  let ground: MapGround
  let title: String
  let subtitle: String?
  /// The text for those who cannot see the map.
  let summary: String
  let panel: SidePanel

  /// The whole drawing with a map in it.
  func element(_ map: SVGElement) -> SVGElement {
    let frame = MapFrame(layout: ground.layout, paper: ground.paper)
    var root = self.root
    root.append(SVGElement("title", ["id": "\(id)-title"], text: title))
    root.append(SVGElement("desc", ["id": "\(id)-description"], text: summary))
    root.append(definitions)
    var page = ground.layout.page.element
    page.set("fill", MapStyle.paper)
    root.append(page)
    root.append(map)
    root.append(frame.lines(id: id))
    root.append(frame.title(id: id, title, subtitle: subtitle))
    root.append(frame.footer(id: id, ground.projection))
    root.append(SVGElement("g", ["id": "\(id)-panel"], panel.elements))
    return root
  }

  private var root: SVGElement {
    let (width, height) = (SVGNumber.text(ground.paper.width), SVGNumber.text(ground.paper.height))
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)mm", "height": "\(height)mm",
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-description",
        "xml:lang": MapWording.language, "font-family": Typeface.family,
      ])
  }

  /// The frame that cuts the map, and the patterns of hatched areas.
  private var definitions: SVGElement {
    let hatch = SVGElement(
      "pattern",
      [
        "id": "\(id)-hatch", "patternUnits": "userSpaceOnUse", "width": "1.6", "height": "1.6",
        "patternTransform": "rotate(45)",
      ],
      [SVGElement("path", ["d": "M0 0l0 1.6", "stroke": MapStyle.hatch, "stroke-width": "0.5", "fill": "none"])])
    let dots = SVGElement(
      "pattern", ["id": "\(id)-dots", "patternUnits": "userSpaceOnUse", "width": "1.2", "height": "1.2"],
      [SVGElement("circle", ["cx": "0.6", "cy": "0.6", "r": "0.16", "fill": MapStyle.districtLine])])
    return SVGElement(
      "defs", [:], [SVGElement("clipPath", ["id": "\(id)-clip"], [ground.layout.map.element]), hatch, dots])
  }
}
