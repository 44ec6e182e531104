/// What an element of a page is for the reading of its text.
enum HTMLElement: UInt8 {
  /// Part of a line, and everything that is not known.
  case inline
  /// A link or a time of publication: its text does not speak for a paragraph.
  case link, time
  /// Holds paragraphs.
  case container, article, main
  /// Holds paragraphs that as a rule are not those of the article.
  case margin
  /// One paragraph.
  case paragraph, heading, headline, preformatted
  case item, table, row, cell
  case lineBreak, rule
  /// Never part of the article.
  case furniture
  /// What tells of the page.
  case root, title, script, meta, reference

  /// The element of a name in lower case, as the parser gives it.
  init(_ name: UnsafePointer<UInt8>) { self = HTMLElement.byName[WordHash.of(name)] ?? .inline }

  /// Whether a line ends where it begins and ends.
  var endsLine: Bool {
    switch self {
    case .inline, .link, .time, .lineBreak, .root, .title, .script, .meta, .reference: false
    default: true
    }
  }

  /// Whether it holds paragraphs, so that it can be the article.
  var isContainer: Bool {
    switch self {
    case .container, .article, .main, .margin, .table: true
    default: false
    }
  }

  private static let names: [(HTMLElement, String)] = [
    (.link, "a"), (.time, "time"),
    (.container, "div section blockquote center ul ol dl figure details fieldset hgroup tbody frameset"),
    (.article, "article"), (.main, "main"), (.margin, "header aside form"),
    (.paragraph, "p dt dd summary caption"), (.heading, "h2 h3 h4 h5 h6"), (.headline, "h1"), (.preformatted, "pre"),
    (.item, "li"), (.table, "table"), (.row, "tr"), (.cell, "td th"), (.lineBreak, "br"), (.rule, "hr"),
    (
      .furniture,
      """
      nav footer style noscript template svg canvas iframe object applet button select textarea datalist dialog audio \
      video map figcaption noframes menu address
      """
    ),
    (.root, "html body"), (.title, "title"), (.script, "script"), (.meta, "meta"), (.reference, "link"),
  ]

  private static let byName = Dictionary(
    names.flatMap { element, names in
      names.split(separator: " ").map { (WordHash.of($0.utf8), element) }
    }, uniquingKeysWith: { first, _ in first })
}

/// Short words as numbers, so that a page's names need no strings (FNV-1a of 64 bits).
enum WordHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(start) { adding($1, to: $0) } }

  /// The hash of a C string.
  static func of(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var (hash, index) = (start, 0)
    while name[index] != 0 {
      hash = adding(name[index], to: hash)
      index += 1
    }
    return hash
  }
}
