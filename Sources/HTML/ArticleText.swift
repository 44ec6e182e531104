/// The text of an article with the line of the page on which each of its lines began.
struct ArticleText {
  private(set) var utf8: [UInt8] = []
  private(set) var lines: [Int] = []
  private let parts: PageParts
  /// The line of the page of the last block that was written.
  private var line = 1

  /// A cell longer than this is no cell of a table but a part of a page that is laid out as one, in bytes.
  private static let longestCell = 300

  /// Writes the blocks: paragraphs parted by an empty line, items and rows on a line each.
  init(_ parts: PageParts, blocks: [Int]) {
    self.parts = parts
    var before: Line?
    var index = 0
    while index < blocks.count {
      let row = row(at: index, in: blocks)
      if row.count > 1 {
        start(.row, behind: before, at: blocks[index])
        write(row: blocks[row])
        before = .row
      } else {
        let kind: Line = parts.blocks[blocks[index]].kind == .item ? .item : .paragraph
        start(kind, behind: before, at: blocks[index])
        if kind == .item { utf8 += "- ".utf8 }
        write(blocks[index])
        before = kind
      }
      index = row.upperBound
    }
    if !utf8.isEmpty { endLine() }
  }

  private enum Line { case paragraph, item, row }

  /// The blocks from one on that are a row of a table of figures or words; the one alone where they are not.
  private func row(at index: Int, in blocks: [Int]) -> Range<Int> {
    let first = parts.blocks[blocks[index]]
    guard first.row != 0 else { return index..<index + 1 }
    var end = index
    while end < blocks.count, parts.blocks[blocks[end]].row == first.row {
      guard parts.range(of: blocks[end]).count <= ArticleText.longestCell else { return index..<index + 1 }
      end += 1
    }
    return index..<end
  }

  private mutating func start(_ kind: Line, behind before: Line?, at block: Int) {
    guard let before else {
      line = Int(parts.blocks[block].line)
      return
    }
    endLine()
    line = Int(parts.blocks[block].line)
    if kind == .paragraph || kind != before { endLine() }
  }

  private mutating func endLine() {
    utf8.append(0x0A)
    lines.append(line)
  }

  private mutating func write(row blocks: ArraySlice<Int>) {
    var cell = blocks.first.map { parts.blocks[$0].cell }
    for (index, block) in blocks.enumerated() {
      if index > 0 { utf8 += parts.blocks[block].cell == cell ? [0x20] : Array(" | ".utf8) }
      cell = parts.blocks[block].cell
      utf8 += parts.text[parts.range(of: block)]
    }
  }

  private mutating func write(_ block: Int) {
    for byte in parts.text[parts.range(of: block)] {
      if byte == 0x0A { endLine() } else { utf8.append(byte) }
    }
  }
}
