import GEOS
import SimpleFeatures

/// Finds out for each cell of a grid which areas hold all of it.
///
/// An area whose border runs through neither of two neighbouring cells holds both or none, as they share a side. So GEOS
/// is only asked where a border ends that ran through the cell to the west and through the one to the south: there
/// the middle of the cell answers for all of it.
struct CellFilling {
  private let borders: BorderCells
  private let areas: Int
  private var mixtures: [Mixture] = []
  private var numbers: [Mixture: UInt32] = [:]

  /// What a cell that more than one area may hold has in it; both lists ascend.
  struct Mixture: Hashable {
    /// The areas that hold all of the cell.
    let whole: [Int32]
    /// The areas whose border runs through it.
    let crossing: [Int32]

    /// Both in the order of the areas, those that hold all of it as their complement.
    var candidates: [Int32] { (whole + crossing).sorted().map { whole.contains($0) ? ~$0 : $0 } }
  }

  /// A cell: the areas that hold all of it, and the number of those whose border runs through it.
  private struct Cell {
    var whole: [Int32] = []
    var crossing: UInt32 = 0
    var code: UInt32 = 0
  }

  init(_ borders: BorderCells, areas: Int) {
    self.borders = borders
    self.areas = areas
  }

  /// The codes of the cells and the mixtures that they name.
  mutating func fill(asking locator: PolygonLocator) throws(GEOSError) -> ([UInt32], [Mixture]) {
    let grid = borders.grid
    var codes = borders.numbers
    var south = Array(repeating: Cell(), count: grid.columns)
    for row in 0..<grid.rows {
      var west = Cell()
      for column in 0..<grid.columns {
        let index = row * grid.columns + column
        let crossing = codes[index]
        if crossing != west.crossing || crossing != 0 {
          west = try cell(crossing, west: west, south: south[column], column, row, locator)
        }
        codes[index] = west.code
        if south[column].code != west.code { south[column] = west }
      }
    }
    return (codes, mixtures)
  }

  /// A cell through which a border runs, or ran west of it.
  private mutating func cell(
    _ crossing: UInt32, west: Cell, south: Cell, _ column: Int, _ row: Int, _ locator: PolygonLocator
  ) throws(GEOSError) -> Cell {
    if crossing == west.crossing { return west }
    let here = borders.sets[Int(crossing)]
    var whole = west.whole.filter { !here.contains($0) }
    for area in borders.sets[Int(west.crossing)] where !here.contains(area) {
      let holds: Bool
      if !borders.sets[Int(south.crossing)].contains(area) {
        holds = south.whole.contains(area)
      } else if let center = borders.grid.center(column: column, row: row) {
        holds = try locator.area(Int(area), contains: center)
      } else {
        holds = false
      }
      if holds { whole.append(area) }
    }
    whole.sort()
    return Cell(whole: whole, crossing: crossing, code: code(whole, here))
  }

  private mutating func code(_ whole: [Int32], _ crossing: [Int32]) -> UInt32 {
    if crossing.isEmpty, whole.isEmpty { return 0 }
    if crossing.isEmpty, whole.count == 1 { return UInt32(whole[0]) + 1 }
    let mixture = Mixture(whole: whole, crossing: crossing)
    if let number = numbers[mixture] { return number }
    let number = UInt32(areas + 1 + mixtures.count)
    mixtures.append(mixture)
    numbers[mixture] = number
    return number
  }
}
