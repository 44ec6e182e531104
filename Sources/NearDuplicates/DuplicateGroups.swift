/// Texts that are copies of each other, however long the chain from one to the next.
///
/// Only texts that share a key of their fingerprints are compared, so that the work grows with the texts and not with
/// the square of them. Then the runs of words that both share decide. The same texts in the same order give the same
/// groups.
package struct DuplicateGroups: Sendable {
  /// How much two texts share.
  package struct Overlap: Sendable {
    /// The runs of words that stand in both.
    package let shared: Int
    /// The runs of the shorter text.
    package let shorter: Int
    /// The runs of the longer text.
    package let longer: Int

    /// The part of the shorter text that stands in the longer, 0 to 1.
    package var containment: Double { shorter == 0 ? 0 : Double(shared) / Double(shorter) }
    /// The part of all runs that both have, 0 to 1: the Jaccard index.
    package var similarity: Double {
      let all = shorter + longer - shared
      return all == 0 ? 0 : Double(shared) / Double(all)
    }
  }

  /// The position of the first text of the group that each text is in.
  package let firsts: [Int]

  /// The most texts under one key of which each is compared with each; above that each with the next few only.
  private static let crowd = 24
  private static let neighbours = 4

  /// Groups texts.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - areCopies: Whether two texts, by their positions with the lower one first, are one by what they share.
  package init(_ texts: [Shingles], areCopies: (Int, Int, Overlap) -> Bool) {
    var groups = DisjointPositions(count: texts.count)
    var compared: Set<UInt64> = []
    DuplicateGroups.forEachMeeting(of: texts) { positions in
      let reach = positions.count > Self.crowd ? Self.neighbours : Self.crowd
      for (rank, first) in positions.enumerated() {
        for second in positions[(rank + 1)...].prefix(reach) where groups.first(of: first) != groups.first(of: second) {
          guard compared.insert(UInt64(first) << 32 | UInt64(second)).inserted else { continue }
          if areCopies(first, second, DuplicateGroups.overlap(texts[first], texts[second])) {
            groups.join(first, second)
          }
        }
      }
    }
    firsts = texts.indices.map { groups.first(of: $0) }
  }

  /// Compares two texts run by run.
  package static func overlap(_ first: Shingles, _ second: Shingles) -> Overlap {
    Overlap(
      shared: first.shared(with: second), shorter: min(first.count, second.count),
      longer: max(first.count, second.count))
  }

  /// The positions of the texts that share a key, in rising order, key by key.
  private static func forEachMeeting(of texts: [Shingles], _ body: ([Int]) -> Void) {
    struct Mark {
      let key: UInt64
      let position: UInt32
    }
    var marks: [Mark] = []
    for (position, text) in texts.enumerated() {
      for key in Fingerprint(text).keys { marks.append(Mark(key: key, position: UInt32(position))) }
    }
    marks.sort { ($0.key, $0.position) < ($1.key, $1.position) }
    var start = 0
    while start < marks.count {
      var end = start + 1
      while end < marks.count, marks[end].key == marks[start].key { end += 1 }
      if end - start > 1 { body(marks[start..<end].map { Int($0.position) }) }
      start = end
    }
  }
}

/// Positions in groups that grow together; the first of a group stands for it.
private struct DisjointPositions {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func first(of position: Int) -> Int {
    var root = position
    while parents[root] != root { root = parents[root] }
    var next = position
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (first(of: left), first(of: right))
    parents[max(first, second)] = min(first, second)
  }
}
