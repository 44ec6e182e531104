import DelimitedText
import Testing

/// What the standard library takes for numbers, lines and text, and what is made of it.
@Suite struct TrapTests {
  private func field(_ text: String) throws -> DelimitedReader.Row {
    try #require(DelimitedReader(Array("a,b\n\"\(text)\",x\n".utf8)).rows.first)
  }

  @Test(arguments: ["nan", "inf", "-inf", "infinity", "0x3F", "1e999", "63.", ".5", "1e3"])
  func whatTheStandardLibraryTakesForANumberIsNone(text: String) throws {
    #expect(Double(text) != nil)
    #expect(try field(text).number(0) == nil)
  }

  @Test(arguments: [" 63", "63 ", "63,5", "٦٣", "６３", "63\u{301}", "1_000", "63 m", "−63", "\u{FEFF}63"])
  func whatIsNearlyANumberIsNone(text: String) throws {
    #expect(try field(text).number(0) == nil)
    #expect(try field(text).integer(0) == nil)
  }

  @Test func aNumberOfAnyLengthIsFinite() throws {
    #expect(try field(String(repeating: "9", count: 400)).number(0)?.isFinite ?? true)
    #expect(try field("0." + String(repeating: "0", count: 400) + "1").number(0) == 0)
  }

  @Test func rowsThatEndWithCarriageReturnAndLineFeedAreRows() throws {
    let text = "a,b\r\n1,2\r\n3,4\r\n"
    #expect(text.split(separator: "\n").count == 1)
    #expect(try DelimitedReader(Array(text.utf8)).rows.map { $0[1] } == ["2", "4"])
  }

  @Test func bytesThatAreNotUTF8AreRefusedAndNotReplaced() {
    let bytes = Array("a,b\nQu".utf8) + [0xE9] + Array("tta,2\n".utf8)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\u{FFFD}"))
    #expect(#expect(throws: DelimitedTextError.self) { try DelimitedReader(bytes) }?.code == .notText)
  }

  @Test func aFieldKeepsItsNormalForm() throws {
    let text = try field("e\u{301}")[0]
    #expect(Array(text.utf8) == Array("e\u{301}".utf8))
    #expect(text == "\u{e9}")
  }

  @Test func columnsThatDifferInTheirNormalFormAreToldOfAndNotMixedUp() {
    let bytes = Array("e\u{301},\u{e9}\n1,2\n".utf8)
    #expect(#expect(throws: DelimitedTextError.self) { try DelimitedReader(bytes) }?.code == .repeatedColumn)
  }
}
