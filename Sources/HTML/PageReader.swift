import CXML2

/// Reads a page from the parser's events: no tree is made, and no more is kept than text and what divides it.
struct PageReader {
  private(set) var parts = PageParts()
  private var open: [OpenElement] = []
  /// Elements that are open beyond the limit.
  private var overflow = 0
  /// Elements that are open in and below one whose text is not the article's.
  private var skipped = 0
  private var capture = Capture.nothing
  private var captured: [UInt8] = []
  private var line = BlockState()
  private var container: Int32 = 0
  private var rows: Int32 = 0

  /// What the text below a skipped element is kept for.
  private enum Capture { case nothing, title, linkedData }

  private struct OpenElement {
    let element: HTMLElement
    let opensContainer: Bool
    let row: Int32
    let cell: Int32
  }

  /// As deep as libxml2 lets a tree of its own be.
  static let depthLimit = 256
  /// Linked data and titles beyond this many bytes are cut.
  private static let captureLimit = 1 << 20
  private static let partLimit = 1 << 20

  init() { parts.containers = [PageContainer(parent: -1, role: [], firstBlock: 0, endBlock: 0)] }

  /// Reads a page in UTF-8; nothing where there is no memory for a parser.
  static func parts(of utf8: [UInt8]) -> PageParts? {
    var reader = PageReader()
    reader.parts.text.reserveCapacity(utf8.count / 4)
    var events = html_events()
    // What a page may cost beyond its length, in comparisons; a sound page needs next to none.
    events.budget = 500_000_000
    events.start = { reader, name, attributes, line in
      guard let reader, let name else { return }
      PageReader.of(reader).pointee.start(name, HTMLAttributes(attributes), Int(line))
    }
    events.end = { reader, name in
      guard let reader, let name else { return }
      PageReader.of(reader).pointee.end(name)
    }
    events.text = { reader, bytes, count, line in
      guard let reader, let bytes else { return }
      PageReader.of(reader).pointee.text(UnsafeBufferPointer(start: bytes, count: Int(count)), line)
    }
    let isRead = withUnsafeMutablePointer(to: &reader) { pointer in
      events.reader = UnsafeMutableRawPointer(pointer)
      return utf8.withUnsafeBytes { html_read($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), &events) }
    }
    guard isRead == 1 else { return nil }
    reader.finish()
    if events.stopped > 0 { reader.parts.stoppedLine = Int(events.stopped) }
    return reader.parts
  }

  private static func of(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutablePointer<PageReader> {
    pointer.assumingMemoryBound(to: PageReader.self)
  }

  private mutating func finish() {
    endBlock()
    parts.containers[0].endBlock = parts.blocks.count
  }

  // MARK: - Elements

  private mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, _ number: Int) {
    guard skipped == 0 else { return skipped += 1 }
    let element = HTMLElement(name)
    if readsOnly(element, attributes) { return }
    let role = attributes.isEmpty || element == .root ? [] : ElementRole(attributes)
    if element == .furniture || role.contains(.hidden) || role.contains(.furniture) && element.endsLine {
      if element.endsLine { endBlock() }
      return skipped = 1
    }
    if element.endsLine { endBlock() }
    if open.count >= PageReader.depthLimit || parts.containers.count >= PageReader.partLimit {
      overflow += 1
      if parts.deepLine == nil { parts.deepLine = number }
      return
    }
    push(element, element == .margin ? role.union(.margin) : role, attributes)
  }

  /// Takes what tells of the page, or is no more than a mark in its text.
  private mutating func readsOnly(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    switch element {
    case .root:
      if let language = attributes.value(of: "lang") ?? attributes.value(of: "xml:lang") { keep("lang", language) }
      return false
    case .meta, .reference: readProperty(attributes)
    case .lineBreak: breakLine()
    case .title: begin(parts.title.isEmpty ? .title : .nothing)
    case .script:
      begin(attributes.value(of: "type")?.lowercased() == "application/ld+json" ? .linkedData : .nothing)
    default: return false
    }
    if element == .meta || element == .reference || element == .lineBreak { skipped = 1 }
    return true
  }

  private mutating func begin(_ kind: Capture) {
    capture = kind
    captured = []
    skipped = 1
  }

  private mutating func push(_ element: HTMLElement, _ role: ElementRole, _ attributes: HTMLAttributes) {
    let isMarginOfLine = element.endsLine && role.contains(.margin) && element != .item
    let opens =
      element.isContainer || isMarginOfLine || element.endsLine && !role.isDisjoint(with: [.articleBody, .main])
    open.append(OpenElement(element: element, opensContainer: opens, row: line.row, cell: line.cell))
    if opens { beginContainer(element, role) }
    switch element {
    case .link: line.links += 1
    case .time:
      line.links += 1
      if let value = attributes.value(of: "datetime") {
        parts.times.append((parts.blocks.count, value))
        if attributes.value(of: "itemprop")?.lowercased() == "datepublished" { keep("datepublished", value) }
      }
    case .item: line.kind = .item
    case .heading: line.kind = .heading
    case .headline: line.kind = .headline
    case .preformatted: line.preformatted += 1
    case .table: line.row = 0
    case .row:
      rows += 1
      (line.row, line.cell) = (rows, 0)
    case .cell: line.cell += 1
    default: break
    }
  }

  private mutating func beginContainer(_ element: HTMLElement, _ role: ElementRole) {
    var role = role
    if element == .article { role = role.subtracting(.margin).union(.article) }
    if element == .main { role = role.subtracting(.margin).union(.main) }
    parts.containers.append(
      PageContainer(parent: container, role: role, firstBlock: parts.blocks.count, endBlock: 0))
    container = Int32(parts.containers.count - 1)
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) {
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 { endCapture() }
      return
    }
    guard overflow == 0 else {
      overflow -= 1
      if HTMLElement(name).endsLine { endBlock() }
      return
    }
    guard let last = open.popLast() else { return }
    if last.element.endsLine { endBlock() }
    switch last.element {
    case .link, .time: line.links -= 1
    case .item, .heading, .headline: line.kind = .paragraph
    case .preformatted: line.preformatted -= 1
    // The cells of a row are counted on until the row ends.
    case .table, .row: (line.row, line.cell) = (last.row, last.cell)
    default: break
    }
    if last.opensContainer {
      parts.containers[Int(container)].endBlock = parts.blocks.count
      container = parts.containers[Int(container)].parent
    }
  }

  private mutating func endCapture() {
    switch capture {
    case .title: parts.title = captured
    case .linkedData: if parts.linkedData.count < 100 { parts.linkedData.append(captured) }
    case .nothing: break
    }
    capture = .nothing
    captured = []
  }

  // MARK: - What a page says of itself

  private mutating func readProperty(_ attributes: HTMLAttributes) {
    if attributes.value(of: "rel")?.lowercased() == "canonical", let address = attributes.value(of: "href") {
      keep("canonical", address)
    }
    guard let content = attributes.value(of: "content") else { return }
    for key in ["property", "name", "itemprop"] {
      if let name = attributes.value(of: key) { keep(name.lowercased(), content) }
    }
  }

  private mutating func keep(_ name: String, _ value: String) {
    guard parts.properties.count < 1000, parts.properties[name] == nil else { return }
    parts.properties[name] = value
  }

  // MARK: - Text

  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int32) {
    guard skipped == 0 else {
      if capture != .nothing, captured.count + bytes.count <= PageReader.captureLimit {
        captured.append(contentsOf: bytes)
      }
      return
    }
    line.append(bytes, at: number, to: &parts.text)
  }

  private mutating func breakLine() {
    if line.breakLine(in: &parts.text) { endBlock() }
  }

  private mutating func endBlock() {
    let start = parts.blocks.last?.end ?? 0
    guard parts.blocks.count < PageReader.partLimit || start == parts.text.count else {
      return parts.text.append(contentsOf: "\n\n".utf8)
    }
    if let block = line.end(from: start, of: &parts.text, in: container) { parts.blocks.append(block) }
  }
}
