import GeoJSON
import SimpleFeatures
import Testing

@Suite struct JSONSyntaxTests {
  private func decode(_ text: String) throws -> PropertyValue { try JSONText.decode(Array(text.utf8)) }

  @Test(arguments: [
    ("0", PropertyValue.integer(0)), ("-12", .integer(-12)), ("1.50", .number(1.5, decimals: 2)),
    ("1e3", .number(1000, decimals: 0)), ("-2.5E-3", .number(-0.0025, decimals: 4)), ("\"\"", .string("")),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9223372036854775808, decimals: 0)),
    ("0.1234567890123456789", .number(0.12345678901234568, decimals: 17)), ("[]", .array([])), ("{}", .object([])),
    ("\"\\u0642\\u0644\\u0627\\u062a \\ud83d\\ude00 \\n\\/\"", .string("قلات 😀 \n/")), (" true\n", .bool(true)),
  ])
  func readsValues(text: String, value: PropertyValue) throws {
    #expect(try decode(text) == value)
  }

  @Test(arguments: [
    "", " ", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1", "NaN", "Infinity", "nul", "[1,]", "{\"a\":1,}", "[1 2]",
    "{\"a\" 1}", "{a:1}", "{'a':1}", "[1", "{\"a\":1", "\"abc", "\"\t\"", "\"\\x\"", "\"\\u12\"", "1 2", "// x\n1",
    "[,1]",
    "1e400", "\u{0}",
  ])
  func refusesWhatRFC8259DoesNotAllow(text: String) {
    let error = #expect(throws: GeoJSONError.self) { try decode(text) }
    #expect(error?.code == .syntax)
  }

  @Test func tellsLineAndColumn() {
    let error = #expect(throws: GeoJSONError.self) { try decode("{\n  \"a\": 1,\n  \"b\": x\n}") }
    #expect(error?.line == 3)
    #expect(error?.column == 8)
    #expect(error?.description.contains("'x' stands where a value should be") == true)
  }

  @Test func refusesTheSameNameTwice() {
    let error = #expect(throws: GeoJSONError.self) { try decode("{\"a\": 1, \"\\u0061\": 2}") }
    #expect(error?.code == .repeatedName)
  }

  @Test func refusesHalfASurrogatePair() {
    #expect(#expect(throws: GeoJSONError.self) { try decode("\"\\ud83d\"") }?.code == .notUnicode)
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let bytes: [UInt8] = [0x22, 0x96, 0x22]
    #expect(#expect(throws: GeoJSONError.self) { try JSONText.decode(bytes) }?.code == .notUnicode)
  }

  @Test func goes512LevelsDeepAndNoFurther() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(throws: Never.self) { try decode(deep) }
    let error = #expect(throws: GeoJSONError.self) { try decode(String(repeating: "[", count: 100_000)) }
    #expect(error?.code == .tooDeep)
    #expect(error?.message == "nested more than 512 levels at byte 512")
  }
}
