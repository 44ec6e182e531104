/// Where the parts of a map stand on the paper; no two of them overlap.
struct PageLayout: Sendable {
  /// The whole sheet.
  let page: PlaneBox
  /// The line around everything.
  let neatline: PlaneBox
  /// Title and subtitle.
  let title: PlaneBox
  /// The map itself.
  let map: PlaneBox
  /// North arrow, scale bar and projection, below the map.
  let footer: PlaneBox
  /// Legend, what is not mapped, notes and sources, to the right.
  let panel: PlaneBox

  init(_ paper: Paper) {
    page = PlaneBox(minX: 0, minY: 0, maxX: paper.width, maxY: paper.height)
    neatline = page.expanded(by: -7)
    let inner = neatline.expanded(by: -3)
    let panelWidth = (inner.width * 0.265).rounded()
    let (titleHeight, footerHeight) = (13.5, 9.0)
    title = PlaneBox(minX: inner.minX, minY: inner.minY, maxX: inner.maxX, maxY: inner.minY + titleHeight)
    panel = PlaneBox(minX: inner.maxX - panelWidth, minY: title.maxY + 1, maxX: inner.maxX, maxY: inner.maxY)
    footer = PlaneBox(
      minX: inner.minX, minY: inner.maxY - footerHeight, maxX: panel.minX - 4, maxY: inner.maxY)
    map = PlaneBox(minX: inner.minX, minY: panel.minY, maxX: footer.maxX, maxY: footer.minY - 1.5)
  }
}
