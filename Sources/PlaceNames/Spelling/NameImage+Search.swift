extension NameImage {
  /// A name that is near another.
  struct Near: Equatable {
    let rank: Int
    let distance: Int
  }

  /// The names within some edits of a name, in the order of their ranks.
  ///
  /// The pattern is cut in two. Where all edits fall into its first part, a name ends with its second part, and stands
  /// among those of its length with this end. Where not, the first part holds one edit less than the limit, and the
  /// tree of first letters has few branches that allow it.
  ///
  /// - Parameter limit: The most edits, 0 to 2.
  func near(_ name: CodedName, atMost limit: Int, _ bytes: RawSpan) -> [Near] {
    let letters = name.codes
    guard letters.count > 0, letters.count <= Self.longestName + limit, count > 0 else { return [] }
    var found: [Near] = []
    if letters.count > EditAutomaton.longestPattern {
      compareAll(letters, limit, bytes, &found)
    } else {
      let (cut, ends) = cut(letters, limit, bytes)
      addNames(ends, behind: letters[..<cut], limit, bytes, &found)
      var walk = TreeWalk(
        image: self, automaton: EditAutomaton(letters[...], limit: limit, lastEditBehind: cut),
        lengths: letters.count - limit...letters.count + limit)
      if cut < letters.count { walk.visit(0, end: count, depth: 0, walk.automaton.start, bytes) }
      found += walk.found
    }
    found.sort { ($0.rank, $0.distance) < ($1.rank, $1.distance) }
    var last = -1
    return found.compactMap { near in
      defer { last = near.rank }
      return near.rank == last ? nil : checked(near, name, limit, bytes)
    }
  }

  /// Letters that share a code are told apart.
  private func checked(_ near: Near, _ name: CodedName, _ limit: Int, _ bytes: RawSpan) -> Near? {
    guard !name.scalars.isEmpty, let letters = wide(near.rank, bytes) else { return near }
    return EditDistance.between(name.scalars[...], letters[...], atMost: limit).map {
      Near(rank: near.rank, distance: $0)
    }
  }

  private func compareAll(_ letters: [UInt8], _ limit: Int, _ bytes: RawSpan, _ found: inout [Near]) {
    for length in max(1, letters.count - limit)...letters.count + limit {
      for position in positions(ofLength: length, bytes) {
        let rank = rank(at: position, bytes)
        let codes = codes(of: rank, bytes).map { bytes.byte(at: $0) }
        if let distance = EditDistance.between(letters[...], codes[...], atMost: limit) {
          found.append(Near(rank: rank, distance: distance))
        }
      }
    }
  }

  /// Where a name is cut in two, and the positions of the names with its second part at their end, by the number of
  /// the letters before it.
  ///
  /// The tree has more branches the shorter the first part is; but many names may have the same end.
  private func cut(_ letters: [UInt8], _ limit: Int, _ bytes: RawSpan) -> (Int, [(rest: Int, positions: Range<Int>)]) {
    var cut = limit == 0 ? 0 : letters.count - letters.count / 2
    while true {
      let ends = (max(0, cut - limit)...cut + limit).map { rest in
        (rest: rest, positions: positions(endingWith: letters[cut...], behind: rest, bytes))
      }
      if cut <= 2 || ends.reduce(0, { $0 + $1.positions.count }) <= Self.manyNames { return (cut, ends) }
      cut -= 1
    }
  }

  /// So many names with the same end take as long as a shorter first part.
  private static let manyNames = 60

  /// The positions of the names with so many letters before an end.
  private func positions(endingWith end: ArraySlice<UInt8>, behind rest: Int, _ bytes: RawSpan) -> Range<Int> {
    let all = positions(ofLength: rest + end.count, bytes)
    let low = first(in: all, end, bytes, from: 0)
    return low..<first(in: low..<all.upperBound, end, bytes, from: 1)
  }

  /// Adds the names at some positions whose first letters are near to others.
  private func addNames(
    _ ends: [(rest: Int, positions: Range<Int>)], behind start: ArraySlice<UInt8>, _ limit: Int, _ bytes: RawSpan,
    _ found: inout [Near]
  ) {
    let automaton = EditAutomaton(start, limit: limit)
    for (rest, positions) in ends {
      for position in positions {
        let rank = rank(at: position, bytes)
        let start = codes(of: rank, bytes).lowerBound
        if let distance = automaton.distance(automaton.start, bytes, start..<start + rest) {
          found.append(Near(rank: rank, distance: distance))
        }
      }
    }
  }

  /// The first position of a name whose last letters, read from the last one, are in the given order to others.
  private func first(in range: Range<Int>, _ end: ArraySlice<UInt8>, _ bytes: RawSpan, from least: Int) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if order(of: rank(at: middle, bytes), to: end, bytes) >= least { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Below, at or above 0 as the last letters of a name stand before others, are the same or stand behind them.
  private func order(of rank: Int, to end: ArraySlice<UInt8>, _ bytes: RawSpan) -> Int {
    var (offset, position) = (codes(of: rank, bytes).upperBound, end.endIndex)
    while position > end.startIndex {
      offset -= 1
      position -= 1
      let difference = Int(bytes.byte(at: offset)) - Int(end[position])
      if difference != 0 { return difference }
    }
    return 0
  }
}
