import SVG

/// Makes text elements; the only place that knows how text is written.
enum TextElement {
  /// The look of a text.
  struct Look {
    var size: Double
    var color = MapStyle.ink
    var isBold = false
    var isItalic = false
    var anchor = PlacedLabel.Alignment.start
  }

  /// One line whose base line begins, ends or has its middle at a point.
  static func line(_ text: String, at point: PlanePoint, _ look: Look) -> SVGElement {
    var element = SVGElement("text", ["x": SVGNumber.text(point.x), "y": SVGNumber.text(point.y)], text: text)
    element.set("font-size", SVGNumber.text(look.size))
    element.set("fill", look.color)
    if look.isBold { element.set("font-weight", "bold") }
    if look.isItalic { element.set("font-style", "italic") }
    if look.anchor != .start { element.set("text-anchor", look.anchor.rawValue) }
    return element
  }
}
