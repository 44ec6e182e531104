import SVG

/// An area as small square cells, so that "does this box lie inside" takes four look-ups.
struct AreaRaster: Sendable {
  /// The length of a cell's side in millimetres.
  let cell: Double
  /// What is covered by the cells.
  let window: PlaneBox
  private let columns: Int
  private let rows: Int
  private var isInside: [Bool]
  /// The number of inside cells above and to the left, with a row and a column of zeros before the first.
  private var sums: [Int32] = []

  /// Fills rings by the even-odd rule within a frame, or gives nothing where they lie outside it.
  init?(_ rings: [[PlanePoint]], within frame: PlaneBox, cell: Double) {
    guard let box = PlaneBox(rings.joined()), box.overlaps(frame) else { return nil }
    window = PlaneBox(
      minX: max(box.minX, frame.minX), minY: max(box.minY, frame.minY), maxX: min(box.maxX, frame.maxX),
      maxY: min(box.maxY, frame.maxY))
    self.cell = cell
    columns = max(1, Int((window.width / cell).rounded(.up)))
    rows = max(1, Int((window.height / cell).rounded(.up)))
    isInside = Array(repeating: false, count: columns * rows)
    fill(rings)
    sum()
  }

  /// The share of a box that lies inside, from 0 to 1, to the exactness of the cells.
  func share(of box: PlaneBox) -> Double {
    let left = Int(((box.minX - window.minX) / cell).rounded(.down))
    let right = Int(((box.maxX - window.minX) / cell).rounded(.up))
    let top = Int(((box.minY - window.minY) / cell).rounded(.down))
    let bottom = Int(((box.maxY - window.minY) / cell).rounded(.up))
    let (firstColumn, lastColumn) = (max(0, min(columns, left)), max(0, min(columns, right)))
    let (firstRow, lastRow) = (max(0, min(rows, top)), max(0, min(rows, bottom)))
    let (above, below) = (firstRow * (columns + 1), lastRow * (columns + 1))
    let inside =
      sums[below + lastColumn] - sums[above + lastColumn] - sums[below + firstColumn] + sums[above + firstColumn]
    return Double(inside) / Double(max(1, (right - left) * (bottom - top)))
  }

  /// Whether the cell of a point is inside.
  func covers(_ point: PlanePoint) -> Bool {
    guard window.contains(point) else { return false }
    let column = min(columns - 1, Int((point.x - window.minX) / cell))
    let row = min(rows - 1, Int((point.y - window.minY) / cell))
    return isInside[row * columns + column]
  }

  /// The inside cells' middle points, each n-th in both directions, row by row.
  func points(every step: Int) -> [PlanePoint] {
    stride(from: 0, to: rows, by: step).flatMap { row in
      stride(from: 0, to: columns, by: step).compactMap { column in
        isInside[row * columns + column] ? middle(column, row) : nil
      }
    }
  }

  /// Takes out the cells whose middle lies in another area.
  mutating func subtract(_ others: [AreaRaster]) {
    for row in 0..<rows {
      for column in 0..<columns where isInside[row * columns + column] {
        let point = middle(column, row)
        if others.contains(where: { $0.covers(point) }) { isInside[row * columns + column] = false }
      }
    }
    sum()
  }

  /// The number of inside cells.
  var area: Int { Int(sums.last ?? 0) }

  private func middle(_ column: Int, _ row: Int) -> PlanePoint {
    PlanePoint(x: window.minX + (Double(column) + 0.5) * cell, y: window.minY + (Double(row) + 0.5) * cell)
  }

  /// Flips the cells to the right of every crossing of a ring with a row's middle line.
  private mutating func fill(_ rings: [[PlanePoint]]) {
    for ring in rings {
      guard var start = ring.last else { continue }
      for end in ring {
        let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
        let first = max(0, Int(((upper.y - window.minY) / cell - 0.5).rounded(.up)))
        let last = min(rows - 1, Int(((lower.y - window.minY) / cell - 0.5).rounded(.up)) - 1)
        if first <= last {
          let slope = (lower.x - upper.x) / (lower.y - upper.y)
          for row in first...last {
            let x = upper.x + (window.minY + (Double(row) + 0.5) * cell - upper.y) * slope
            let column = max(0, Int(((x - window.minX) / cell - 0.5).rounded(.up)))
            if column < columns { isInside[row * columns + column].toggle() }
          }
        }
        start = end
      }
    }
    for row in 0..<rows {
      var inside = false
      for index in (row * columns)..<((row + 1) * columns) {
        if isInside[index] { inside.toggle() }
        isInside[index] = inside
      }
    }
  }

  private mutating func sum() {
    sums = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var inRow: Int32 = 0
      for column in 0..<columns {
        if isInside[row * columns + column] { inRow += 1 }
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + inRow
      }
    }
  }
}
