/// Fisher's exact way to cut sorted numbers into classes so that they deviate least from the means of their classes.
enum FisherJenks {
  /// The least value of each class, ascending.
  ///
  /// Equal values always come into one class. `distinct` holds each of `values` once, both ascending; there must be
  /// at least as many as classes.
  static func starts(of values: [Int], distinct: [Int], classes: Int) -> [Int] {
    precondition(distinct.count >= classes && classes >= 1, "more classes than values")
    let count = distinct.count
    let deviation = Deviation(values: values, distinct: distinct)
    // best[n] is the least deviation of the first n distinct values in the classes so far, first[k][n] the start.
    var best = (0...count).map { $0 == 0 ? 0 : deviation.of(0..<$0) }
    var firsts: [[Int]] = [Array(repeating: 0, count: count + 1)]
    for number in stride(from: 2, through: classes, by: 1) {
      var next = Array(repeating: Double.infinity, count: count + 1)
      var first = Array(repeating: 0, count: count + 1)
      for end in number...count {
        for start in (number - 1)..<end where best[start] + deviation.of(start..<end) < next[end] {
          next[end] = best[start] + deviation.of(start..<end)
          first[end] = start
        }
      }
      best = next
      firsts.append(first)
    }
    var (starts, end): ([Int], Int) = ([], count)
    for first in firsts.reversed() {
      starts.append(distinct[first[end]])
      end = first[end]
    }
    return starts.reversed()
  }

  /// The squared deviation from the mean of any run of distinct values, from running sums.
  private struct Deviation {
    private var weights: [Double] = [0]
    private var sums: [Double] = [0]
    private var squares: [Double] = [0]

    init(values: [Int], distinct: [Int]) {
      var index = 0
      for value in distinct {
        let start = index
        while index < values.count, values[index] == value { index += 1 }
        let (weight, number) = (Double(index - start), Double(value))
        weights.append((weights.last ?? 0) + weight)
        sums.append((sums.last ?? 0) + weight * number)
        squares.append((squares.last ?? 0) + weight * number * number)
      }
    }

    func of(_ range: Range<Int>) -> Double {
      let weight = weights[range.upperBound] - weights[range.lowerBound]
      let sum = sums[range.upperBound] - sums[range.lowerBound]
      return squares[range.upperBound] - squares[range.lowerBound] - sum * sum / weight
    }
  }
}
