import Testing

@testable import DelimitedText

@Suite("Cutting long delimited text")
struct RecordCutterTests {
  /// The rows and faults of a text that is cut wherever it can be, of which so many bytes come at a time.
  private func contents(_ text: [UInt8], step: Int) throws -> [String] {
    var (contents, rest, line, read) = ([String](), [UInt8](), 1, 0)
    while read < text.count || !rest.isEmpty {
      rest += text[read..<min(read + step, text.count)]
      read = min(read + step, text.count)
      let isLast = read == text.count
      let end = isLast ? rest.count : rest.withUnsafeBufferPointer(RecordCutter(separator: 0x2C).end)
      if end == 0 { continue }
      let piece = Array(rest[..<end])
      contents += list(try DelimitedFields(piece, separator: 0x2C, width: 2, line: line))
      line += piece.withUnsafeBufferPointer(RecordCutter.lineCount)
      rest.removeFirst(end)
    }
    return contents
  }

  private func list(_ fields: DelimitedFields) -> [String] {
    (0..<fields.count).map { row in
      "\(fields.line(of: row)) \(fields.text(row: row, column: 0) ?? "?")|\(fields.text(row: row, column: 1) ?? "?")"
    } + fields.faults.map { "\($0.line) \($0.message)" }
  }

  /// A generator of the same texts in every run.
  private struct Texts {
    var state: UInt64

    mutating func next() -> [UInt8] {
      let letters = Array("ab,,\"\"\"\n\r".utf8)
      return (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
    }
  }

  @Test("pieces give what the whole text gives, wherever quotes and line ends stand")
  func pieces() throws {
    var texts = Texts(state: 3)
    var faults = 0
    for _ in 0..<3000 {
      let text = texts.next()
      let whole = list(try DelimitedFields(text, separator: 0x2C, width: 2, line: 1)).sorted()
      faults += whole.count { $0.contains("never closed") }
      for step in [1, 7] { #expect(try contents(text, step: step).sorted() == whole, "\(text)") }
    }
    #expect(faults > 500, "quotes that are never closed were among the texts")
  }

  @Test("lines are counted however they end", arguments: [("", 0), ("a\nb", 1), ("a\r\nb\r\n", 2), ("\r\r\n\n", 3)])
  func lines(text: String, count: Int) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(RecordCutter.lineCount) == count)
  }

  @Test("the separator is the one that stands oftenest in the first line, outside of quotes")
  func separator() throws {
    for (text, separator) in [("a;b;c,d\n", ";"), ("a\tb\n", "\t"), ("a\n", ","), ("\"a;b;c\",d\n1,2\n", ",")] {
      #expect(try DelimitedHeader(Array(text.utf8), isLast: true).separator == separator.utf8.first, "\(text)")
    }
    let header = try DelimitedHeader(Array("a,\"b\nc\"\n1,2\n".utf8), isLast: true)
    #expect(header.names == ["a", "b\nc"] && header.length == 8 && header.lineCount == 2)
    #expect(throws: DelimitedTextError.self) { try DelimitedHeader(Array("a,a\n".utf8), isLast: true) }
    #expect(throws: DelimitedTextError.self) { try DelimitedHeader(Array("a,b".utf8), isLast: false) }
  }
}
