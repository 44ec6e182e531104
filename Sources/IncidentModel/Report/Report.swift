/// A text that says something happened, with what is known of its source.
public struct Report: Sendable {
  /// The document's id: its file name without the extension unless its front matter names one.
  public let id: String
  /// The file, relative to the seed set.
  public let path: String
  /// The bytes that spans count as SHA-256, in lower-case hexadecimal digits: those of the file, or of the text that was
  /// taken out of it.
  public let sha256: String
  /// The file's bytes as SHA-256 where the text was taken out of it, as of a page of HTML.
  public let fileSHA256: String?
  /// The size of the file in bytes.
  public let byteCount: Int
  /// How its characters stand in the file, and how that is known.
  public let encoding: ReportEncoding
  /// Where it comes from, as far as its front matter says.
  public let origin: ReportOrigin
  /// What it says.
  public let text: SourceText
  /// The line of the file on which the text begins, after any front matter.
  public let firstLine: Int
  /// For each line of the text the line of the file on which it begins; nothing where they follow one another there too.
  public let lines: [Int]?

  /// Makes a report.
  public init(
    id: String, path: String, sha256: String, fileSHA256: String? = nil, byteCount: Int,
    encoding: ReportEncoding = .utf8, origin: ReportOrigin = ReportOrigin(), text: SourceText, firstLine: Int = 1,
    lines: [Int]? = nil
  ) {
    self.fileSHA256 = fileSHA256
    self.lines = lines
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.encoding = encoding
    self.origin = origin
    self.text = text
    self.firstLine = firstLine
  }

  /// Makes a report in UTF-8 of which no more is known than who published it and when.
  public init(
    id: String, path: String, sha256: String, byteCount: Int, publisher: String?, published: CalendarDate?,
    text: SourceText, firstLine: Int = 1
  ) {
    var origin = ReportOrigin()
    origin.publisher = publisher
    origin.published = published
    self.init(
      id: id, path: path, sha256: sha256, byteCount: byteCount, origin: origin, text: text, firstLine: firstLine)
  }

  /// The same report with a day of publication.
  public func with(published: CalendarDate?) -> Report {
    var origin = origin
    origin.published = published
    return Report(
      id: id, path: path, sha256: sha256, fileSHA256: fileSHA256, byteCount: byteCount, encoding: encoding,
      origin: origin, text: text, firstLine: firstLine, lines: lines)
  }

  /// The same report under another id.
  public func with(id: String) -> Report {
    Report(
      id: id, path: path, sha256: sha256, fileSHA256: fileSHA256, byteCount: byteCount, encoding: encoding,
      origin: origin, text: text, firstLine: firstLine, lines: lines)
  }

  /// Who published it, where known.
  public var publisher: String? { origin.publisher }
  /// When it was published, where known; never today's date.
  public var published: CalendarDate? { origin.published }
  /// Whether it says anything at all.
  public var isEmpty: Bool { text.utf8.allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// The line of the file, counted from 1, on which a byte of the file stands.
  public func line(ofOriginalByte byte: Int) -> Int {
    let line = text.utf8.prefix(text.offset(ofOriginalByte: byte)).count { $0 == UInt8(ascii: "\n") }
    guard let lines, let last = lines.last else { return firstLine + line }
    return line < lines.count ? lines[line] : last
  }
}
