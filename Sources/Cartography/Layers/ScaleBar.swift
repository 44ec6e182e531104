import SVG

/// A bar of round length, true in the middle of the map.
struct ScaleBar: Sendable, Hashable {
  /// The whole length on the ground in kilometres: 1, 2 or 5 times a power of ten.
  let kilometres: Double
  /// The whole length on paper in millimetres.
  let length: Double

  /// The longest bar of round length that is no longer than a limit in millimetres.
  init(millimetresPerMetre scale: Double, atMost limit: Double) {
    var unit = 0.001
    var best = unit
    while unit * 1000 * scale <= limit {
      for step in [1.0, 2, 5] where unit * step * 1000 * scale <= limit { best = unit * step }
      unit *= 10
    }
    kilometres = best
    length = best * 1000 * scale
  }

  /// The bar in four fields with numbers above, its left end at a point of its lower edge.
  func element(id: String, at origin: PlanePoint, size: Double) -> SVGElement {
    var group = SVGElement("g", ["id": "\(id)-scale-bar"])
    let (field, height) = (length / 4, 1.2)
    for index in 0..<4 {
      let box = PlaneBox(
        minX: origin.x + Double(index) * field, minY: origin.y - height, maxX: origin.x + Double(index + 1) * field,
        maxY: origin.y)
      var element = box.element
      element.set("fill", index.isMultiple(of: 2) ? MapStyle.ink : MapStyle.paper)
      element.set("stroke", MapStyle.ink)
      element.set("stroke-width", "0.15")
      group.append(element)
    }
    let look = TextElement.Look(size: size, anchor: .middle)
    for (share, text) in [(0, "0"), (0.5, ScaleBar.text(kilometres / 2)), (1, ScaleBar.text(kilometres))] {
      let point = PlanePoint(x: origin.x + share * length, y: origin.y - height - 0.8)
      group.append(TextElement.line(share == 1 ? MapWording.kilometres(text) : text, at: point, look))
    }
    return group
  }

  private static func text(_ kilometres: Double) -> String { SVGNumber.text(kilometres) }
}
