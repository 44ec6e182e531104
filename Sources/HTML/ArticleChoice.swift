/// Which part of a page is the article.
struct ArticleChoice {
  /// The blocks of the article, in the order of the page.
  private(set) var blocks: [Int] = []
  /// The blocks of the part that the article was taken from, furniture included.
  private(set) var range = 0..<0

  private let parts: PageParts
  /// Whether a container is furniture, in the order of the containers.
  private var isFurniture: [Bool] = []
  /// The bytes of the paragraphs in a container and all below it, furniture left out.
  private var clean: [Int] = []
  /// How much a container looks like that of the paragraphs: theirs in full, and half of those one step below.
  private var scores: [Int] = []

  init(_ parts: PageParts) {
    self.parts = parts
    markFurniture()
    weigh()
    let chosen = choice()
    let container = parts.containers[chosen]
    range = container.firstBlock..<container.endBlock
    blocks = range.filter { !isFurniture(block: $0) && !isLinked($0) }
    dropHeadingsOfNothing()
  }

  /// The bytes of a block that are no links.
  private func plain(_ block: Int) -> Int { parts.range(of: block).count - Int(parts.blocks[block].linked) }

  /// Whether half of a block or more is links: a list of other pages, a call to read on.
  private func isLinked(_ block: Int) -> Bool { Int(parts.blocks[block].linked) * 2 >= parts.range(of: block).count }

  private func isFurniture(block: Int) -> Bool { isFurniture[Int(parts.blocks[block].container)] }

  /// A margin is furniture unless it holds most of the page's text or its main part.
  private mutating func markFurniture() {
    let count = parts.containers.count
    var texts = [Int](repeating: 0, count: count)
    var holdsMain = [Bool](repeating: false, count: count)
    for block in parts.blocks.indices where !isLinked(block) {
      texts[Int(parts.blocks[block].container)] += plain(block)
    }
    for index in parts.containers.indices.reversed().dropLast() {
      let container = parts.containers[index]
      let parent = Int(container.parent)
      texts[parent] += texts[index]
      if holdsMain[index] || !container.role.isDisjoint(with: [.articleBody, .main, .article]) {
        holdsMain[parent] = true
      }
    }
    isFurniture = [Bool](repeating: false, count: count)
    for (index, container) in parts.containers.enumerated().dropFirst() {
      let isMargin = container.role.contains(.margin) && !holdsMain[index] && texts[index] * 2 <= texts[0]
      isFurniture[index] = isMargin || isFurniture[Int(container.parent)]
    }
  }

  private mutating func weigh() {
    clean = [Int](repeating: 0, count: parts.containers.count)
    scores = clean
    for (index, block) in parts.blocks.enumerated() where !isFurniture(block: index) && !isLinked(index) {
      let container = Int(block.container)
      let length = plain(index)
      clean[container] += length
      guard block.kind == .paragraph else { continue }
      scores[container] += length
      let parent = Int(parts.containers[container].parent)
      if parent >= 0 { scores[parent] += length / 2 }
    }
    for index in parts.containers.indices.reversed().dropLast() {
      clean[Int(parts.containers[index].parent)] += clean[index]
    }
  }

  /// The container of the article: what the page itself marks as one where that holds enough, else that with the most
  /// paragraphs.
  private func choice() -> Int {
    let densest = widened(greatest(of: scores) { _ in true } ?? 0)
    let marks: [ElementRole] = [.articleBody, .article, .main]
    let marked = marks.lazy.compactMap { mark in
      greatest(of: clean) { parts.containers[$0].role.contains(mark) && !isFurniture[$0] }
    }
    return marked.first { clean[$0] * 2 >= clean[densest] && clean[$0] > 0 } ?? densest
  }

  private func greatest(of values: [Int], where isWanted: (Int) -> Bool) -> Int? {
    values.indices.filter(isWanted).max { (values[$0], -$0) < (values[$1], -$1) }
  }

  /// Goes up while the container around holds as much again beside this one: an article that an advertisement parts.
  private func widened(_ start: Int) -> Int {
    var index = start
    while case let parent = Int(parts.containers[index].parent), parent >= 0, scores[parent] * 4 >= scores[index] * 3,
      clean[parent] * 4 >= clean[index] * 5
    {
      index = parent
    }
    return index
  }

  /// Leaves out headings behind which nothing stands, or only what was left out.
  private mutating func dropHeadingsOfNothing() {
    var kept: [Int] = []
    var next = range.upperBound
    for block in blocks.reversed() {
      let isHeading = parts.blocks[block].kind == .heading
      if isHeading, kept.isEmpty || next > block + 1 && !(block + 1..<next).allSatisfy(isFurniture(block:)) { continue }
      kept.append(block)
      next = block
    }
    blocks = kept.reversed()
  }
}
