/// A text that says something happened, with what is known of its source.
public struct Report: Sendable {
  /// The document's id: its file name without the extension unless its front matter names one.
  public let id: String
  /// The file, relative to the seed set.
  public let path: String
  /// The file's bytes as SHA-256, in lower-case hexadecimal digits.
  public let sha256: String
  /// The size of the file in bytes.
  public let byteCount: Int
  /// Who published it, where known.
  public let publisher: String?
  /// When it was published, where known; never today's date.
  public let published: CalendarDate?
  /// What it says.
  public let text: SourceText
  /// The line of the file on which the text begins, after any front matter.
  public let firstLine: Int

  /// Makes a report.
  public init(
    id: String, path: String, sha256: String, byteCount: Int, publisher: String?, published: CalendarDate?,
    text: SourceText, firstLine: Int = 1
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.publisher = publisher
    self.published = published
    self.text = text
    self.firstLine = firstLine
  }

  /// The line of the file, counted from 1, on which a byte of the file stands.
  public func line(ofOriginalByte byte: Int) -> Int {
    let offset = max(0, byte - text.originalRange(of: 0..<0).lowerBound)
    return text.utf8.prefix(offset).reduce(into: firstLine) { line, byte in if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }
}
