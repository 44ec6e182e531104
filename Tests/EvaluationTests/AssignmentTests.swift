import Evaluation
import TestSupport
import Testing

struct AssignmentTests {
  /// The greatest sum by trying everything.
  private func greatest(_ scores: [[Int]], from row: Int = 0, without used: Set<Int> = []) -> Int {
    guard row < scores.count else { return 0 }
    let skipped = greatest(scores, from: row + 1, without: used)
    return scores[row].indices.filter { !used.contains($0) && scores[row][$0] > 0 }.reduce(skipped) { best, column in
      max(best, scores[row][column] + greatest(scores, from: row + 1, without: used.union([column])))
    }
  }

  private func sum(_ columns: [Int?], _ scores: [[Int]]) -> Int {
    columns.enumerated().reduce(0) { sum, pair in sum + (pair.element.map { scores[pair.offset][$0] } ?? 0) }
  }

  @Test(arguments: 0..<400)
  func `it is as good as trying everything`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (rows, width) = (Int.random(in: 0...6, using: &generator), Int.random(in: 0...6, using: &generator))
    // Small numbers make many ties, and zeros many pairs that may not be.
    let most = [1, 3, 40][seed % 3]
    let scores = (0..<rows).map { _ in (0..<width).map { _ in max(0, Int.random(in: -most...most, using: &generator)) }
    }
    let columns = Assignment.best(scores)
    #expect(columns.count == rows)
    #expect(sum(columns, scores) == greatest(scores), "\(scores)")
    let taken = columns.compactMap(\.self)
    #expect(Set(taken).count == taken.count, "\(scores)")
    #expect(columns.enumerated().allSatisfy { row, column in column.map { scores[row][$0] > 0 } ?? true })
    #expect(Assignment.best(scores) == columns)
  }

  @Test func `the best pair is given up where that makes the sum greater`() {
    #expect(Assignment.best([[10, 9], [9, 1]]) == [1, 0])
    #expect(Assignment.best([[10, 3], [3, 0]]) == [0, nil])
  }

  @Test func `of alike pairs the first ones are made`() {
    #expect(Assignment.best([[5, 5], [5, 5]]) == [0, 1])
  }

  @Test func `the hidden best of many rows is found`() {
    // 7 and 170 have no divisor in common, so each row has a column of its own.
    let hidden = (0..<150).map { $0 * 7 % 170 }
    let scores = (0..<150).map { row in (0..<170).map { $0 == hidden[row] ? 60 : (row * 31 + $0 * 17) % 50 } }
    #expect(Assignment.best(scores) == hidden)
  }
}
