import Testing

@testable import DelimitedText

@Suite("Tables that are read piece by piece")
struct DelimitedPiecesTests {
  /// The rows and faults of a text with their lines, read in pieces of a length.
  private func contents(_ text: String, pieces length: Int) throws -> [String] {
    let bytes = Array(text.utf8)
    var pieces = DelimitedPieces()
    var contents: [String] = []
    var start = 0
    repeat {
      let end = min(start + length, bytes.count)
      if let table = try pieces.read(Array(bytes[start..<end]), isLast: end == bytes.count) {
        contents += list(table)
      }
      start = end
    } while start < bytes.count
    return contents.sorted()
  }

  private func list(_ table: DelimitedReader) -> [String] {
    table.rows.map { row in "\(row.line) " + table.header.indices.map { row[$0] }.joined(separator: "|") }
      + table.faults.map { "\($0.line) \($0.message)" }
  }

  @Test(
    "pieces of any length give what the whole text gives",
    arguments: [
      "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "\u{FEFF}a,b\r\n1,\"x\r\ny\"\r\n\r\n\r\n3,4\r\n", "a,b\r1,2\r\r\n3,4\r",
      "a\n\n\n", "", "\n\n", "a,b\n1\n1,2,3\n\"a\"b,2\n\"\"\"\",\"ü\n,ٹ\"\n", "a,b",
      "a,b\n1,2\n\"3,4\n5,6\n", "a,b\r\n1,\"2\r\n3,\"4\"\r\n5,\"\"\"6\r\n7,8", "a,b\n\"1\n1\",\"2\n3,4\n\"",
    ])
  func pieces(text: String) throws {
    let whole = list(try DelimitedReader(Array(text.utf8))).sorted()
    for length in 1...text.utf8.count + 1 { #expect(try contents(text, pieces: length) == whole, "\(length)") }
  }

  @Test("what is no table is refused with the line and byte that it has in the whole text")
  func refused() throws {
    for text in ["a,b\n1,2\n3,\u{0}\n", "a,a\n1,2\n", "a;b\n1;2\n", "\"a\"b,c\n1,2\n"] {
      let expected = try #require(
        #expect(throws: DelimitedTextError.self) { try DelimitedReader(Array(text.utf8)) })
      for length in 1...9 {
        #expect(throws: expected, "\(text) in pieces of \(length)") { try contents(text, pieces: length) }
      }
    }
  }

  @Test("a quote that is never closed is waited for as long as for a record, and the rows behind it are read")
  func openQuote() throws {
    var pieces = DelimitedPieces(longestRecord: 1000)
    var contents = list(try #require(try pieces.read(Array("a,b\n1,2\n\"3,4\n".utf8), isLast: false)))
    var mostHeld = 0
    for number in 0..<1000 {
      guard let table = try pieces.read(Array("\(number),x\n".utf8), isLast: number == 999) else {
        mostHeld += 1
        continue
      }
      contents += list(table)
    }
    #expect(contents.contains("3 a quote opens here and is never closed; close it"))
    #expect(contents.count == 1002 && contents.last == "1003 999|x")
    #expect(mostHeld > 100 && mostHeld < 300)
  }

  @Test("a record that does not end is not waited for without end")
  func endless() throws {
    var pieces = DelimitedPieces(longestRecord: 1000)
    _ = try pieces.read(Array("a,b\n1,2\n\"".utf8), isLast: false)
    let error = #expect(throws: DelimitedTextError.self) {
      for _ in 0..<9 { _ = try pieces.read([UInt8](repeating: 65, count: 200), isLast: false) }
    }
    #expect(error?.code == .endlessRecord)
    #expect(error?.line == 3)
  }
}
