import DelimitedText
import Testing

@Suite struct DelimitedReaderTests {
  private func table(_ text: String) throws -> [[String]] {
    let reader = try DelimitedReader(Array(text.utf8))
    return reader.rows.map { row in reader.header.indices.map { row[$0] } }
  }

  @Test(arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2", "\na,b\n\n1,2\n\n"])
  func lineEndsMarksAndEmptyLinesDoNotMatter(text: String) throws {
    #expect(try table(text) == [["1", "2"]])
    #expect(try DelimitedReader(Array(text.utf8)).header == ["a", "b"])
  }

  @Test func quotedFieldsHoldBreaksSeparatorsAndQuotes() throws {
    #expect(try table("a,b\n\"x,\r\ny\",\"say \"\"so\"\"\"\n") == [["x,\r\ny", "say \"so\""]])
  }

  @Test func emptyFieldsAreKept() throws {
    #expect(try table("a,b,c\n,,\n\"\",x,\n") == [["", "", ""], ["", "x", ""]])
  }

  @Test func aQuoteInsideAFieldIsItself() throws {
    #expect(try table("a\n5\" gun\n") == [["5\" gun"]])
  }

  @Test func aRowOfAnotherWidthIsToldWithItsLineAndTheRestIsRead() throws {
    let reader = try DelimitedReader(Array("a,b\n\"1\n1\",2\n3\n4,5,6\n7,8\n".utf8))
    #expect(reader.rows.map { $0[0] } == ["1\n1", "7"])
    #expect(reader.rows.map(\.line) == [2, 6])
    #expect(reader.faults.map(\.line) == [4, 5])
  }

  @Test func textAfterAClosingQuoteIsAFaultOfItsRow() throws {
    let reader = try DelimitedReader(Array("a,b\n\"1\"x,2\n3,4\n".utf8))
    #expect(reader.faults.map(\.line) == [2])
    #expect(reader.rows.map { $0[1] } == ["4"])
  }

  @Test(arguments: [
    ("\"a\"b", DelimitedTextError.Code.noHeader, 1), ("\"a,b\n1,2\n", .noHeader, 1), ("a;b", .wrongSeparator, 1),
    ("a,b,a\n", .repeatedColumn, 1), ("a,b\n1,\u{0}\n", .notText, 2),
  ])
  func whatIsNoTableIsRefusedWithItsLine(text: String, code: DelimitedTextError.Code, line: Int) throws {
    let error = #expect(throws: DelimitedTextError.self) { try DelimitedReader(Array(text.utf8)) }
    #expect(error?.code == code)
    #expect(error?.line == line)
  }

  @Test(
    "a quote that is never closed spoils its row only",
    arguments: [
      ("a,b\n1,2\n3,\"4\n5,6\n", "1 5", [3]), ("a,b\n\"3,4\n5,6\n\"7\"\"", "5", [2, 4]),
      ("a,b\n1,\"2\n3,\"4\"\n5,6\n", "3 5", [2]), ("a,b\n1,\"2\n3,4\n5,\"6\n7,8\n", "3 7", [2, 4]),
      ("a,b\r\n1,\"2\r\n3,4\r\n", "3", [2]), ("a,b\n\"1\n1\",\"2\n3,4\n", "3", [2]),
      ("a,b\n1,\"2", "", [2]), ("a,b\n1,\"2\n2\"\n3,4\n", "1 3", []),
    ])
  func openQuotes(text: String, rows: String, faults: [Int]) throws {
    let reader = try DelimitedReader(Array(text.utf8))
    #expect(reader.rows.map { $0[0] }.joined(separator: " ") == rows)
    #expect(reader.faults.map(\.line) == faults)
    #expect(reader.faults.allSatisfy { $0.message.contains(" and is never closed; close it") })
  }

  @Test("a quote is looked for no further than the longest record")
  func longQuote() throws {
    let text = "a,b\n1,\"2\n" + String(repeating: "3,4\n", count: 300_000) + "5,\"6\"\n"
    let reader = try DelimitedReader(Array(text.utf8))
    #expect(reader.rows.count == 300_001 && reader.faults.map(\.line) == [2])
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
    let error = #expect(throws: DelimitedTextError.self) { try DelimitedReader(Array("a\nb\n".utf8) + bytes) }
    #expect(error?.code == .notText)
    #expect(error?.message.contains("byte 4 (0x") == true)
  }

  @Test func aMissingColumnIsNamedWithThoseThatAreThere() throws {
    let reader = try DelimitedReader(Array("lon,lat\n".utf8))
    let error = #expect(throws: DelimitedTextError.self) { try reader.requiredColumn("name") }
    #expect(error?.message == "there is no column \"name\"; the columns are lon, lat")
  }

  @Test(arguments: [
    ("66.5", 66.5), ("-0.25", -0.25), ("+7", 7), ("67.12345678901234567", 67.12345678901234567), ("0", 0),
  ])
  func numbersAreRead(text: String, number: Double) throws {
    let reader = try DelimitedReader(Array("a\n\(text)\n".utf8))
    #expect(reader.rows[0].number(0) == number)
  }

  @Test(arguments: ["nan", "inf", "1e3", "0x1F", "1,5", "", ".5", "5.", "٦٦", " 1", "1 ", "--1", "1.2.3", "-"])
  func whatIsNoNumberGivesNothing(text: String) throws {
    let reader = try DelimitedReader(Array("a,b\n\"\(text)\",\n".utf8))
    #expect(reader.rows[0].number(0) == nil)
    #expect(reader.rows[0].integer(0) == nil)
  }

  @Test func anIntegerThatIsTooLargeGivesNothing() throws {
    let reader = try DelimitedReader(Array("a\n9223372036854775808\n-12\n".utf8))
    #expect(reader.rows[0].integer(0) == nil)
    #expect(reader.rows[1].integer(0) == -12)
  }
}
