import SimpleFeatures

/// Which areas' borders run through each cell of a grid.
///
/// A cell is also taken for crossed where a border passes it within the grid's slack, so that rounding never puts a
/// position into a cell that does not know of the border beside it.
struct BorderCells {
  let grid: CellGrid
  /// The number of the set of areas for each cell; 0 is the empty set.
  private(set) var numbers: [UInt32]
  /// The sets by number, each ascending.
  private(set) var sets: [[Int32]] = [[]]
  /// The number of a set with one more area.
  private var enlarged: [UInt64: UInt32] = [:]

  init(_ areas: [MultiPolygon], on grid: CellGrid) {
    self.grid = grid
    numbers = Array(repeating: 0, count: grid.count)
    for (index, area) in areas.enumerated() {
      for polygon in area.polygons {
        for ring in polygon.rings { mark(ring, of: UInt32(index)) }
      }
    }
  }

  private mutating func mark(_ ring: LinearRing, of area: UInt32) {
    var last = ring.coordinates[0]
    for next in ring.coordinates.dropFirst() {
      mark(
        from: (grid.x(last.longitude), grid.y(last.latitude)), to: (grid.x(next.longitude), grid.y(next.latitude)), area
      )
      last = next
    }
  }

  /// Marks the cells of a line, row by row.
  private mutating func mark(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ area: UInt32) {
    let slack = CellGrid.slack
    let (low, high) = (min(start.y, end.y) - slack, max(start.y, end.y) + slack)
    let (left, right) = (min(start.x, end.x) - slack, max(start.x, end.x) + slack)
    let slope = (end.x - start.x) / (end.y - start.y)
    // What rounding of the height may move the crossing of a row's edge by.
    let reach = slack + abs(slope) * 1e-10
    for row in index(low, below: grid.rows)...index(high, below: grid.rows) {
      var (first, last) = (left, right)
      if reach < 1 {
        let bottom = start.x + (max(low, Double(row) - slack) - start.y) * slope
        let top = start.x + (min(high, Double(row + 1) + slack) - start.y) * slope
        first = max(first, min(bottom, top) - reach)
        last = min(last, max(bottom, top) + reach)
      }
      guard first <= last else { continue }
      let base = row * grid.columns
      for column in index(first, below: grid.columns)...index(last, below: grid.columns) {
        add(area, to: base + column)
      }
    }
  }

  private func index(_ place: Double, below count: Int) -> Int { min(max(Int(place), 0), count - 1) }

  private mutating func add(_ area: UInt32, to cell: Int) {
    let set = numbers[cell]
    // Areas come in ascending order, so that an area that is there already stands last.
    if sets[Int(set)].last == Int32(area) { return }
    let key = UInt64(set) << 32 | UInt64(area)
    if let number = enlarged[key] {
      numbers[cell] = number
      return
    }
    sets.append(sets[Int(set)] + [Int32(area)])
    enlarged[key] = UInt32(sets.count - 1)
    numbers[cell] = UInt32(sets.count - 1)
  }
}
