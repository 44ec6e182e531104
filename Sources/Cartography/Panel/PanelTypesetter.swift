import SVG

/// Sets blocks below each other in a column.
struct PanelTypesetter {
  /// The left and right side of the column.
  let column: PlaneBox
  /// The type size in millimetres.
  let size: Double
  private(set) var y: Double
  /// The elements so far, a group for each block.
  private(set) var elements: [SVGElement] = []
  /// The boxes of all lines so far.
  private(set) var textBoxes: [PlaneBox] = []
  private let id: String
  private static let swatchWidth = 9.0
  private static let padding = 1.8

  init(column: PlaneBox, size: Double, id: String) {
    self.column = column
    self.size = size
    self.id = id
    y = column.minY
  }

  /// The same, from a lower place on.
  init(_ other: PanelTypesetter, from y: Double) {
    self = other
    self.y = y
    (elements, textBoxes) = ([], [])
  }

  /// Sets a block and the space below it.
  mutating func set(_ block: PanelBlock) {
    let top = y
    var group = SVGElement("g", ["id": "\(id)-\(block.id)"])
    let inset = block.isBoxed ? PanelTypesetter.padding : 0
    let (left, width) = (column.minX + inset, column.width - 2 * inset)
    let type = block.isFinePrint ? size * 0.88 : size
    y += inset
    var lines: [SVGElement] = []
    if let heading = block.heading {
      let look = TextElement.Look(size: type * 1.12, isBold: true)
      setLines(of: PanelBlock.Entry(text: heading, isBold: true), left, width, look, &lines)
      y += type * 0.3
    }
    for entry in block.entries {
      var look = TextElement.Look(size: type, isBold: entry.isBold)
      if block.isFinePrint { look.color = MapStyle.softInk }
      if let swatch = entry.swatch {
        set(entry, swatch, left, width, look, &lines)
      } else {
        setLines(of: entry, left, width, look, &lines)
      }
      y += type * (block.isFinePrint ? 0.12 : 0.28)
    }
    y += inset
    if block.isBoxed {
      var frame = PlaneBox(minX: column.minX, minY: top, maxX: column.maxX, maxY: y).element
      frame.set("fill", "none")
      frame.set("stroke", MapStyle.boxLine)
      frame.set("stroke-width", "0.25")
      group.append(frame)
    }
    for line in lines { group.append(line) }
    elements.append(group)
    y += size * 1.1
  }

  /// A small picture with its text, the lower of the two deciding where the next begins.
  private mutating func set(
    _ entry: PanelBlock.Entry, _ swatch: PanelBlock.Swatch, _ left: Double, _ width: Double,
    _ look: TextElement.Look, _ lines: inout [SVGElement]
  ) {
    let top = y
    let height = max(4, look.size * 1.6)
    let center = PlanePoint(x: left + 3.2, y: top + height / 2)
    for element in Swatches.elements(swatch, around: center) { lines.append(element) }
    // The middle of small letters, not of the line, stands level with the picture's middle.
    y += height / 2 + look.size * (0.36 - Typeface.ascent)
    setLines(of: entry, left + PanelTypesetter.swatchWidth, width - PanelTypesetter.swatchWidth, look, &lines)
    y = max(y, top + height)
  }

  private mutating func setLines(
    of entry: PanelBlock.Entry, _ left: Double, _ width: Double, _ look: TextElement.Look, _ lines: inout [SVGElement]
  ) {
    let texts = LineBreaking.lines(
      of: entry.text, width: width, size: look.size, isBold: look.isBold, atMost: entry.lineLimit ?? Int.max)
    for text in texts {
      let base = PlanePoint(x: left, y: y + look.size * Typeface.ascent)
      lines.append(TextElement.line(text, at: base, look))
      let right = left + Typeface.width(of: text, size: look.size, isBold: look.isBold)
      textBoxes.append(PlaneBox(minX: left, minY: y, maxX: right, maxY: y + look.size))
      y += look.size * Typeface.lineHeight
    }
  }
}
