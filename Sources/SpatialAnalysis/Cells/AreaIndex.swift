import GEOS
public import SimpleFeatures

/// A grid over some areas that knows for most cells in which area they lie as a whole.
///
/// Where a border runs through a cell, the cell only names the areas in question, and GEOS decides for each position.
/// So every answer is that of GEOS, however fine the grid. It is made once and shared by threads; each asks it through an
/// ``AreaLocator`` of its own.
public struct AreaIndex: Sendable {
  /// The areas, in the order of precedence.
  public let areas: [MultiPolygon]
  let grid: CellGrid
  /// For each cell 0 where no area reaches it, the area's index and one where that area holds all of it, else the index
  /// of a mixture behind the areas.
  let cells: [UInt32]
  /// The areas that may hold a position, mixture by mixture; as the complement where an area holds all of the cell.
  let candidates: [Int32]
  /// Where the candidates of each mixture begin, and where those of the last end.
  let starts: [Int]

  /// Makes the index.
  ///
  /// - Parameters:
  ///   - areas: The areas, valid in the sense of OGC Simple Features, in the order of precedence.
  ///   - cells: About how many cells the grid has. A million pays for itself from some hundred thousand positions on.
  /// - Throws: Where GEOS cannot be used or refuses an area.
  public init(_ areas: [MultiPolygon], cells: Int = 1_000_000) throws {
    self.areas = areas
    guard let first = areas.first else {
      grid = CellGrid(over: Bounds(west: 0, south: 0, east: 0, north: 0), cells: 1)
      (self.cells, candidates, starts) = (Array(repeating: 0, count: grid.count), [], [0])
      return
    }
    grid = CellGrid(over: areas.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }, cells: cells)
    var filling = CellFilling(BorderCells(areas, on: grid), areas: areas.count)
    let (codes, mixtures) = try filling.fill(asking: PolygonLocator(areas))
    self.cells = codes
    candidates = mixtures.flatMap(\.candidates)
    starts = mixtures.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.candidates.count) }
  }
}
