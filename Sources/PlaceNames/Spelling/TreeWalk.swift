/// A walk through the tree of first letters.
struct TreeWalk {
  let image: NameImage
  let automaton: EditAutomaton
  let lengths: ClosedRange<Int>
  private(set) var found: [NameImage.Near] = []
  /// No walk over a sound tree visits a node twice.
  private var visits = 0

  init(image: NameImage, automaton: EditAutomaton, lengths: ClosedRange<Int>) {
    self.image = image
    self.automaton = automaton
    self.lengths = lengths
  }

  /// Visits a node whose letters have led to a state, and the names up to the first one that is not below it.
  mutating func visit(_ number: Int, end: Int, depth: Int, _ state: EditAutomaton.State, _ bytes: RawSpan) {
    visits += 1
    guard visits <= image.nodeCount, depth <= NameImage.longestName else { return }
    let node = image.node(number, bytes)
    guard !node.children.isEmpty else { return compare(node.rank, end, depth, state, bytes) }
    var (child, rank) = (node.children.lowerBound, image.rank(ofNode: node.children.lowerBound, bytes))
    compare(node.rank, min(rank, end), depth, state, bytes)
    while child < node.children.upperBound {
      let isLast = child + 1 == node.children.upperBound
      rank = isLast ? end : image.rank(ofNode: child + 1, bytes)
      let below = automaton.step(state, image.letter(ofNode: child, bytes))
      if !below.isDead { visit(child, end: rank, depth: depth + 1, below, bytes) }
      child += 1
    }
  }

  /// Compares the letters of names behind those that have led to a state.
  private mutating func compare(
    _ first: Int, _ end: Int, _ depth: Int, _ state: EditAutomaton.State, _ bytes: RawSpan
  ) {
    var rank = first
    while rank < end {
      let codes = image.codes(of: rank, bytes)
      if codes.count >= max(depth, lengths.lowerBound), codes.count <= lengths.upperBound,
        let distance = automaton.distance(state, bytes, codes.lowerBound + depth..<codes.upperBound)
      {
        found.append(.init(rank: rank, distance: distance))
      }
      rank += 1
    }
  }
}
