import IncidentModel
import SimpleFeatures

/// Turns the spans of an answer into bytes of the report's file.
struct SpanReader {
  private let text: SourceText
  /// The byte at which each code point begins, and the end, where spans count those.
  private let characters: [Int]?

  init(_ text: SourceText, countsCharacters: Bool) {
    self.text = text
    characters =
      countsCharacters ? text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 } + [text.utf8.count] : nil
  }

  /// The bytes of the text of a span.
  ///
  /// - Throws: Where it is empty, lies outside of the text or cuts a character.
  func range(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Range<Int> {
    let ends = value.elements.compactMap(\.integer)
    guard ends.count == 2, let start = ends.first, let end = ends.last, start < end else {
      throw AnswerFault(path, "a span is two numbers, the second greater than the first")
    }
    let last = (characters?.count ?? text.utf8.count + 1) - 1
    guard start >= 0, end <= last else {
      let unit = characters == nil ? "bytes" : "characters"
      throw AnswerFault(path, "the span \(start) to \(end) is not in the text, which has \(last) \(unit)")
    }
    if let characters { return characters[start]..<characters[end] }
    guard [start, end].allSatisfy({ $0 == text.utf8.count || text.utf8[$0] & 0xC0 != 0x80 }) else {
      throw AnswerFault(path, "the span \(start) to \(end) cuts a character; spans count bytes of UTF-8")
    }
    return start..<end
  }

  /// The bytes of the file of a span.
  func bytes(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Range<Int> {
    text.originalRange(of: try range(value, at: path))
  }
}
