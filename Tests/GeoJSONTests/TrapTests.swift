import Foundation
import GeoJSON
import SimpleFeatures
import Testing

/// What the standard library and Foundation take for JSON, and what is made of it.
@Suite struct TrapTests {
  private func decode(_ text: String) throws -> PropertyValue { try JSONText.decode(Array(text.utf8)) }

  private func refusal(_ text: String) -> GeoJSONError? {
    #expect(throws: GeoJSONError.self, "\(text)") { try decode(text) }
  }

  @Test(arguments: ["nan", "inf", "-inf", "0x3F", "1e999", "63.", ".5", "+63.0", "infinity"])
  func whatTheStandardLibraryTakesForANumberIsRefused(text: String) {
    #expect(Double(text) != nil)
    #expect(refusal(text)?.code == .syntax)
    #expect(refusal("{\"type\": \"Point\", \"coordinates\": [\(text), 1]}")?.code == .syntax)
  }

  @Test(arguments: ["[1,]", "[1,,2]", "{\"a\": 1,}"])
  func commasWithoutAValueAreRefused(text: String) { #expect(refusal(text)?.code == .syntax) }

  /// Foundation keeps the last of them in silence.
  @Test func aNameThatStandsTwiceIsRefused() throws {
    let text = "{\"killed\": 1, \"killed\": 2}"
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Int] == ["killed": 2])
    #expect(refusal(text)?.code == .repeatedName)
  }

  /// In Swift both are one key of a dictionary.
  @Test func namesThatDifferInTheirNormalFormAreToldOfAndNotMixedUp() {
    #expect("e\u{301}" == "\u{e9}")
    #expect(refusal("{\"e\u{301}\": 1, \"\u{e9}\": 2}")?.code == .repeatedName)
  }

  @Test(arguments: [("0e1", 0), ("1E-400", 0), ("-0.0", 0)] as [(String, Double)])
  func numbersThatFoundationRefusesAreRead(text: String, number: Double) throws {
    #expect(try decode(text).number == number)
  }

  @Test(arguments: [[0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22]] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefusedAndNotReplaced(bytes: [UInt8]) {
    #expect(String(decoding: bytes, as: UTF8.self).contains("\u{FFFD}"))
    #expect(#expect(throws: GeoJSONError.self) { try JSONText.decode(bytes) }?.code == .notUnicode)
  }

  /// Windows line ends are one character each; lines are counted in bytes.
  @Test func linesThatEndWithCarriageReturnAndLineFeedAreCounted() {
    #expect("1\r\n2".split(separator: "\n").count == 1)
    #expect(refusal("{\r\n\"a\": 1,\r\n\"b\": x}")?.line == 3)
  }

  /// A million brackets would need more stack than there is.
  @Test(arguments: ["[", "{\"a\":", "{\"type\":\"FeatureCollection\",\"features\":[", "{\"geometry\":", "[{\"a\":["])
  func deepNestingIsRefusedAtOnce(open: String) {
    let bytes = Array(String(repeating: open, count: 1_000_000 / open.utf8.count).utf8)
    #expect(#expect(throws: GeoJSONError.self) { try JSONText.decode(bytes) }?.code == .tooDeep)
    #expect(throws: GeoJSONError.self) { try GeoJSONDecoder().decode(bytes) }
  }

  @Test func aNumberOfManyDigitsIsReadInTime() throws {
    let start = ContinuousClock.now
    #expect(try decode("0." + String(repeating: "1", count: 1_000_000)).number == 0.1111111111111111)
    #expect(refusal(String(repeating: "9", count: 1_000_000))?.code == .syntax)
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
