/// The number of letters to put in, leave out or replace that make one name of another (Levenshtein's distance).
///
/// Two letters that changed places are two edits. That is the distance of other tools, so that results can be compared,
/// and unlike the one that takes them for one edit it never makes a way longer by going through a third name.
enum EditDistance {
  /// The distance where it is not greater than a limit; takes time in proportion to the shorter name and the limit.
  static func between<Letter: Equatable>(
    _ one: ArraySlice<Letter>, _ other: ArraySlice<Letter>, atMost limit: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    let (first, second) = (Array(one), Array(other))
    let width = 2 * limit + 1
    // In row i stand the distances of the first i letters to those of the columns i - limit to i + limit.
    var row = (0..<width).map { $0 < limit ? limit + 1 : $0 - limit }
    for i in 0..<first.count {
      var next = [Int](repeating: limit + 1, count: width)
      for band in 0..<width {
        let column = i + 1 + band - limit
        guard column >= 0, column <= second.count else { continue }
        var least = band + 1 < width ? row[band + 1] + 1 : limit + 1
        if band > 0 { least = min(least, next[band - 1] + 1) }
        if column > 0 { least = min(least, row[band] + (first[i] == second[column - 1] ? 0 : 1)) }
        next[band] = min(least, limit + 1)
      }
      row = next
      if row.allSatisfy({ $0 > limit }) { return nil }
    }
    let distance = row[second.count - first.count + limit]
    return distance <= limit ? distance : nil
  }
}
