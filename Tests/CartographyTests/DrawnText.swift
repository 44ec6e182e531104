import SVG

@testable import Cartography

/// A line of text as it stands in a drawing, with the box that it fills by the width tables.
struct DrawnText {
  let text: String
  let box: PlaneBox

  /// Every text of an element and of all elements inside, in order.
  static func all(in element: SVGElement) -> [DrawnText] {
    if element.name == "text" { return [DrawnText(element)] }
    return element.children.flatMap { all(in: $0) }
  }

  private init(_ element: SVGElement) {
    func number(_ name: String) -> Double { element[name].flatMap(Double.init) ?? 0 }
    let size = number("font-size")
    var (text, width) = ("", 0.0)
    for node in element.nodes {
      let (run, isBold): (String, Bool) =
        switch node {
        case .text(let run): (run, element["font-weight"] == "bold")
        case .element(let span): (span.plainText, true)
        }
      text += run
      width += Typeface.width(of: run, size: size, isBold: isBold, letterSpacing: number("letter-spacing"))
    }
    let x =
      switch element["text-anchor"] {
      case "middle": number("x") - width / 2
      case "end": number("x") - width
      default: number("x")
      }
    self.text = text
    box = PlaneBox(
      minX: x, minY: number("y") - Typeface.ascent * size, maxX: x + width, maxY: number("y") + Typeface.descent * size)
  }
}

extension SVGElement {
  fileprivate var plainText: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.plainText
      }
    }.joined()
  }
}
