/// What the attributes of an element say about it.
struct ElementRole: OptionSet {
  let rawValue: UInt8

  /// Most likely not part of the article, unless it holds most of the page's text.
  static let margin = ElementRole(rawValue: 1)
  /// Never part of the article.
  static let furniture = ElementRole(rawValue: 2)
  /// Not shown.
  static let hidden = ElementRole(rawValue: 4)
  /// Marked as the body of an article.
  static let articleBody = ElementRole(rawValue: 8)
  static let main = ElementRole(rawValue: 16)
  static let article = ElementRole(rawValue: 32)
}

extension ElementRole {
  /// Reads the attributes of a start tag.
  init(_ attributes: HTMLAttributes) {
    self = []
    attributes.forEach { name, value in
      switch WordHash.of(name) {
      case AttributeName.class, AttributeName.id: formUnion(ElementRole.names(value))
      case AttributeName.role: formUnion(ElementRole.role(value))
      case AttributeName.itemprop:
        if WordHash.of(value) == AttributeName.articleBody { insert(.articleBody) }
      case AttributeName.hidden: insert(.hidden)
      case AttributeName.ariaHidden:
        if WordHash.of(value) == AttributeName.true { insert(.hidden) }
      case AttributeName.style:
        if ElementRole.hides(value) { insert(.hidden) }
      default: break
      }
    }
  }

  private static func role(_ value: UnsafePointer<UInt8>) -> ElementRole {
    switch WordHash.of(value) {
    case AttributeName.main: .main
    case AttributeName.article: .article
    case let role where furnitureRoles.contains(role): .furniture
    case let role where marginRoles.contains(role): .margin
    default: []
    }
  }

  private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
    let plain = String(cString: style).lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// What the words of a `class` or an `id` say; names such as `has-sidebar` speak of the page and not of a part of it.
  private static func names(_ value: UnsafePointer<UInt8>) -> ElementRole {
    var (all, name): (ElementRole, ElementRole) = ([], [])
    var isOfPage = false
    var (hash, length, index, before) = (WordHash.start, 0, 0, UInt8(0))
    func endWord() {
      guard length > 0 else { return }
      if marginWords.contains(hash) { name.insert(.margin) }
      if furnitureWords.contains(hash) { name.insert(.furniture) }
      if hiddenWords.contains(hash) { name.insert(.hidden) }
      if pageWords.contains(hash) { isOfPage = true }
      (hash, length) = (WordHash.start, 0)
    }
    func endName() {
      endWord()
      if !isOfPage { all.formUnion(name) }
      (name, isOfPage) = ([], false)
    }
    while value[index] != 0 {
      let byte = value[index]
      let isCapital = byte &- 0x41 < 26
      if isCapital, before &- 0x61 < 26 { endWord() }
      if isCapital || byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        hash = WordHash.adding(isCapital ? byte | 0x20 : byte, to: hash)
        length += 1
      } else if byte <= 0x20 {
        endName()
      } else {
        endWord()
      }
      before = byte
      index += 1
    }
    endName()
    return all
  }

  private static func words(_ text: String) -> Set<UInt64> {
    Set(text.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) })
  }

  private static let furnitureWords = words(
    """
    comment comments disqus cookie cookies consent gdpr newsletter breadcrumb breadcrumbs outbrain taboola advert adverts \
    advertisement advertisements adsbygoogle dfp
    """)

  private static let marginWords = words(
    """
    ad ads share sharing sharer social related recommended recommendation recommendations trending popular promo promos \
    promoted promotion sponsor sponsored banner sidebar navbar navigation nav menu footer byline author authors caption \
    credit credits tags pagination pager popup modal toolbar widget widgets signup signin login subscribe subscription \
    masthead topbar copyright disclaimer teaser teasers readmore alsoread seealso timestamp pubdate
    """)

  private static let hiddenWords = words("sr visually visuallyhidden screenreader noprint")
  private static let pageWords = words("has with without no not is open closed enabled disabled single layout template")
  private static let furnitureRoles = words(
    "navigation search menu menubar toolbar tablist dialog alertdialog contentinfo")
  private static let marginRoles = words("banner complementary form")
}

/// The attributes that are looked at, as hashes.
enum AttributeName {
  static let `class` = WordHash.of("class".utf8)
  static let id = WordHash.of("id".utf8)
  static let role = WordHash.of("role".utf8)
  static let itemprop = WordHash.of("itemprop".utf8)
  static let hidden = WordHash.of("hidden".utf8)
  static let ariaHidden = WordHash.of("aria-hidden".utf8)
  static let style = WordHash.of("style".utf8)
  static let articleBody = WordHash.of("articleBody".utf8)
  static let `true` = WordHash.of("true".utf8)
  static let main = WordHash.of("main".utf8)
  static let article = WordHash.of("article".utf8)
}
