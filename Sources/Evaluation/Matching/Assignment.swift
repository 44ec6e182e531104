/// Pairs rows with columns, one to one, so that the sum of the scores is the greatest.
///
/// It is the Hungarian method with shortest augmenting paths, after Jonker and Volgenant: time grows with the square of
/// the smaller number of rows and columns times the larger. Of several best assignments always the same one is taken.
package enum Assignment {
  /// The column of each row, or nothing where it has none.
  ///
  /// - Parameters:
  ///   - scores: One row of scores for each row, all of the same length; a pair with 0 is never made.
  package static func best(_ scores: [[Int]]) -> [Int?] {
    let width = scores.first?.count ?? 0
    precondition(scores.allSatisfy { $0.count == width && $0.allSatisfy { $0 >= 0 } }, "the scores are no matrix")
    guard width > 0 else { return scores.map { _ in nil } }
    guard scores.count <= width else { return best(ofTall: scores, width: width) }
    var search = AugmentingSearch(scores: scores, width: width)
    for row in scores.indices { search.assign(row) }
    return search.columns.enumerated().map { row, column in scores[row][column] > 0 ? column : nil }
  }

  /// The same for more rows than columns.
  private static func best(ofTall scores: [[Int]], width: Int) -> [Int?] {
    let turned = (0..<width).map { column in scores.map { $0[column] } }
    var result = [Int?](repeating: nil, count: scores.count)
    for (column, row) in best(turned).enumerated() {
      if let row { result[row] = column }
    }
    return result
  }
}

/// The state of the Hungarian method: prices of rows and columns, under which every pair that is made costs nothing.
private struct AugmentingSearch {
  private let scores: [[Int]]
  private let width: Int
  private var rowPrices: [Int]
  private var columnPrices: [Int]
  /// The row of each column; the column behind the last one holds the row that is being assigned.
  private var rows: [Int?]

  init(scores: [[Int]], width: Int) {
    self.scores = scores
    self.width = width
    rowPrices = [Int](repeating: 0, count: scores.count)
    columnPrices = [Int](repeating: 0, count: width + 1)
    rows = [Int?](repeating: nil, count: width + 1)
  }

  /// The column of each row, once every row was assigned.
  var columns: [Int] {
    var columns = [Int](repeating: 0, count: scores.count)
    for column in 0..<width {
      if let row = rows[column] { columns[row] = column }
    }
    return columns
  }

  /// Gives a row a column, moving other rows along the cheapest path.
  mutating func assign(_ row: Int) {
    rows[width] = row
    var path = Path(width: width)
    var column = width
    while let current = rows[column] {
      path.isVisited[column] = true
      let (next, step) = path.extend(from: column) { rowCost(current, $0) }
      for index in 0...width {
        if path.isVisited[index] {
          if let row = rows[index] { rowPrices[row] += step }
          columnPrices[index] -= step
        } else {
          path.distances[index] -= step
        }
      }
      column = next
    }
    while column != width {
      let previous = path.previous[column]
      rows[column] = rows[previous]
      column = previous
    }
  }

  private func rowCost(_ row: Int, _ column: Int) -> Int {
    -scores[row][column] - rowPrices[row] - columnPrices[column]
  }
}

/// The cheapest ways found so far from the row that is being assigned to each column.
private struct Path {
  var distances: [Int]
  var previous: [Int]
  var isVisited: [Bool]

  init(width: Int) {
    distances = [Int](repeating: Int.max / 2, count: width + 1)
    previous = [Int](repeating: width, count: width + 1)
    isVisited = [Bool](repeating: false, count: width + 1)
  }

  /// Looks on from a column, and gives the nearest column that was not visited, with its distance.
  mutating func extend(from column: Int, cost: (Int) -> Int) -> (column: Int, distance: Int) {
    var nearest = (column: isVisited.count - 1, distance: Int.max)
    for index in 0..<(isVisited.count - 1) where !isVisited[index] {
      let reduced = cost(index)
      if reduced < distances[index] {
        distances[index] = reduced
        previous[index] = column
      }
      if distances[index] < nearest.distance { nearest = (index, distances[index]) }
    }
    return nearest
  }
}
