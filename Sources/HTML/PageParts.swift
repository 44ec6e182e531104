/// A paragraph, heading, item or cell of a page.
struct PageBlock {
  enum Kind: UInt8 { case paragraph, heading, headline, item }

  /// Where its text ends; it begins where that of the block before it ends.
  let end: Int
  /// The container that it stands in.
  let container: Int32
  /// How many of its bytes are links or times.
  let linked: Int32
  /// The line of the page.
  let line: Int32
  /// The row of a table, or 0, and the cell in it.
  let row: Int32
  let cell: Int32
  let kind: Kind
}

/// An element that holds paragraphs, in the order of the page.
struct PageContainer {
  /// The container around it; -1 for that of the page.
  let parent: Int32
  var role: ElementRole
  /// The first of its blocks, and the one behind its last.
  let firstBlock: Int
  var endBlock: Int
}

/// What the parts of a page are, in its order.
struct PageParts {
  var text: [UInt8] = []
  var blocks: [PageBlock] = []
  var containers: [PageContainer] = []
  /// What a page says of itself: the first value of each name.
  var properties: [String: String] = [:]
  /// The times in it with the number of the block in front of which each stands.
  var times: [(block: Int, value: String)] = []
  /// The texts of its scripts of linked data.
  var linkedData: [[UInt8]] = []
  /// The content of `title`.
  var title: [UInt8] = []
  /// The line at which elements first were nested too deeply.
  var deepLine: Int?
  /// The line at which the parser was stopped.
  var stoppedLine: Int?

  /// The bytes of a block in the text.
  func range(of block: Int) -> Range<Int> { (block == 0 ? 0 : blocks[block - 1].end)..<blocks[block].end }
}
