import IncidentModel

/// The lines between two `---` at the top of a report.
struct FrontMatter {
  var id: String?
  var publisher: String?
  var published: CalendarDate?
  /// The bytes up to the first byte of the text.
  var length = 0
  /// The line of the file on which the text begins.
  var firstLine = 1

  /// Reads the front matter of a file, if it has one.
  init(_ bytes: ArraySlice<UInt8>, file: String) throws {
    guard let block = FrontMatter.block(in: bytes) else {
      if FrontMatter.isOpen(bytes) {
        throw IngestionError(
          .broken, file: file, line: 1, "the front matter that begins here has no end; close it with a line of ---")
      }
      return
    }
    length = block.end - bytes.startIndex
    firstLine = 1 + bytes[..<block.end].count { $0 == UInt8(ascii: "\n") }
    guard !block.content.allSatisfy({ $0 == 10 || $0 == 13 || $0 == 32 }) else { return }
    do {
      let document = try YAMLValue.document(Array(block.content), file: file)
      let members = try document.mapping(keys: ["id", "publisher", "published", "title", "url"])
      id = try members["id"]?.string()
      publisher = try members["publisher"]?.string()
      published = try members["published"].flatMap { value in
        if value.isNull { return nil }
        let text = try value.string()
        guard let date = CalendarDate(iso8601: text.prefix(10)) else {
          throw value.error("published: \"\(text)\" is not a date such as 2025-05-07")
        }
        return date
      }
    } catch let error as IngestionError {
      throw IngestionError(.broken, file: file, line: error.line.map { $0 + 1 }, "front matter: \(error.message)")
    }
    if let id, id.isEmpty || id.contains(where: { "/;".contains($0) || $0.isNewline }) {
      throw IngestionError(
        .broken, file: file, line: 2, "front matter: the id \"\(id)\" is empty or has a slash or a semicolon")
    }
  }

  /// Whether a line of `---` is followed by a line such as `id: name`: front matter whose end is missing.
  private static func isOpen(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, [Array("---".utf8), Array("---\r".utf8)].contains(Array(lines[0])) else { return false }
    let key = lines[1].prefix { $0 != UInt8(ascii: ":") }
    return !key.isEmpty && key.count < lines[1].count
      && key.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// What stands between the two marks, and the byte behind the second.
  private static func block(in bytes: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, end: Int)? {
    let mark = Array("---".utf8)
    var lines: [(start: Int, end: Int, next: Int)] = []
    var start = bytes.startIndex
    while start < bytes.endIndex, lines.count < 200 {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      lines.append((start, end, min(end + 1, bytes.endIndex)))
      let line = bytes[start..<end]
      let isMark = line.starts(with: mark) && line.dropFirst(3).allSatisfy { $0 == 13 || $0 == 32 }
      if lines.count == 1, !isMark { return nil }
      if lines.count > 1, isMark { return (bytes[lines[0].next..<start], min(end + 1, bytes.endIndex)) }
      start = end + 1
    }
    return nil
  }
}
