import SimpleFeatures

/// A grid of equal cells over a box of longitudes and latitudes.
///
/// Rows run north from the southern edge and columns east from the western. One more cell lies around the box on every
/// side, so that the outermost cells hold nothing of what lies in it.
struct CellGrid: Sendable {
  let columns: Int
  let rows: Int
  private let west: Double
  private let south: Double
  /// Cells in a degree.
  private let density: Double

  /// So much of a cell two positions may lie apart and still be taken for neighbours of the same border.
  ///
  /// A position is put into its cell with an error below 1e-11 of a cell, as there are fewer than 2^16 columns and rows.
  static let slack = 1e-9

  /// Makes a grid of about so many cells, as square in degrees as the box allows.
  init(over bounds: Bounds, cells: Int) {
    let (width, height) = (bounds.east - bounds.west, bounds.north - bounds.south)
    let side = max((width * height / Double(max(1, cells))).squareRoot(), max(width, height) / 60_000, 1e-9)
    density = 1 / side
    columns = Int((width / side).rounded(.up)) + 3
    rows = Int((height / side).rounded(.up)) + 3
    west = bounds.west - side
    south = bounds.south - side
  }

  /// The number of cells.
  var count: Int { columns * rows }

  /// How many cells east of the grid's edge a longitude lies, as a fraction.
  @inline(__always) func x(_ longitude: Double) -> Double { (longitude - west) * density }

  /// How many cells north of the grid's edge a latitude lies, as a fraction.
  @inline(__always) func y(_ latitude: Double) -> Double { (latitude - south) * density }

  /// The number of the cell that holds a position; nothing where it lies outside of the grid.
  @inline(__always) func cell(of coordinate: Coordinate) -> Int? {
    let (x, y) = (x(coordinate.longitude), y(coordinate.latitude))
    guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return nil }
    return Int(y) * columns + Int(x)
  }

  /// The middle of a cell.
  func center(column: Int, row: Int) -> Coordinate? {
    Coordinate(longitude: west + (Double(column) + 0.5) / density, latitude: south + (Double(row) + 0.5) / density)
  }
}
