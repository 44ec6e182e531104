import IncidentModel

/// The lines between two `---` at the top of a report.
struct FrontMatter {
  var id: String?
  var origin = ReportOrigin()
  /// The encoding as it is written there.
  var encoding: String?
  /// The bytes up to the first byte of the text.
  var length = 0
  /// The line of the file on which the text begins.
  var firstLine = 1
  /// What was left out of its texts.
  private(set) var omissions: [(message: String, line: Int?)] = []

  /// The greatest length in bytes; what has no end by then is refused.
  static let limit = 1 << 16

  /// Reads the front matter of a text, if it has one; lines end with line feeds.
  init(_ utf8: [UInt8], file: String) throws {
    guard let block = try FrontMatter.block(in: utf8, file: file) else { return }
    length = block.end
    firstLine = 1 + utf8[..<block.end].count { $0 == UInt8(ascii: "\n") }
    guard !block.content.allSatisfy({ $0 <= UInt8(ascii: " ") }) else { return }
    do {
      try read(FrontMatterValues(Array(block.content), file: file))
    } catch let error as IngestionError {
      throw IngestionError(.broken, file: file, line: error.line.map { $0 + 1 }, "front matter: \(error.message)")
    }
  }

  private mutating func read(_ written: FrontMatterValues) throws {
    var values = written
    id = try values.identifier("id")
    origin.publisher = try values.text("publisher")
    origin.title = try values.text("title")
    origin.url = try values.address("url")
    origin.published = try values.date("published")
    origin.retrieved = try values.date("retrieved")
    origin.scale = try values.scale("scale")
    origin.language = try values.language("language")
    origin.licence = try values.text("licence")
    encoding = try values.text("encoding")
    omissions = values.omissions.map { ("front matter: \($0.message)", $0.line.map { $0 + 1 }) }
  }

  /// Whether a line is one of the two marks.
  static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }

  /// What stands between the two marks, and the byte behind the second.
  private static func block(
    in utf8: [UInt8], file: String
  ) throws(IngestionError) -> (content: ArraySlice<UInt8>, end: Int)? {
    let newline = UInt8(ascii: "\n")
    let start = utf8.firstIndex(of: newline) ?? utf8.endIndex
    guard isMark(utf8[..<start]) else { return nil }
    var lineStart = min(start + 1, utf8.endIndex)
    let content = lineStart
    while lineStart < utf8.endIndex, lineStart < limit {
      let end = utf8[lineStart...].firstIndex(of: newline) ?? utf8.endIndex
      if isMark(utf8[lineStart..<end]) { return (utf8[content..<lineStart], min(end + 1, utf8.endIndex)) }
      lineStart = end + 1
    }
    guard isOpen(utf8[content...]) else { return nil }
    throw IngestionError(
      .broken, file: file, line: 1, "the front matter that begins here has no end; close it with a line of ---")
  }

  /// Whether a text begins with a line such as `id: name`: front matter whose end is missing.
  private static func isOpen(_ utf8: ArraySlice<UInt8>) -> Bool {
    let line = utf8.prefix { $0 != UInt8(ascii: "\n") }
    let key = line.prefix { $0 != UInt8(ascii: ":") }
    return !key.isEmpty && key.count < line.count
      && key.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
