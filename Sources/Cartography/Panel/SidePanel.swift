import SVG

/// The column to the right: legend, the box of what is not mapped, notes, and at the foot sources and disclaimer.
///
/// Type gets smaller down to a limit; then lists are cut and say how much is missing. The disclaimer is never cut.
struct SidePanel {
  /// What stands in the panel.
  struct Contents: Sendable {
    let legend: PanelBlock
    let notMappedHeading: String
    let notMapped: [String]
    let totalsHeading: String
    let totals: [String]
    let notes: [String]
    let credits: [String]
    let disclaimer: String
  }

  /// How many entries of each list are set.
  private struct Limits {
    var notMapped: Int
    var notes: Int
    var credits: Int
    var lines: Int?
  }

  /// The groups of elements.
  let elements: [SVGElement]
  /// The boxes of all lines of text, for whoever wants to know that none leaves the panel.
  let textBoxes: [PlaneBox]
  /// The type size that was chosen.
  let size: Double

  init(_ contents: Contents, in box: PlaneBox, id: String) {
    let all = Limits(
      notMapped: contents.notMapped.count + contents.totals.count, notes: contents.notes.count,
      credits: contents.credits.count)
    let sizes = [2.6, 2.45, 2.3, 2.15, 2.05]
    for size in sizes {
      if let set = SidePanel.set(contents, all, in: box, size: size, id: id) {
        (elements, textBoxes, self.size) = (set.elements, set.textBoxes, size)
        return
      }
    }
    let (least, set) = SidePanel.cut(contents, all, in: box, sizes: [2.05, 1.8], id: id)
    (elements, textBoxes, size) = (set.elements, set.textBoxes, least)
  }

  /// Cuts the list of what is not mapped, then sources and notes, as little as needed.
  private static func cut(
    _ contents: Contents, _ all: Limits, in box: PlaneBox, sizes: [Double], id: String
  ) -> (size: Double, set: (elements: [SVGElement], textBoxes: [PlaneBox])) {
    func largest(_ range: ClosedRange<Int>, where fits: (Int) -> Bool) -> Int? {
      var (low, high) = (range.lowerBound, range.upperBound)
      guard fits(low) else { return nil }
      while low < high {
        let middle = (low + high + 1) / 2
        if fits(middle) { low = middle } else { high = middle - 1 }
      }
      return low
    }
    var limits = all
    for size in sizes {
      limits = all
      let floor = min(5, all.notMapped)
      let fitting = largest(floor...all.notMapped) {
        limits.notMapped = $0
        return set(contents, limits, in: box, size: size, id: id) != nil
      }
      limits.notMapped = fitting ?? floor
      if let set = set(contents, limits, in: box, size: size, id: id) { return (size, set) }
    }
    let size = sizes.last ?? 1.8
    limits.lines = 3
    for keyPath in [\Limits.credits, \.notes] {
      let fitting = largest(0...limits[keyPath: keyPath]) {
        limits[keyPath: keyPath] = $0
        return set(contents, limits, in: box, size: size, id: id) != nil
      }
      limits[keyPath: keyPath] = fitting ?? 0
      if let set = set(contents, limits, in: box, size: size, id: id) { return (size, set) }
    }
    limits.notMapped = 0
    return (size, set(contents, limits, in: box, size: size, id: id, evenIfTooLong: true) ?? ([], []))
  }

  /// Sets everything, or gives nothing where it is longer than the panel.
  private static func set(
    _ contents: Contents, _ limits: Limits, in box: PlaneBox, size: Double, id: String, evenIfTooLong: Bool = false
  ) -> (elements: [SVGElement], textBoxes: [PlaneBox])? {
    var top = PanelTypesetter(column: box, size: size, id: id)
    for block in upperBlocks(contents, limits) { top.set(block) }
    var bottom = PanelTypesetter(top, from: box.minY)
    let lower = lowerBlocks(contents, limits)
    for block in lower { bottom.set(block) }
    let space = size * 1.1
    let height = bottom.y - box.minY - space
    guard top.y + height <= box.maxY || evenIfTooLong else { return nil }
    var foot = PanelTypesetter(top, from: max(top.y, box.maxY - height))
    for block in lower { foot.set(block) }
    return (top.elements + foot.elements, top.textBoxes + foot.textBoxes)
  }

  private static func upperBlocks(_ contents: Contents, _ limits: Limits) -> [PanelBlock] {
    var blocks = [contents.legend, notMappedBlock(contents, limits)]
    if !contents.notes.isEmpty {
      let notes = contents.notes.prefix(limits.notes).map { PanelBlock.Entry(text: $0, lineLimit: limits.lines) }
      if !notes.isEmpty { blocks.append(PanelBlock(id: "notes", heading: MapWording.notes, entries: notes)) }
    }
    return blocks
  }

  private static func notMappedBlock(_ contents: Contents, _ limits: Limits) -> PanelBlock {
    var entries = contents.notMapped.prefix(limits.notMapped).map { PanelBlock.Entry(text: "• \($0)", lineLimit: 3) }
    let rest = limits.notMapped - entries.count
    let totals = contents.totals.prefix(rest)
    if contents.notMapped.isEmpty { entries.append(PanelBlock.Entry(text: MapWording.nothingNotMapped)) }
    if !totals.isEmpty {
      entries.append(PanelBlock.Entry(text: contents.totalsHeading, isBold: true))
      entries += totals.map { PanelBlock.Entry(text: "• \($0)", lineLimit: 3) }
    }
    let missing = contents.notMapped.count + contents.totals.count - limits.notMapped
    if missing > 0 { entries.append(PanelBlock.Entry(text: MapWording.more(missing))) }
    return PanelBlock(id: "not-mapped", heading: contents.notMappedHeading, entries: entries, isBoxed: true)
  }

  private static func lowerBlocks(_ contents: Contents, _ limits: Limits) -> [PanelBlock] {
    var credits = contents.credits.prefix(limits.credits).map { PanelBlock.Entry(text: $0, lineLimit: limits.lines) }
    let missing = contents.credits.count - credits.count
    if missing > 0 { credits.append(PanelBlock.Entry(text: MapWording.moreCredits(missing))) }
    var blocks: [PanelBlock] = []
    if !credits.isEmpty {
      blocks.append(PanelBlock(id: "sources", heading: MapWording.sources, entries: credits, isFinePrint: true))
    }
    if !contents.disclaimer.isEmpty {
      blocks.append(
        PanelBlock(
          id: "disclaimer", heading: nil, entries: [PanelBlock.Entry(text: contents.disclaimer)], isFinePrint: true))
    }
    return blocks
  }
}
