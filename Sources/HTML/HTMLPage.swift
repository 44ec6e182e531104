/// The article of a page of HTML, and what the page says of it.
package struct HTMLPage: Sendable {
  /// The text of the article in UTF-8: paragraphs parted by an empty line, list items and rows of tables on a line each.
  package let text: [UInt8]
  /// For each line of the text the line of the page, counted from 1, on which it begins.
  package let lines: [Int]
  /// The headline; nothing where the page has none.
  package let title: String?
  /// The values of `meta`, `lang` and `canonical` by their names in lower case; of several the first.
  package let properties: [String: String]
  /// What `time` elements in the article say, in their order; those of the whole page where the article has none.
  package let times: [String]
  /// The texts of linked data, which are JSON where the page is sound.
  package let linkedData: [[UInt8]]
  /// The line at which elements first were nested more than ``depthLimit`` deep; what is deeper is read as plain text.
  package let deepLine: Int?
  /// The line at which the parser gave up, as the page is nested too deeply and too broken; what is before it is read.
  package let stoppedLine: Int?

  /// How deep elements are told apart, as in the trees of libxml2.
  package static let depthLimit = PageReader.depthLimit

  /// Reads a page of UTF-8 without NULs; what the page says of its encoding is of no account.
  ///
  /// Broken markup is recovered from. Time and memory grow with the size of the page and with nothing else.
  ///
  /// - Throws: `HTMLError` for a page beyond 1 GiB.
  package init(utf8: [UInt8]) throws(HTMLError) {
    guard utf8.count <= 1 << 30 else { throw HTMLError(code: .tooLarge) }
    guard let parts = PageReader.parts(of: utf8) else { throw HTMLError(code: .noParser) }
    let choice = ArticleChoice(parts)
    let headline = choice.range.first { parts.blocks[$0].kind == .headline }.map { HTMLPage.words(parts, $0) }
    let named = parts.properties["og:title"] ?? headline ?? HTMLPage.oneLine(parts.title)
    let article = ArticleText(
      parts, blocks: choice.blocks.filter { !HTMLPage.repeats(title: named, parts, $0) })
    text = article.utf8
    lines = article.lines
    title = named
    properties = parts.properties
    linkedData = parts.linkedData
    deepLine = parts.deepLine
    stoppedLine = parts.stoppedLine
    let inside = parts.times.filter { choice.range.contains($0.block) }
    times = (inside.isEmpty ? parts.times : inside).map(\.value)
  }

  /// Whether a headline of the page is its title, which is no sentence of the report.
  private static func repeats(title: String?, _ parts: PageParts, _ block: Int) -> Bool {
    guard let title, [.headline, .heading].contains(parts.blocks[block].kind) else { return false }
    if parts.blocks[block].kind == .headline { return true }
    return words(parts, block)?.lowercased() == title.lowercased()
  }

  private static func words(_ parts: PageParts, _ block: Int) -> String? {
    oneLine(Array(parts.text[parts.range(of: block)]))
  }

  /// The words of a text on one line; nothing where it has none, or more than any headline.
  private static func oneLine(_ utf8: [UInt8]) -> String? {
    guard utf8.count <= 2000 else { return nil }
    let text = String(decoding: utf8, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
