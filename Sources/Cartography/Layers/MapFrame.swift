import SVG
import SimpleFeatures

extension PlaneBox {
  /// The box as an element, without a look.
  var element: SVGElement {
    SVGElement(
      "rect",
      [
        "x": SVGNumber.text(minX), "y": SVGNumber.text(minY), "width": SVGNumber.text(width),
        "height": SVGNumber.text(height),
      ])
  }
}

/// Title, lines around page and map, and the strip with north arrow, scale bar and projection.
struct MapFrame {
  let layout: PageLayout
  let paper: Paper

  /// The lines around the page and the map.
  func lines(id: String) -> SVGElement {
    SVGElement(
      "g", ["id": "\(id)-frame", "fill": "none", "stroke": MapStyle.ink],
      [(layout.neatline, "0.35"), (layout.map, "0.25")].map { box, width in
        var line = box.element
        line.set("stroke-width", width)
        return line
      })
  }

  /// Title and subtitle, as large as the width allows.
  func title(id: String, _ title: String, subtitle: String?) -> SVGElement {
    let box = layout.title
    var group = SVGElement("g", ["id": "\(id)-heading"])
    let size = MapFrame.size(of: title, width: box.width, from: 6, to: 3.4)
    let lines = LineBreaking.lines(
      of: title, width: box.width, size: size, isBold: true, atMost: subtitle == nil ? 2 : 1)
    var y = box.minY
    for line in lines {
      y += size * 0.95
      group.append(TextElement.line(line, at: PlanePoint(x: box.minX, y: y), .init(size: size, isBold: true)))
    }
    guard let subtitle else { return group }
    let small = MapFrame.size(of: subtitle, width: box.width, from: 3.3, to: 2.2, isBold: false)
    for line in LineBreaking.lines(of: subtitle, width: box.width, size: small, atMost: 1) {
      let point = PlanePoint(x: box.minX, y: y + 5.2)
      group.append(TextElement.line(line, at: point, .init(size: small, color: MapStyle.softInk)))
    }
    return group
  }

  /// The strip below the map.
  func footer(id: String, _ projection: MapProjection) -> SVGElement {
    let box = layout.footer
    let bar = ScaleBar(millimetresPerMetre: projection.scale, atMost: min(70, box.width * 0.38))
    var group = SVGElement("g", ["id": "\(id)-footer"])
    group.append(northArrow(at: PlanePoint(x: box.minX + 2.5, y: box.minY)))
    group.append(bar.element(id: id, at: PlanePoint(x: box.minX + 9, y: box.minY + 6.2), size: 2.3))
    let right = box.minX + 9 + bar.length + 10
    let (latitude, longitude) = (projection.origin.latitude, projection.origin.longitude)
    let texts = [
      MapWording.scale(MapFrame.grouped(projection.denominator), paper: paper.name),
      MapWording.projection(
        latitude: MapWording.latitude(SVGNumber.text(abs(latitude)), isNorth: latitude >= 0),
        longitude: MapWording.longitude(SVGNumber.text(abs(longitude)), isEast: longitude >= 0)),
    ]
    for (index, text) in texts.enumerated() {
      let size = MapFrame.size(of: text, width: box.maxX - right, from: 2.3, to: 1.5, isBold: false)
      let point = PlanePoint(x: right, y: box.minY + 3.2 + Double(index) * 3)
      group.append(TextElement.line(text, at: point, .init(size: size, color: MapStyle.softInk)))
    }
    return group
  }

  /// The largest size in a range at which a text fits on one line, else the least.
  private static func size(
    of text: String, width: Double, from largest: Double, to least: Double, isBold: Bool = true
  ) -> Double {
    let one = Typeface.width(of: text, size: 1, isBold: isBold)
    guard one > 0 else { return largest }
    return max(least, min(largest, (width / one * 20).rounded(.down) / 20))
  }

  /// Three figures in groups of three: `5 190 000`.
  private static func grouped(_ denominator: Double) -> String {
    var unit = 1.0
    while denominator / unit >= 1000 { unit *= 10 }
    let digits = Array(String(Int((denominator / unit).rounded() * unit)))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? ["\u{A0}", digit] : [digit]
      })
  }

  private func northArrow(at top: PlanePoint) -> SVGElement {
    var path = SVGPath()
    path.addRing([(0.0, 2.6), (1.5, 7.4), (0, 6.4), (-1.5, 7.4)].map { PlanePoint(x: top.x + $0.0, y: top.y + $0.1) })
    let letter = TextElement.line(
      MapWording.north, at: PlanePoint(x: top.x, y: top.y + 2.1), .init(size: 2.6, isBold: true, anchor: .middle))
    return SVGElement("g", [:], [SVGElement("path", ["fill": MapStyle.ink, "d": path.data]), letter])
  }
}
