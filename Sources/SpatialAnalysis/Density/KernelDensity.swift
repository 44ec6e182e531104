package import SimpleFeatures

/// How many incidents there are per area, as a surface: a kernel density on an equal-area plane.
///
/// The kernel is the quartic (biweight) one in two dimensions, 3 / (π h²) · (1 − d²/h²)² within the bandwidth h and nothing
/// beyond it: K₂ of B. W. Silverman, Density Estimation for Statistics and Data Analysis (1986), section 4.2.1, equation
/// 4.5. It is evaluated at the middles of the cells of a raster, whose sum times the size of a cell is the number of
/// incidents. Nothing is corrected at borders of a region.
package struct KernelDensity {
  /// The plane.
  package let plane: EqualAreaPlane
  /// Where the kernel ends, in metres.
  package let bandwidth: Double
  /// The side of a cell in metres.
  package let cell: Double
  /// The values in incidents per square metre.
  let raster: DensityRaster

  /// The most cells that a raster may have.
  package static let greatestRaster = 25_000_000

  /// How many cells the raster of some positions would have.
  package static func rasterSize(_ box: PlaneExtent, bandwidth: Double, cell: Double) -> Int {
    let (columns, rows) = (
      (box.east - box.west + 2 * bandwidth) / cell + 5, (box.north - box.south + 2 * bandwidth) / cell + 5
    )
    return columns * rows < 1e15 ? Int(columns) * Int(rows) : Int.max
  }

  /// Makes the surface; a bug stops the program where its raster would have too many cells.
  ///
  /// - Parameters:
  ///   - sites: Positions with the number of incidents at each, in a fixed order: sums of numbers depend on it.
  ///   - plane: The plane.
  ///   - bandwidth: Where the kernel ends, in metres.
  ///   - cell: The side of a cell in metres, at most the bandwidth.
  /// - Throws: Where a position cannot be projected.
  package init(
    _ sites: [(position: Coordinate, weight: Int)], on plane: EqualAreaPlane, bandwidth: Double, cell: Double
  ) throws {
    precondition(cell > 0 && cell <= bandwidth, "a cell is not wider than the bandwidth")
    (self.plane, self.bandwidth, self.cell) = (plane, bandwidth, cell)
    let points = try plane.points(of: sites.map(\.position))
    var raster = DensityRaster(around: points, margin: bandwidth, cell: cell)
    let reach = Int((bandwidth / cell).rounded(.up))
    let (limit, factor) = (bandwidth * bandwidth, 3 / (Double.pi * bandwidth * bandwidth))
    for (point, site) in zip(points, sites) {
      let (column, row) = raster.cell(of: point)
      for y in row - reach...row + reach {
        let north = raster.northing(y) - point.northing
        for x in column - reach...column + reach {
          let east = raster.easting(x) - point.easting
          let square = east * east + north * north
          guard square < limit else { continue }
          let share = 1 - square / limit
          raster.add(Double(site.weight) * factor * share * share, x, y)
        }
      }
    }
    self.raster = raster
  }

  /// The greatest value in incidents per square metre.
  package var peak: Double { raster.values.max() ?? 0 }

  /// The sum over all cells: the number of incidents, up to what the raster leaves out between its points.
  package var sum: Double { raster.values.reduce(0, +) * cell * cell }

  /// The area in which there are at least so many incidents per square metre; nothing where there are nowhere.
  ///
  /// Its border is straight between the sides of the cells of the raster.
  package func area(from level: Double) throws -> MultiPolygon? {
    let rings = ContourRings(raster, level: level).polygons
    return rings.isEmpty ? nil : try plane.area(rings)
  }
}

/// A box on a plane, in metres.
package struct PlaneExtent: Sendable, Hashable {
  package let west: Double
  package let south: Double
  package let east: Double
  package let north: Double

  /// The box around some points; nothing where there are none.
  package init?(_ points: [ProjectedPoint]) {
    guard let west = points.map(\.easting).min(), let east = points.map(\.easting).max(),
      let south = points.map(\.northing).min(), let north = points.map(\.northing).max()
    else { return nil }
    (self.west, self.south, self.east, self.north) = (west, south, east, north)
  }
}

/// Numbers at the middles of cells of a plane; the outermost ones are always zero.
struct DensityRaster {
  let columns: Int
  let rows: Int
  private(set) var values: [Double]
  private let cell: Double
  private let (firstColumn, firstRow): (Int, Int)

  /// Makes a raster of zeros around points, on the lattice of cells that begins at the origin of the plane.
  init(around points: [ProjectedPoint], margin: Double, cell: Double) {
    self.cell = cell
    guard let box = PlaneExtent(points) else {
      (columns, rows, values, firstColumn, firstRow) = (0, 0, [], 0, 0)
      return
    }
    func number(_ metres: Double) -> Int { Int((metres / cell).rounded(.down)) }
    // The reach of the kernel is rounded up to whole cells, and one row of zeros lies around it.
    let reach = Int((margin / cell).rounded(.up)) + 1
    (firstColumn, firstRow) = (number(box.west) - reach, number(box.south) - reach)
    columns = number(box.east) + reach - firstColumn + 1
    rows = number(box.north) + reach - firstRow + 1
    values = Array(repeating: 0, count: columns * rows)
  }

  /// The cell in which a point lies.
  func cell(of point: ProjectedPoint) -> (column: Int, row: Int) {
    (
      Int((point.easting / cell).rounded(.down)) - firstColumn, Int((point.northing / cell).rounded(.down)) - firstRow
    )
  }

  /// Where the middles of a column lie.
  func easting(_ column: Int) -> Double { (Double(firstColumn + column) + 0.5) * cell }

  /// Where the middles of a row lie.
  func northing(_ row: Int) -> Double { (Double(firstRow + row) + 0.5) * cell }

  subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  mutating func add(_ value: Double, _ column: Int, _ row: Int) { values[row * columns + column] += value }
}
