import SVG

/// The small pictures of the legend, made by the same code as what they explain.
enum Swatches {
  /// The elements of a picture about 6 mm wide around a point.
  static func elements(_ swatch: PanelBlock.Swatch, around center: PlanePoint) -> [SVGElement] {
    switch swatch {
    case .fill(let color): return [box(center, fill: color)]
    case .hatched(let fill, let pattern):
      return [box(center, fill: fill), box(center, fill: "url(#\(pattern))")]
    case .dot(let isClaimed): return SymbolLayer.dot(at: center, isClaimed: isClaimed)
    case .ring(let isClaimed): return SymbolLayer.ring(at: center, radius: 1.75, isClaimed: isClaimed)
    case .smallDot:
      let (x, y) = (SVGNumber.text(center.x), SVGNumber.text(center.y))
      return [SVGElement("circle", ["cx": x, "cy": y, "r": "0.42", "fill": MapStyle.symbol])]
    case .number:
      let look = TextElement.Look(size: 2.3, color: MapStyle.symbol, isBold: true)
      let base = PlanePoint(x: center.x + SymbolLayer.dotRadius + 0.3, y: center.y)
      return SymbolLayer.dot(at: center, isClaimed: false) + [TextElement.line("2", at: base, look)]
    }
  }

  private static func box(_ center: PlanePoint, fill: String) -> SVGElement {
    var element = PlaneBox(center: center, width: 6, height: 3.2).element
    element.set("fill", fill)
    element.set("stroke", MapStyle.districtLine)
    element.set("stroke-width", SVGNumber.text(MapStyle.districtLineWidth))
    return element
  }
}
